using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A use case is one file named by a verb phrase, with a sealed handler that pages, routes and imports call.</summary>
public sealed partial class UseCaseTests
{
    /// <summary>What changes nothing that people keep a dossier about: who signed in, and the list of municipalities.</summary>
    private static readonly string[] StoreByThemselves = ["People/RecordSignIn.cs", "People/SetPhone.cs", "Sessions/StartSession.cs", "Municipalities/ImportMunicipalities.cs"];

    private static readonly IReadOnlyList<Type> Handlers =
        [.. AppAssemblies.Modules.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.Name.EndsWith("Handler", StringComparison.Ordinal))];

    [Fact]
    public void Handlers_ArePublicAndSealed()
    {
        Assert.NotEmpty(Handlers);
        Assert.Empty(Handlers.Where(t => !t.IsPublic || !t.IsSealed).Select(t => t.Name));
    }

    [Fact]
    public void Handler_StandsInTheFileOfItsUseCase()
    {
        var missing = Handlers.Select(t => Path.Combine("src", t.Assembly.GetName().Name!, Path.Combine(t.Namespace!.Split('.')[2..]), t.Name[..^"Handler".Length] + ".cs"))
            .Where(f => !File.Exists(Path.Combine(Repository.Root, f)));

        Assert.Empty(missing);
    }

    [Fact]
    public void File_HoldsOneUseCase()
    {
        var crowded = Repository.Files("src", ".cs").Where(f => Handler().Count(Repository.Text(f)) > 1).Select(Repository.Name).ToList();

        Assert.True(crowded.Count == 0, "Give each handler the file of its use case: " + string.Join(", ", crowded));
    }

    /// <summary>A desk asks for right, scope, standing and lock, and writes rows and events in one transaction. What is shipped is stored before anybody signs in.</summary>
    [Fact]
    public void Rows_AreStoredByDesks()
    {
        var stored = AppAssemblies.Modules.SelectMany(m => Repository.Files($"src/{m.GetName().Name}", ".cs")).Where(f => Saves().IsMatch(Repository.Text(f)))
            .Select(Repository.Name).Where(f => !IsDesk().IsMatch(f)).Select(f => string.Join('/', f.Split('/')[2..])).ToList();
        var alone = stored.Except(StoreByThemselves).ToList();

        Assert.True(alone.Count == 0, "Let a desk (Common/Changes) store it, with its event, in one transaction: " + string.Join(", ", alone));
    }

    /// <summary>A page binds, calls the handler and shows its result; what it may read is up to the handler.</summary>
    [Fact]
    public void Pages_KnowNoDatabase()
    {
        var pages = Repository.Files("src/Kwartiermaker.Web/Pages", ".cs", ".cshtml").ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(f => Repository.Text(f) is var text
            && (text.Contains("AppDbContext", StringComparison.Ordinal) || text.Contains("EntityFrameworkCore", StringComparison.Ordinal))).Select(Repository.Name));
    }

    [GeneratedRegex(@"\bclass \w+Handler\b")]
    private static partial Regex Handler();

    [GeneratedRegex(@"\.SaveChanges(Async)?\(")]
    private static partial Regex Saves();

    [GeneratedRegex(@"/(Shipped\w+|\w+Desk)\.cs$")]
    private static partial Regex IsDesk();
}
