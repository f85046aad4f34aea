using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Council;

public sealed class BriefingTests : AppTests
{
    [Theory]
    [InlineData(new string[0], ConditionState.Met, "none-asked")]
    [InlineData(new[] { "Held:-3" }, ConditionState.Met, "held")]
    [InlineData(new[] { "Held:-3", "Planned:4" }, ConditionState.AtRisk, "still-planned")]
    [InlineData(new[] { "Planned:0" }, ConditionState.AtRisk, "still-planned")]
    [InlineData(new[] { "Planned:-1", "Planned:4" }, ConditionState.Missing, "no-outcome")]
    public void Gate_OfFeasibility_FollowsTheTable(string[] briefings, ConditionState state, string why)
    {
        var today = TestApp.Today;

        var condition = BriefingGate.Of(
            briefings.Select(b => b.Split(':')).Select(b => (Enum.Parse<BriefingState>(b[0]), today.AddDays(int.Parse(b[1], null)))).ToList(), today);

        Assert.Equal((state, why), (condition.State, condition.Why));
    }

    [Theory]
    [InlineData(BriefingState.Planned, -1, false)]
    [InlineData(BriefingState.Planned, 0, true)]
    [InlineData(BriefingState.Planned, 1, true)]
    [InlineData(BriefingState.Held, 1, false)]
    [InlineData(BriefingState.Cancelled, 1, false)]
    public void AwaitsOutcome_OnceThePlannedBriefingBegan(BriefingState state, int minutesLater, bool awaits)
    {
        var at = new DateTime(2026, 11, 24, 18, 0, 0, DateTimeKind.Utc);
        var briefing = new BriefingRow(Guid.Empty, 1, CouncilForum.WholeCouncil, at, state, [], Some.Communication, null, null, null, null, []);

        Assert.Equal(awaits, briefing.AwaitsOutcome(at.AddMinutes(minutesLater)));
    }

