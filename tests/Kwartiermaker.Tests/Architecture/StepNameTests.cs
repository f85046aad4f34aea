using Kwartiermaker.Common.Modules;
using Kwartiermaker.Tests.Support;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>
/// Deadlines, conditions, what waits and files name a page of the dossier; each of those is there, or its link leads nowhere and its right is that
/// of another page.
/// </summary>
public sealed partial class StepNameTests
{
    [Fact]
    public void Pages_ThatDeadlinesConditionsWaitingAndFilesName_AreTabs()
    {
        var named = Repository.Files("src", ".cs", ".cshtml")
            .SelectMany(f => Named().Matches(Repository.Text(f)).Select(m => (File: Repository.Name(f), Page: m.Groups.Values.Skip(1).Single(g => g.Success).Value))).ToList();
        var steps = new StepList(new ModuleList(AppModules.All));
        var lost = named.Where(n => steps.Of(n.Page) is null).ToList();

        Assert.NotEmpty(named);
        Assert.True(lost.Count == 0, "No step of a module has this name:\n" + string.Join('\n', lost));
    }

    [Fact]
    public void Deadlines_OfEveryModule_LeadToAStep()
    {
        var steps = new StepList(new ModuleList(AppModules.All));
        var deadlines = AppModules.All.SelectMany(m => m.Deadlines).ToList();

        Assert.NotEmpty(deadlines);
        Assert.Empty(deadlines.Where(d => steps.Of(d.Page) is null).Select(d => d.Code));
    }

    /// <summary>A kind that its module does not list has no step: a page that shows such a deadline falls over.</summary>
    [Fact]
    public void Deadlines_ThatAreNamed_AreListedByTheirModule()
    {
        var listed = AppModules.All.SelectMany(m => m.Deadlines).Select(d => d.Code).ToHashSet();
        var named = AppAssemblies.All.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DeadlineKind)).Select(f => ((DeadlineKind)f.GetValue(null)!).Code).ToList();

        Assert.NotEmpty(named);
        var lost = named.Where(c => !listed.Contains(c)).ToList();
        Assert.True(lost.Count == 0, "Add these to the list All beside them:\n" + string.Join('\n', lost));
    }

    [Fact]
    public void Steps_AndMenuLines_HaveANumberOfTheirOwn()
    {
        Assert.Empty(Twice(AppModules.All.SelectMany(m => m.Steps).Select(s => (s.Order, s.Page))));
        Assert.Empty(Twice(AppModules.All.SelectMany(m => m.Menu).Select(l => (l.Order, l.Address))));

        static IEnumerable<string> Twice(IEnumerable<(int Order, string Name)> lines) =>
            lines.GroupBy(l => l.Order).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(l => l.Name))}");
    }

    [Theory]
    [InlineData("""new Condition("plan-tested", ConditionState.Met, "eisen", "none")""", "eisen")]
    [InlineData("""Condition.Of("opening-day", day is not null, "opening", "set")""", "opening")]
    [InlineData("""private const string Page = "vergunningen/overleg";""", "vergunningen/overleg")]
    [InlineData("""x => new WaitingItem(x.Id, x.Name, "locations.study-decision", x.On!.Value, $"/locaties/{x.Id}/haalbaarheid", x.By)""", "haalbaarheid")]
    [InlineData("""model='Model.FilesOf(talk.Id, "gesprekken", talk.Subject)'""", "gesprekken")]
    [InlineData("""_ => "verzoek",""", null)]
    public void Page_IsReadFromCode(string code, string? page) =>
        Assert.Equal(page is null ? [] : [page], Named().Matches(code).Select(m => m.Groups.Values.Skip(1).Single(g => g.Success).Value));

    [GeneratedRegex(@"ConditionState\.\w+, ""([a-z/#-]+)""|Condition\.Of\(""[\w-]+"", [^;""]*, ""([a-z/#-]+)"""
        + @"|const string Page = ""([^""]+)""|new WaitingItem\([^;]*?/locaties/\{x\.Id\}/([a-z/#-]+)""|FilesOf\([^,;]+, ""([^""]+)""")]
    private static partial Regex Named();
}
