using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Tests.Common.Letters;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Requests;

public sealed class FormalRequestTests : AppTests
{
    [Fact]
    public async Task DrawUp_BeforeThePhase_IsTooEarly()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await Some.DrawUpAsync(App, dossier)).Refusals).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PositionOutcome.Negative)]
    [InlineData(PositionOutcome.Withdrawn)]
    public async Task DrawUp_WithoutAPositivePosition_IsRefused(PositionOutcome? outcome)
    {
        var dossier = await Some.DossierAsync(App);
        if (outcome is { } said)
        {
            _ = await Some.PositionAsync(App, dossier);
            _ = await Some.PositionAsync(App, dossier, said, 1);
        }

        await Some.InPhaseAsync(App, dossier, Phase.FormalRequest);

        Assert.Equal("request.position-not-positive", Assert.Single((await Some.DrawUpAsync(App, dossier)).Refusals).Code);
    }

    [Fact]
    public async Task DrawUp_ByTheWrongPeople_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await Some.DrawUpAsync(App, dossier, by: TestPerson.Communication)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await Some.DrawUpAsync(App, dossier, by: TestPerson.OtherRegion)).Refusals).Kind);
        using var page = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/verzoek/opstellen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Draft_OfTheNextVersion_IsOfTheDayOnWhichItIsWritten()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        App.Time.Advance(TimeSpan.FromDays(3));

        var draft = (await App.AskAsync(TestPerson.PropertyDirector, (GetRequestDraftHandler get) => get.HandleAsync(dossier, default)))!;

        Assert.Equal((1, TestApp.Today.AddDays(3)), (draft.BasedOn, draft.Choices.LetterDate));
    }

    [Fact]
    public async Task DrawUp_Twice_KeepsBothVersionsAndSaysWhatChanged()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        var first = (await VersionsAsync(App, dossier))[0].Text.ToLetter().Write().ToDocx();

        Assert.Equal("request.unchanged", Assert.Single((await Some.DrawUpAsync(App, dossier, 1)).Refusals).Code);
        Assert.Equal(2, (await Some.DrawUpAsync(App, dossier, 1, Some.Choices with { PlacesAsked = 350, AskedUntil = null })).Value);

        var versions = await VersionsAsync(App, dossier);
        Assert.Equal(["PlacesAsked", "AskedUntil"], RequestComparison.Between(versions[1].Text, versions[0].Text).Select(d => d.Field));
        Assert.Equal(first, versions[1].Text.ToLetter().Write().ToDocx());
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/verzoek?van=1&met=2");
        Assert.Contains("gevraagde plaatsen400350", page.QuerySelector("#vergelijken table")!.TextContent.Replace("\n", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("gevraagdeplaatsen", "gevraagde plaatsen", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DrawUp_TwoAtOnce_OneWins()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Some.DrawUpAsync(App, dossier, 0, Some.Choices with { PlacesAsked = 100 + n })));

        Assert.Single(results, r => r.Succeeded);
        Assert.Single(await VersionsAsync(App, dossier));
    }

    [Fact]
    public async Task Letter_NamesTheConditionsOfThePositionAndAsksForAnIndefinitePeriod()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        await Some.InPhaseAsync(App, dossier, Phase.FormalRequest);
        _ = (await Some.DrawUpAsync(App, dossier, choices: Some.Choices with { AskedUntil = null })).Value;

        using var unsent = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/verzoek/brief/1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unsent.StatusCode);
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        var page = await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/verzoek/brief/1");
        var letter = page.QuerySelector(".km-letter")!.TextContent;
        Assert.Contains("Er komt een bushalte bij de ingang.", letter, StringComparison.Ordinal);
        Assert.Contains("onbepaalde tijd", letter, StringComparison.Ordinal);
        Assert.Contains("gemeente Tubbergen", letter, StringComparison.Ordinal);
        Assert.Contains("Opvangorganisatie (demo)", letter, StringComparison.Ordinal);

        using var download = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/verzoek/brief/1?handler=Docx", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", download.Content.Headers.ContentType!.MediaType);
        Assert.Contains(Docx.Read(await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Texts,
            text => text.Contains("bushalte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithoutCommunicationCheck_IsRefused()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;

        Assert.Equal("communication.missing", Assert.Single((await Some.SendAsync(App, dossier, 1, withCheck: false)).Refusals).Code);
    }

    [Theory]
    [InlineData(1, "follow-up.in-future")]
    [InlineData(-1, "request.sent-before-letter")]
    public async Task Send_OnAnImpossibleDay_IsRefused(int days, string code)
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;

        Assert.Equal(code, Assert.Single((await Some.SendAsync(App, dossier, 1, on: TestApp.Today.AddDays(days))).Refusals).Code);
    }

    [Fact]
    public async Task Send_FreezesTheVersion_AndACorrectionMustBeSentAgain()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        Assert.Equal("none", (await Some.ConditionAsync(App, dossier, "request-sent"))!.Why);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        Assert.Equal("drawn-up", (await Some.ConditionAsync(App, dossier, "request-sent"))!.Why);
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        Assert.Equal(ConditionState.Met, (await Some.ConditionAsync(App, dossier, "request-sent"))!.State);
        Assert.Equal("request.already-sent", Assert.Single((await Some.SendAsync(App, dossier, 1)).Refusals).Code);

        _ = (await Some.DrawUpAsync(App, dossier, 1, Some.Choices with { PlacesAsked = 350, AnswerBy = TestApp.Today.AddDays(50) })).Value;

        Assert.Equal((ConditionState.Missing, "correction"), await StandAsync(App, dossier));
        Assert.Equal("request.not-newest", Assert.Single((await Some.SendAsync(App, dossier, 1)).Refusals).Code);
        _ = (await Some.SendAsync(App, dossier, 2)).Value;
        Assert.Equal((ConditionState.Met, "sent"), await StandAsync(App, dossier));
        var deadlines = await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
        Assert.Equal(TestApp.Today.AddDays(50), Assert.Single(deadlines, d => d.Kind == "locations.request-answer").DueOn);
    }

    /// <summary>The letter begins with the college already.</summary>
    [Fact]
    public async Task DrawUp_WithTheCollegeInItsAddress_NamesTheField()
    {
        var dossier = await Some.ReadyForRequestAsync(App);

        var twice = Some.Choices with { RecipientAddress = "College van B en W\nRaadhuisplein 1\n7651 CV Tubbergen" };

        var refusal = Assert.Single((await Some.DrawUpAsync(App, dossier, choices: twice)).Refusals);

        Assert.Equal(("letter.addressee-twice", nameof(RequestChoices.RecipientAddress)), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task Send_TwoAtOnce_OneWins()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Some.SendAsync(App, dossier, 1)));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("request.already-sent", r.Refusals[0].Code));
    }

    [Theory]
    [InlineData(null, null, null, null, ConditionState.Missing, "none")]
    [InlineData(1, null, null, null, ConditionState.Missing, "drawn-up")]
    [InlineData(1, 1, 3, null, ConditionState.Met, "sent")]
    [InlineData(1, 1, -1, null, ConditionState.AtRisk, "answer-late")]
    [InlineData(1, 1, -1, 0, ConditionState.Met, "answered")]
    [InlineData(1, 1, -1, 0, ConditionState.Missing, "declined", true)]
    [InlineData(2, 1, 3, 0, ConditionState.Missing, "correction")]
    [InlineData(2, 1, 3, 0, ConditionState.Missing, "correction", true)]
    public void Gate_OfFeasibility_FollowsTheTable(
        int? newest, int? sent, int? answerByInDays, int? answeredInDays, ConditionState state, string why, bool declined = false)
    {
        var today = TestApp.Today;

        var condition = RequestGate.Of(newest, sent is { } version ? new SentRequest(version, today.AddDays(-5), today.AddDays(answerByInDays!.Value),
            answeredInDays is { } days ? today.AddDays(days) : null, declined) : null, today);

        Assert.Equal((state, why), (condition.State, condition.Why));
    }

    [Fact]
    public async Task Page_DrawUp_IsFilledInFromTheDossierAndMakesAVersion()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        var form = await client.PageAsync($"/locaties/{dossier}/verzoek/opstellen");
        Assert.Equal("400", form.QuerySelector("#Input_PlacesAsked")!.GetAttribute("value"));
        Assert.Equal("2042-12-31", form.QuerySelector("#Input_AskedUntil")!.GetAttribute("value"));

        using var answer = await client.SubmitAsync(
            $"/locaties/{dossier}/verzoek/opstellen", [("Input.RecipientAddress", "Raadhuisplein 1"), ("Input.TargetGroup", "gezinnen"), ("Input.Commitments", "Een.\nTwee.")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Een.", "Twee."], Assert.Single(await VersionsAsync(App, dossier)).Text.Choices.Commitments);
    }

    [Fact]
    public async Task Page_DrawUpStale_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync($"/locaties/{dossier}/verzoek/opstellen", [("Input.Version", "0"), ("Input.PlacesAsked", "275")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("275", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("275", page.QuerySelector("#Input_PlacesAsked")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("verzoek")]
    [InlineData("verzoek/opstellen")]
    [InlineData("verzoek/verzenden/2")]
    [InlineData("verzoek?van=1&met=2")]
    public async Task Page_InEnglish_HasNoDutch(string path)
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        _ = (await Some.DrawUpAsync(App, dossier, 1, Some.Choices with { PlacesAsked = 350 })).Value;

        Assert.Empty(Some.DutchIn(App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/{path}")));
    }

    private static Task<IReadOnlyList<RequestRow>> VersionsAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (FindRequestsHandler find) => find.HandleAsync(dossier, default));

    private static async Task<(ConditionState, string)> StandAsync(TestApp app, Guid dossier)
    {
        var condition = (await Some.ConditionAsync(app, dossier, "request-sent"))!;
        return (condition.State, condition.Why);
    }
}
