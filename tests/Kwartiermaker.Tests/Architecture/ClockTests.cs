using System.Text.RegularExpressions;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Time comes from <see cref="TimeProvider"/>, so that a test stands still; ids are made in order of time.</summary>
public sealed partial class ClockTests
{
    /// <summary>Files that still make a day of a moment by themselves. Take one off when you mend it; add none.</summary>
    private static readonly string[] ToBeMended =
    [
        "src/Kwartiermaker.Locations/Agreements/GetDraft.cs",
        "src/Kwartiermaker.Locations/Agreements/SignatureWaits.cs",
        "src/Kwartiermaker.Locations/BuildingPlan/GetBuildingPlan.cs",
        "src/Kwartiermaker.Locations/Costs/CompareCosts.cs",
        "src/Kwartiermaker.Locations/Dossiers/DossierDesk.cs",
        "src/Kwartiermaker.Locations/Dossiers/RegisterSite.cs",
        "src/Kwartiermaker.Locations/Ending/WriteHandOverLetter.cs",
        "src/Kwartiermaker.Locations/Feasibility/StudyWaits.cs",
        "src/Kwartiermaker.Locations/Gates/GetGate.cs",
        "src/Kwartiermaker.Locations/Permits/FindPermits.cs",
        "src/Kwartiermaker.Locations/Proposals/GetProposals.cs",
        "src/Kwartiermaker.Locations/Requirements/EndRequirement.cs",
        "src/Kwartiermaker.Locations/Requirements/SetRequirement.cs",
        "src/Kwartiermaker.Locations/Screening/CriteriaDesk.cs",
        "src/Kwartiermaker.Locations/Talks/DutchDay.cs",
        "src/Kwartiermaker.Web/Demo/DemoStories.cs",
        "src/Kwartiermaker.Web/Forms/DossierPage.cs",
        "src/Kwartiermaker.Web/Forms/FormPage.cs",
        "src/Kwartiermaker.Web/Pages/Components.cshtml.cs",
        "src/Kwartiermaker.Web/Pages/Deadlines.cshtml.cs",
        "src/Kwartiermaker.Web/Pages/Index.cshtml.cs",
        "src/Kwartiermaker.Web/Pages/Locations/Dossiers/LocationFiles.cs",
        "src/Kwartiermaker.Web/Pages/Locations/Dossiers/LocationsPage.cs",
        "src/Kwartiermaker.Web/Pages/Locations/Requirements/ManageRequirements.cshtml.cs",
        "src/Kwartiermaker.Web/Pages/Locations/Screening/Criteria.cshtml.cs",
        "src/Kwartiermaker.Web/Pages/Locations/Screening/EditCriterion.cshtml.cs",
    ];

    /// <summary>The Monday of a week and the day in a cell of a sheet are days already: there is no moment, and no zone.</summary>
    private static readonly string[] KnowNoMoment = ["src/Kwartiermaker.Capacity/Forecasting/Period.cs", "src/Kwartiermaker.Locations/Import/SiteRowReader.cs"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests/Kwartiermaker.Tests")]
    public void Sources_AskNoOtherClockAndMakeNoRandomIds(string folder)
    {
        var files = Repository.Files(folder, ".cs", ".cshtml").ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => Path.GetFileName(f) != "ClockTests.cs" && Banned().IsMatch(Repository.Text(f)))
            .Select(f => $"{Repository.Name(f)}: {Banned().Match(Repository.Text(f)).Value}"));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now.AddDays(1)")]
    [InlineData("DateTime.Today")]
    [InlineData("Id = Guid.NewGuid()")]
    public void Banned_IsSeen(string line) => Assert.Matches(Banned(), line);

    /// <summary>Between midnight and one or two o'clock in the Netherlands it is still yesterday in UTC.</summary>
    [Fact]
    public void Day_OfAMoment_IsTheDutchDay()
    {
        var wrong = Repository.Files("src", ".cs", ".cshtml").Where(f => MakesADay().IsMatch(Repository.Text(f))).Select(Repository.Name)
            .Where(f => !f.StartsWith("src/Kwartiermaker.Common/Time/", StringComparison.Ordinal) && !f.StartsWith("src/Kwartiermaker.Common/Language/", StringComparison.Ordinal))
            .Except(KnowNoMoment).ToList();
        var added = wrong.Except(ToBeMended).ToList();
        var mended = ToBeMended.Except(wrong).ToList();

        Assert.True(added.Count == 0, "Ask Clock (Common/Time) for today, or for the Dutch day of the moment: " + string.Join(", ", added));
        Assert.True(mended.Count == 0, "Mended already, so take them off the list: " + string.Join(", ", mended));
    }

    [Theory]
    [InlineData("DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)")]
    [InlineData("TimeZoneInfo.ConvertTimeFromUtc(at, zone)")]
    [InlineData("new DateTimeOffset(at).ToOffset(Texts.Amsterdam.BaseUtcOffset)")]
    public void Day_ThatSomebodyMakesByThemselves_IsSeen(string line) => Assert.Matches(MakesADay(), line);

    [GeneratedRegex(@"\bTimeZoneInfo\.Convert|\bTexts\.Amsterdam\b|\bDateOnly\.FromDateTime\(")]
    private static partial Regex MakesADay();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bGuid\.NewGuid\b")]
    private static partial Regex Banned();
}