    [Fact]
    public async Task Plan_BeforeTheRequest_IsTooEarly()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await Some.BriefingAsync(App, dossier, 5)).Refusals).Code);
    }

    [Fact]
    public async Task Move_TakesTheTermAlong_AndSaysSoInTheHistory()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = (await Some.BriefingAsync(App, dossier, 5)).Value;
        var client = App.As(TestPerson.PropertyDirector);
        var page = $"/locaties/{dossier}/raad/{briefing}";
        (string, string)[] typed = [("Input.At", "2026-12-10T20:00"), ("Input.Reason", "De agenda zat vol.")];

        using (var back = await client.SubmitAsync(page + "/verplaatsen", [("Input.At", "2026-11-23T20:00"), ("Input.Reason", "De agenda zat vol.")]))
            Assert.Contains("Dit moment is voorbij", (await back.HtmlAsync()).MainText(), StringComparison.Ordinal);
        using (var moved = await client.SubmitAsync(page + "/verplaatsen", typed))
            Assert.Equal(page, moved.Headers.Location?.OriginalString);

        Assert.Equal(new DateOnly(2026, 12, 10), Assert.Single(await Some.DeadlinesAsync(App, dossier), d => d.Kind == "locations.briefing").DueOn);
        Assert.Contains("10 december 2026", (await client.PageAsync(page)).MainText(), StringComparison.Ordinal);
        var overview = (await client.PageAsync($"/locaties/{dossier}")).MainText();
        Assert.Contains("verplaatste de bijeenkomst met", overview, StringComparison.Ordinal);
        Assert.Contains("De agenda zat vol.", overview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 5, 1, "briefing.duplicate")]
    [InlineData(5, 9, 7, "stale")]
    public async Task Move_ThatCannotBe_IsRefused(int other, int days, int version, string code)
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.BriefingAsync(App, dossier, other)).Value;
        var briefing = (await Some.BriefingAsync(App, dossier, 7)).Value;

        var result = await App.AskAsync(TestPerson.PropertyDirector, (MoveBriefingHandler move) => move.HandleAsync(
            new MoveBriefing(dossier, briefing, version, App.Time.GetUtcNow().UtcDateTime.AddDays(days), "De agenda zat vol."), default));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Plan_WithoutCommunicationCheck_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        var result = await App.AskAsync(TestPerson.PropertyDirector, (PlanBriefingHandler plan) => plan.HandleAsync(
            new PlanBriefing(dossier, CouncilForum.WholeCouncil, App.Time.GetUtcNow().UtcDateTime.AddDays(4), null, null), default));

        Assert.Equal("communication.missing", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Plan_ByTheWrongPeople_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await Some.BriefingAsync(App, dossier, 5, by: TestPerson.Official)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await Some.BriefingAsync(App, dossier, 5, by: TestPerson.OtherRegion)).Refusals).Kind);
        using var page = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/raad/plannen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Plan_TheSameTwiceAtOnce_OneWins()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Some.BriefingAsync(App, dossier, 5)));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("briefing.duplicate", r.Refusals[0].Code));
    }

    [Fact]
    public async Task Hold_BeforeTheBriefing_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = (await Some.BriefingAsync(App, dossier, 5)).Value;

        var result = await App.AskAsync(TestPerson.PropertyDirector, (HoldBriefingHandler hold) => hold.HandleAsync(
            new HoldBriefing(dossier, briefing, 1, "Vijf fracties", "Goed gesprek"), default));

        Assert.Equal("briefing.not-yet", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Cancel_NeedsAReason_AndLeavesTheGateFree()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = (await Some.BriefingAsync(App, dossier, -1)).Value;
        Assert.Equal(ConditionState.Missing, (await Some.ConditionAsync(App, dossier, "briefing-outcome"))!.State);

        async Task<Result<Done>> CancelAsync(string reason) => await App.AskAsync(
            TestPerson.PropertyDirector, (CancelBriefingHandler cancel) => cancel.HandleAsync(new CancelBriefing(dossier, briefing, 1, reason), default));

        Assert.Equal("required", Assert.Single((await CancelAsync(" ")).Refusals).Code);
        Assert.True((await CancelAsync("De raad vergadert een week later.")).Succeeded);
        Assert.Equal("none-asked", (await Some.ConditionAsync(App, dossier, "briefing-outcome"))!.Why);
    }

    [Fact]
    public async Task Promise_IsADeadlineUntilItIsKept_AndStaysInTheList()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = await Some.HeldBriefingAsync(App, dossier);
        var toWhom = await AddPromiseAsync(App, dossier, briefing, null);
        Assert.Equal("ToWhom", Assert.Single(toWhom.Refusals).Field);

        var promise = (await AddPromiseAsync(App, dossier, briefing, "alle fracties")).Value;

        Assert.Contains("Toezegging aan de raad: Een rondleiding", (await App.As(TestPerson.PropertyDirector).PageAsync("/")).MainText(), StringComparison.Ordinal);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (ChangeFollowUpHandler change) => change.HandleAsync(
            new ChangeFollowUp(dossier, promise, 1, TestApp.Today.AddDays(10), TestPerson.PropertyDirector.Id, FollowUpState.Dropped, TestApp.Today, "Het gebouw is niet veilig.",
                null), default))).Value;
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
        var page = (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/raad")).MainText();
        Assert.Contains("niet nagekomen", page, StringComparison.Ordinal);
        Assert.Contains("Het gebouw is niet veilig.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promise_BeforeTheOutcome_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = (await Some.BriefingAsync(App, dossier, 5)).Value;

        Assert.Equal("briefing.not-held", Assert.Single((await AddPromiseAsync(App, dossier, briefing, "de raad")).Refusals).Code);
    }

    [Fact]
    public async Task Question_OnThePage_IsAskedAnsweredAndAStaleAnswerKeepsWhatWasTyped()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = await Some.HeldBriefingAsync(App, dossier);
        var client = App.As(TestPerson.PropertyDirector);
        var url = $"/locaties/{dossier}/raad/{briefing}";
        using (var asked = await client.SubmitAsync(url, [("Asked.AskedBy", "mevrouw Haverkate, Lokaal Belang"), ("Asked.Question", "Komt er een bus?")], form: "#vraag"))
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var question = Assert.Single(Assert.Single(await BriefingsAsync(App, dossier)).Questions);
        using (var answered = await client.SubmitAsync(url, [("text", "Ja, elk half uur.")], form: $"#antwoord-{question.Id}"))
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);

        using var stale = await client.SubmitAsync(url, [("version", "1"), ("text", "Nee, dat weten wij nog niet.")], form: $"#antwoord-{question.Id}");

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var page = await stale.HtmlAsync();
        Assert.Contains("Ja, elk half uur.", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Nee, dat weten wij nog niet.", page.QuerySelector($"#a-{question.Id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HoldStale_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = (await Some.BriefingAsync(App, dossier, -1)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/raad/{briefing}", [("Input.Version", "9"), ("Input.Attendance", "Vijf fracties"), ("Input.Outcome", "Veel vragen")], form: "#uitkomst");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("Veel vragen", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Veel vragen", page.QuerySelector("#Input_Outcome")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_InEnglish_HasNoDutch(bool held)
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = held ? await Some.HeldBriefingAsync(App, dossier) : (await Some.BriefingAsync(App, dossier, -1)).Value;

        foreach (var path in new[] { "raad", "raad/plannen", $"raad/{briefing}" })
            Assert.Empty(Some.DutchIn(App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/{path}")));
    }

    private static Task<Result<Guid>> AddPromiseAsync(TestApp app, Guid dossier, Guid briefing, string? toWhom) =>
        app.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, LocationFollowUps.CouncilPromise.Code, briefing,
                new Assignment("Een rondleiding", TestApp.Today.AddDays(10), TestPerson.PropertyDirector.Id, toWhom)), default));

    private static Task<IReadOnlyList<BriefingRow>> BriefingsAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (FindBriefingsHandler find) => find.HandleAsync(dossier, default));
}
