using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Positions;

public sealed class RecordPositionTests : AppTests
{
    [Fact]
    public async Task Record_ALaterPosition_ReplacesTheEarlierThatStays()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier);

        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Withdrawn, basedOn: 1);

        var all = await App.AskAsync(TestPerson.PropertyDirector, (FindPositionsHandler find) => find.HandleAsync(dossier, default));
        Assert.Equal([PositionOutcome.Withdrawn, PositionOutcome.Positive], all.Select(p => p.Outcome));
        Assert.Equal(ConditionState.Missing, (await Some.ConditionAsync(App, dossier, "position"))!.State);
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}");
        Assert.Contains("Er wordt niets vanzelf gestopt", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Ruben Regisseur legde het standpunt van het college vast: ingetrokken", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ByTheMunicipalitysOwnOfficial_IsMarkedAsTheirs()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], TestPerson.Official);

        Assert.True(result.Succeeded);
        var position = Assert.Single(await App.AskAsync(TestPerson.Official, (FindPositionsHandler find) => find.HandleAsync(dossier, default)));
        Assert.True(position.ByMunicipality);
        Assert.Equal("Tess Tubbergen", position.RecordedBy);
    }

    [Fact]
    public async Task Record_ByTheWrongPeople_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        async Task<RefusalKind> By(TestPerson person) => Assert.Single((await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], person)).Refusals).Kind;

        Assert.Equal(RefusalKind.NotFound, await By(TestPerson.OtherOfficial));
        Assert.Equal(RefusalKind.NotFound, await By(TestPerson.OtherRegion));
        Assert.Equal(RefusalKind.NotAllowed, await By(TestPerson.Board));
        // Who talks along does not say what the college thinks.
        Assert.Equal(RefusalKind.NotAllowed, await By(TestPerson.Communication));
        using var page = await App.As(TestPerson.Board).GetAsync($"/locaties/{dossier}/standpunt/nieuw", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Record_TwoAtOnce_OneWins()
    {
        var dossier = await Some.DossierAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [])));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(RefusalKind.Stale, r.Refusals[0].Kind));
    }

    [Fact]
    public async Task Record_AfterTheSignature_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.PlanAndPermits);

        var result = await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, []);

        Assert.Equal("position.agreement-signed", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Record_OnConditions_MakesThemDeadlinesOfTheResponsiblePerson()
    {
        var dossier = await Some.DossierAsync(App);

        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);

        var home = await App.As(TestPerson.PropertyDirector).PageAsync("/");
        Assert.Contains("Voorwaarde van het college: Er komt een bushalte bij de ingang.", home.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_KeepingOpenConditions_TakesThemOverAndClosesTheOldDeadlines()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);

        var second = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Conditional, 1, [], keep: true)).Value;

        var conditions = await App.AskAsync(TestPerson.PropertyDirector, (FindFollowUpsHandler find) => find.HandleAsync(dossier, default));
        Assert.Equal(2, conditions.Count);
        Assert.Equal(Some.BusStop.Text, Assert.Single(conditions, c => c.SourceId == second).Text);
        var deadlines = await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
        Assert.Single(deadlines, d => d.Kind == "locations.position-condition");
    }

    [Fact]
    public async Task Talk_BeforeThePosition_SetsTheDayToAskForIt()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);
        var deadlines = await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
        Assert.Equal(TestApp.Today.AddDays(-7 + (8 * 7)), Assert.Single(deadlines, d => d.Kind == "locations.position-expected").DueOn);

        _ = await Some.PositionAsync(App, dossier);

        Assert.DoesNotContain(
            await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)),
            d => d.Kind == "locations.position-expected");
    }

    [Fact]
    public async Task Gate_OfTheRequest_OpensAfterTalkAndPositivePosition()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);
        var refused = await PassAsync(App, dossier);
        Assert.Contains(refused.Refusals, r => r.Code == "condition.position.none");

        _ = await Some.PositionAsync(App, dossier);

        Assert.DoesNotContain((await PassAsync(App, dossier)).Refusals, r => r.Code.StartsWith("condition.position", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_Stale_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier);

        using var answer = await App.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/standpunt/nieuw",
            [("Input.Version", "0"), ("Input.Outcome", "Negative"), ("Input.TakenOn", "2026-11-24"), ("Input.Reference", "Z-9"), ("Input.Text", "Nee")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("Z-9", conflict, StringComparison.Ordinal);
        Assert.Contains("Z-2026-118", conflict, StringComparison.Ordinal);
        Assert.Equal("Z-9", page.QuerySelector("#Input_Reference")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector("input[name='Input.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_WithAnUnfinishedCondition_NamesTheField()
    {
        var dossier = await Some.DossierAsync(App);

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/standpunt/nieuw",
            [("Input.Outcome", "Conditional"), ("Input.TakenOn", "2026-11-24"), ("Input.Reference", "Z-9"), ("Input.Text", "Ja, mits"),
                ("Input.Conditions[1].Text", "Een bushalte")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("true", page.QuerySelector("[name='Input.Conditions[1].DueOn']")!.GetAttribute("aria-invalid"));
        Assert.Contains("Een bushalte", page.QuerySelector("[name='Input.Conditions[1].Text']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfASiteThatDoesNotFit_SaysSoToWhoeverMayReadTheScreening()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));
        var url = $"/locaties/{dossier}/standpunt/nieuw";

        Assert.Contains("zegt ‘ongeschikt’", (await App.As(TestPerson.PropertyDirector).PageAsync(url)).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("toetsing", (await App.As(TestPerson.Official).PageAsync(url)).MainText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("standpunt")]
    [InlineData("standpunt/nieuw")]
    public async Task Page_InEnglish_HasNoDutch(string path)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Negative, 1);

        Assert.Empty(Some.DutchIn(App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/{path}")));
    }

    private static Task<Result<Phase>> PassAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.FormalRequest), default));
}
