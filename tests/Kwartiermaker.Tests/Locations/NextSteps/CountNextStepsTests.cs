using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.NextSteps;

/// <summary>What lists and the home page say of the next step: it follows every change and every day, and is somebody's.</summary>
public sealed class CountNextStepsTests : AppTests
{
    [Fact]
    public async Task Count_AfterEveryChange_FollowsTheDossier()
    {
        var dossier = await Some.DossierAsync(App);
        Assert.Empty(await OfMeAsync(TestPerson.PropertyDirector));

        await CountAsync();
        var step = Assert.Single(await OfMeAsync(TestPerson.PropertyDirector));
        Assert.Equal(("Begin de toetsing aan de vastgoedvisie", "toetsing"), (step.Sentence, step.Form));

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) =>
            steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "Wacht op de eigenaar."), default))).Value;
        Assert.Empty(await OfMeAsync(TestPerson.PropertyDirector));
        Assert.Equal(1, await CountAsync());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Count_OnANewDay_GoesOverAllOfThem()
    {
        await Some.DossierAsync(App);
        await Some.DossierAsync(App, Some.CareHome("Tweede huis", latitude: null, longitude: null));
        Assert.Equal(2, await CountAsync());
        Assert.Equal(0, await CountAsync());

        App.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, await CountAsync());
    }

    /// <summary>Since when it is the next step does not change because it is worked out again.</summary>
    [Fact]
    public async Task Since_StaysUntilAnotherStepIsNext()
    {
        var dossier = await Some.DossierAsync(App);
        await CountAsync();
        App.Time.Advance(TimeSpan.FromDays(3));
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "de wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(7), Some.Communication), default))).Value;

        await CountAsync();

        Assert.Equal(TestApp.Today, Assert.Single(await OfMeAsync(TestPerson.PropertyDirector)).Since);
    }

    [Fact]
    public async Task Steps_AreOnlyForWhoMaySeeThem()
    {
        var dossier = await Some.DossierAsync(App);
        await CountAsync();

        foreach (var other in new[] { TestPerson.OtherRegion, TestPerson.Official, TestPerson.Communication, TestPerson.Administrator })
            Assert.Empty(await OfMeAsync(other));
        Assert.Empty(await App.AskAsync(TestPerson.OtherRegion, (FindNextStepsHandler find) => find.OfAsync([dossier], default)));
        Assert.Empty(await App.AskAsync(TestPerson.Official, (FindNextStepsHandler find) => find.OfAsync([dossier], default)));
        var seen = (await App.AskAsync(TestPerson.Board, (FindNextStepsHandler find) => find.OfAsync([dossier], default)))[dossier];
        Assert.Null(seen.Form);
    }

    [Fact]
    public async Task Home_ShowsTheStepAsAnAct_AndTheListShowsItToo()
    {
        var dossier = await Some.DossierAsync(App);
        await CountAsync();

        var waiting = await App.AskAsync(TestPerson.PropertyDirector, (FindWaitingHandler find) => find.HandleAsync(default));
        Assert.Equal($"/locaties/{dossier}/toetsing", Assert.Single(waiting).Address);
        var home = await App.As(TestPerson.PropertyDirector).PageAsync("/");
        Assert.Equal("Begin de toetsing aan de vastgoedvisie", home.QuerySelector($".km-list a[href='/locaties/{dossier}/toetsing']")!.TextContent);
        Assert.Contains("Begin de toetsing", (await App.As(TestPerson.Board).PageAsync("/locaties")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Begin de toetsing", (await App.As(TestPerson.Official).PageAsync("/locaties")).Body!.TextContent, StringComparison.Ordinal);
        var english = await App.As(TestPerson.Board).InEnglish().PageAsync("/locaties");
        Assert.Contains("Begin the screening", english.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<NextStepRow>> OfMeAsync(TestPerson person) => App.AskAsync(person, (FindNextStepsHandler find) => find.OfMeAsync(50, default));

    private Task<int> CountAsync() => App.AskAsync(TestPerson.Administrator, (CountNextStepsHandler count) => count.HandleAsync(default));
}
