using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Hosting;

/// <summary>What everybody meets on every page: the title, the sum of errors, lateness in words and shape, the way out.</summary>
public sealed class FirstSightTests : AppTests
{
    [Fact]
    public async Task Dossier_InTheTab_IsNamedAfterItsSite()
    {
        var dossier = await Some.DossierAsync(App);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}");

        Assert.Equal($"{Some.CareHome().Name} · Kwartiermaker", page.Title);
    }

    [Fact]
    public async Task Errors_OfAForm_NameTheirFields()
    {
        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync("/locaties/nieuw", [("Input.Name", ""), ("Input.Town", "")]);

        var errors = (await answer.HtmlAsync()).QuerySelectorAll(".km-errors li").Select(e => e.TextContent.Trim()).ToList();
        Assert.Contains("Naam: Vul dit in.", errors);
        Assert.Contains("Gemeente: Vul dit in.", errors);
        Assert.All(errors, e => Assert.Matches("^[^:]+: ", e));
    }

    [Fact]
    public async Task Deadline_ThatIsLate_IsMarkedAndSaysSo()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", App.Time.GetUtcNow().UtcDateTime.AddDays(3), Some.Communication), default))).Value;
        App.Time.Advance(TimeSpan.FromDays(60));

        var late = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).QuerySelectorAll(".km-list li.late");

        Assert.NotEmpty(late);
        Assert.All(late, l => Assert.Contains("te laat", l.QuerySelector("small b")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Menu_OnAPhone_HoldsTheNameTheLanguageAndTheWayOut()
    {
        var menu = (await App.As(TestPerson.PropertyDirector).PageAsync("/")).QuerySelector("details.km-menu .km-menu__who");

        Assert.NotNull(menu);
        Assert.Contains(TestPerson.PropertyDirector.Name, menu.TextContent, StringComparison.Ordinal);
        Assert.NotNull(menu.QuerySelector("button[form='afmelden']"));
        Assert.NotNull(menu.QuerySelector("button[form='taal']"));
    }
}
