using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>What is calculated is calculated from what is handed over, dated values included: no database, no clock, no files, no chance.</summary>
public sealed partial class EngineTests
{
    /// <summary>Folders that hold an engine and nothing else, in whatever module.</summary>
    private static readonly string[] EngineFolders = ["Flow", "Forecasting", "Planning", "Solver"];

    public static TheoryData<string> Folders =>
        [.. Repository.Files("src", ".cs").Select(f => Repository.Name(Path.GetDirectoryName(f)!)).Where(f => f.Split('/')[2..].Intersect(EngineFolders).Any()).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void EngineFolder_HoldsNothingImpure(string folder)
    {
        var impure = Repository.Files(folder, ".cs").Select(f => (File: Repository.Name(f), Match: Impure().Match(Comment().Replace(Repository.Text(f), ""))))
            .Where(f => f.Match.Success).Select(f => $"{f.File}: {f.Match.Value}").ToList();

        Assert.True(impure.Count == 0, "Hand over what is calculated with, or let this stand outside the engine's folder:\n" + string.Join('\n', impure));
    }

    [Fact]
    public void EngineFolders_AreFound() => Assert.Equal(EngineFolders, Folders.Select(f => f.Data.Split('/')[^1]).Order().ToArray());

    [Theory]
    [InlineData("Kwartiermaker.Common/Time", "DutchCalendar")]
    [InlineData("Kwartiermaker.Common/Time", "LegalTerm")]
    [InlineData("Kwartiermaker.Locations/BuildingPlan", "DelayStory")]
    [InlineData("Kwartiermaker.Locations/BuildingPlan", "Schedule")]
    [InlineData("Kwartiermaker.Locations/Costs", "CostOfUse")]
    [InlineData("Kwartiermaker.Locations/Permits", "PermitTerm")]
    [InlineData("Kwartiermaker.Locations/Permits", "UseNotification")]
    [InlineData("Kwartiermaker.Locations/PlanTests", "Assessment")]
    [InlineData("Kwartiermaker.Locations/Proposals", "PossiblePlaces")]
    [InlineData("Kwartiermaker.Locations/Proposals", "ProposedPeriod")]
    [InlineData("Kwartiermaker.Locations/Screening", "ScreeningOutcome")]
    public void Engine_AndAllThatItUses_IsPure(string folder, string engine)
    {
        var used = Used(Path.Combine("src", folder), engine);

        Assert.Contains(engine, used.Keys);
        Assert.Empty(used.Where(u => Impure().IsMatch(u.Value)).Select(u => $"{u.Key}: {Impure().Match(u.Value).Value}"));
    }

    [Theory]
    [InlineData("Kwartiermaker.Locations/BuildingPlan", "Schedule", "ForwardPass")]
    [InlineData("Kwartiermaker.Locations/Permits", "PermitTerm", "PermitTermCount")]
    [InlineData("Kwartiermaker.Locations/Costs", "CostOfUse", "CostFlow")]
    [InlineData("Kwartiermaker.Locations/Screening", "ScreeningOutcome", "ScreeningResult")]
    [InlineData("Kwartiermaker.Matching/Solver", "PlacementSolver", "Knapsack")]
    public void Engine_IsFollowedIntoItsParts(string folder, string engine, string part) =>
        Assert.Contains(part, Used(Path.Combine("src", folder), engine).Keys);

    [Theory]
    [InlineData("Kwartiermaker.Locations/BuildingPlan", "GetBuildingPlan")]
    [InlineData("Kwartiermaker.Locations/Talks", "PlanTalk")]
    public void UseCase_IsNotPure(string folder, string useCase) =>
        Assert.Contains(Used(Path.Combine("src", folder), useCase).Values, Impure().IsMatch);

    /// <summary>The files of the folder that this one names, and those that they name, without what they say in comments.</summary>
    private static Dictionary<string, string> Used(string folder, string start)
    {
        var files = Repository.Files(folder, ".cs").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Comment().Replace(Repository.Text(f), ""));
        var used = new Dictionary<string, string>();
        var next = new Stack<string>([start]);
        while (next.TryPop(out var name))
        {
            if (!files.TryGetValue(name, out var text) || !used.TryAdd(name, text))
                continue;
            foreach (Match word in Word().Matches(text))
                next.Push(word.Value);
        }

        return used;
    }

    [GeneratedRegex(@"EntityFrameworkCore|\b(AppDbContext|DbContext|DossierDesk|DossierChange|TimeProvider|IPeople|HttpContext|Random|Stopwatch|File|Directory"
        + @"|Environment|Task|async)\b|\b(UtcNow|Now)\b|DateTime\.Today|NewGuid|CreateVersion7")]
    private static partial Regex Impure();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Z][A-Za-z0-9]+")]
    private static partial Regex Word();
}
