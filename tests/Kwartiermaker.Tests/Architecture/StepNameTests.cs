using System.Text.RegularExpressions;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Forms;

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
        var lost = named.Where(n => !DossierTabs.Exists(n.Page.Split('/', '#')[0])).ToList();

        Assert.NotEmpty(named);
        Assert.True(lost.Count == 0, "No tab of a dossier (DossierTabs) has this name:\n" + string.Join('\n', lost));
    }

    [Theory]
    [InlineData("""await change.SetDeadlineAsync(point.Id, "locations.hand-over-point", point.What, point.Before, "afspraak", "einde/overdracht", cancel);""", "einde/overdracht")]
    [InlineData("""new Condition("plan-tested", ConditionState.Met, "eisen", "none")""", "eisen")]
    [InlineData("""Condition.Of("opening-day", day is not null, "opening", "set")""", "opening")]
    [InlineData("""private const string Page = "vergunningen/overleg";""", "vergunningen/overleg")]
    [InlineData("""x => new WaitingItem(x.Id, x.Name, x.Town, "locations.study-decision", x.On!.Value, "haalbaarheid", x.By)""", "haalbaarheid")]
    [InlineData("""model='Model.FilesOf(talk.Id, "gesprekken", talk.Subject)'""", "gesprekken")]
    [InlineData("""_ => "verzoek",""", null)]
    public void Page_IsReadFromCode(string code, string? page) =>
        Assert.Equal(page is null ? [] : [page], Named().Matches(code).Select(m => m.Groups.Values.Skip(1).Single(g => g.Success).Value));

    [GeneratedRegex(@"SetDeadlineAsync\([^;]*?, ""([a-z/#-]+)"", cancel|ConditionState\.\w+, ""([a-z/#-]+)""|Condition\.Of\(""[\w-]+"", [^;""]*, ""([a-z/#-]+)"""
        + @"|const string Page = ""([^""]+)""|new WaitingItem\([^;]*?, ""[\w-]+"", [^;""]*?, ""([a-z/#-]+)""|FilesOf\([^,;]+, ""([^""]+)""")]
    private static partial Regex Named();
}
