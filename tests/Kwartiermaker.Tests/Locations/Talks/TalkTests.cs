using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Talks;

public sealed class TalkTests : AppTests
{
    [Theory]
    [InlineData(-31, null)]
    [InlineData(-32, "earlier-day.unexplained")]
    [InlineData(-366, null, "Het eerste gesprek, nog met de vorige wethouder.")]
    [InlineData(-366, null, null, -400)]
    [InlineData(-401, "earlier-day.unexplained", null, -400)]
    [InlineData(1095, null)]
    [InlineData(1097, "talk.too-far-ahead", "Het kan.")]
    public void Moment_FarAway_IsATypingErrorOrExplained(int days, string? code, string? why = null, int knownSince = -10)
    {
        var now = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(code, TalkMoment.Check("At", now.AddDays(days), now, new DateOnly(2026, 11, 24).AddDays(knownSince), why)?.Code);
    }

    [Fact]
    public async Task Plan_TheSameTalkTwiceAtOnce_OneWins()
    {
        var dossier = await Some.DossierAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PlanAsync(App, dossier, 3)));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("talk.duplicate", r.Refusals[0].Code));
    }

    [Fact]
    public async Task Plan_WithItsReport_IsHeldAtOnceButStillNeedsItsCheck()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.Equal("communication.missing", Assert.Single((await PlanAsync(App, dossier, -2, "Goed gesprek.", check: false)).Refusals).Code);
        Assert.Equal("talk.not-yet", Assert.Single((await PlanAsync(App, dossier, 2, "Goed gesprek.")).Refusals).Code);
        Assert.True((await PlanAsync(App, dossier, -2, "Goed gesprek.")).Succeeded);

        var talk = Assert.Single(await TalksAsync(App, dossier));
        Assert.Equal(TalkState.Held, talk.State);
        Assert.Equal("Ruben Regisseur", Assert.Single(talk.OurSide).Name);
        Assert.Equal(ConditionState.Met, (await Some.ConditionAsync(App, dossier, "talk-held"))!.State);
    }

    [Fact]
    public async Task Plan_WithSomebodyUnknown_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(2), Some.Communication, [Guid.CreateVersion7()]), default));

        Assert.Equal("OurSide", Assert.Single(result.Refusals).Field);
    }

    [Fact]
    public async Task Correct_AReport_KeepsTheOldOneInTheHistoryWithTheReason()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);

        _ = (await CorrectAsync(App, dossier, talk, 2)).Value;

        var page = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).QuerySelector(".km-timeline")!.TextContent;
        Assert.Contains("Eerst stond er: De gemeente wil verder praten.", page, StringComparison.Ordinal);
        Assert.Contains("Toelichting: De naam klopte niet.", page, StringComparison.Ordinal);
        Assert.Equal("De gemeente denkt na.", Assert.Single(await TalksAsync(App, dossier)).Report);
        Assert.Equal(RefusalKind.Stale, Assert.Single((await CorrectAsync(App, dossier, talk, 2)).Refusals).Kind);
    }

    [Fact]
    public async Task Correct_ATalkWithoutReport_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = (await PlanAsync(App, dossier, 3)).Value;

        Assert.Equal("talk.not-held", Assert.Single((await CorrectAsync(App, dossier, talk, 1)).Refusals).Code);
    }

    [Fact]
    public async Task Action_OfATalk_IsADeadlineOfWhoeverDoesIt()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);
        var before = await AddActionAsync(App, dossier, talk, new DateOnly(2026, 11, 1));
        Assert.Equal("follow-up.due-before-start", Assert.Single(before.Refusals).Code);

        _ = (await AddActionAsync(App, dossier, talk, TestApp.Today.AddDays(7))).Value;

        var deadlines = await App.AskAsync(
            TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines([TestPerson.PropertyDirector.Id], dossier), default));
        Assert.Equal(TestApp.Today.AddDays(7), Assert.Single(deadlines, d => d.Kind == "locations.talk-action").DueOn);
        Assert.Contains("Stuur de plattegrond.", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/gesprekken")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cooperation_IsSetByWhoeverTalks_AndMeetsTheGate()
    {
        var dossier = await Some.DossierAsync(App, Some.CareHome() with { Cooperation = Cooperation.Unknown });
        Assert.Equal(ConditionState.Missing, (await Some.ConditionAsync(App, dossier, "cooperation"))!.State);

        using var answer = await App.As(TestPerson.Communication).SubmitAsync($"/locaties/{dossier}/gesprekken", [("Input.Cooperation", "Temporary")], form: "#samenwerking");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(ConditionState.Met, (await Some.ConditionAsync(App, dossier, "cooperation"))!.State);
        var stale = await App.AskAsync(TestPerson.Communication, (SetCooperationHandler set) => set.HandleAsync(new SetCooperation(dossier, 1, Cooperation.Structural), default));
        Assert.Equal(RefusalKind.Stale, Assert.Single(stale.Refusals).Kind);
        var notAllowed = await App.AskAsync(TestPerson.Official, (SetCooperationHandler set) => set.HandleAsync(new SetCooperation(dossier, 2, Cooperation.Structural), default));
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(notAllowed.Refusals).Kind);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?toon=komend", 1)]
    [InlineData("?toon=geweest", 1)]
    public async Task Page_WithAFilter_ShowsThoseTalks(string filter, int talks)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);
        _ = (await PlanAsync(App, dossier, 3)).Value;

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/gesprekken{filter}");

        Assert.Equal(talks, page.QuerySelectorAll("section[id^='g-']").Length);
    }

    [Fact]
    public async Task Page_CancelRefused_LeavesTheOtherFormAsItIs()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = (await PlanAsync(App, dossier, 3)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/gesprekken", [("text", new string('x', 1_001))], $"#verslag-{talk}", handler: "Cancel");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("structureel", page.QuerySelector("#samenwerking option[selected]")!.TextContent);
        Assert.Equal(1_001, page.QuerySelector($"#verslag-{talk} textarea")!.TextContent.Length);
    }

    [Fact]
    public async Task Page_CorrectStale_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);

        using var answer = await App.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/gesprekken/{talk}/verbeteren", [("Input.Version", "1"), ("Input.Report", "Een ander verslag."), ("Input.Reason", "Fout")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("De gemeente wil verder praten.", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Een ander verslag.", page.QuerySelector("#Input_Report")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InEnglish_HasNoDutch()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);
        _ = (await PlanAsync(App, dossier, 3)).Value;
        _ = (await AddActionAsync(App, dossier, talk, TestApp.Today)).Value;

        foreach (var path in new[] { "gesprekken", "gesprekken/plannen", $"gesprekken/{talk}/verbeteren", "" })
            Assert.Empty(Some.DutchIn(App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/{path}".TrimEnd('/'))));
    }

    private static Task<Result<Guid>> PlanAsync(TestApp app, Guid dossier, int inDays, string? report = null, bool check = true) =>
        app.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Vervolggesprek", "wethouder Jansma", app.Time.GetUtcNow().UtcDateTime.AddDays(inDays), check ? Some.Communication : null,
                Report: report), default));

    private static Task<Result<Done>> CorrectAsync(TestApp app, Guid dossier, Guid talk, int version) =>
        app.AskAsync(TestPerson.PropertyDirector, (CorrectTalkHandler correct) => correct.HandleAsync(
            new CorrectTalk(dossier, talk, version, "wethouder Jansen", "De gemeente denkt na.", "De naam klopte niet."), default));

    private static Task<Result<Guid>> AddActionAsync(TestApp app, Guid dossier, Guid talk, DateOnly due) =>
        app.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, LocationFollowUps.TalkAction.Code, talk, new Assignment("Stuur de plattegrond.", due, TestPerson.PropertyDirector.Id)), default));

    private static Task<IReadOnlyList<TalkRow>> TalksAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (FindTalksHandler find) => find.HandleAsync(dossier, default));

    /// <summary>Who speaks to whom comes from the time before; what is said does not. The team stands first, others are one press away.</summary>
    [Fact]
    public async Task Plan_ASecondTalk_BeginsWithTheCommunicationOfTheFirst()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var adviser = await App.KnowAsync(TestPerson.Communication);
        var elsewhere = await App.KnowAsync(TestPerson.OtherRegion);
        var dossier = await Some.DossierAsync(App, by: director);
        await Some.HeldTalkAsync(App, dossier);

        var page = await App.As(director).PageAsync($"/locaties/{dossier}/gesprekken/plannen");

        Assert.Equal("de wethouder", page.QuerySelector("#Input_Communication_By")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("#Input_Communication_What")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector($"#Input_OurSide > div > #p-{director.Id}"));
        Assert.NotNull(page.QuerySelector($"#Input_OurSide details #p-{adviser.Id}"));
        Assert.Null(page.QuerySelector($"#p-{elsewhere.Id}"));
    }
}
