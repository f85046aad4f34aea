using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Screening;

public sealed class ScreeningGateTests : AppTests
{
    [Theory]
    [InlineData(null, null, ConditionState.Met, "fits")]
    [InlineData("distance-school", Verdict.Fails, ConditionState.Met, "remarks")]
    [InlineData("distance-school", null, ConditionState.Met, "remarks")]
    [InlineData("quick-conversion", Verdict.Partly, ConditionState.Met, "remarks")]
    [InlineData("quick-conversion", Verdict.Fails, ConditionState.Missing, "fails")]
    [InlineData("quick-conversion", null, ConditionState.Missing, "unknown")]
    public async Task Condition_FollowsTheNewestScreening(string? code, Verdict? verdict, ConditionState state, string why)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier, code is null ? [] : [new CriterionJudgement(code, verdict)]);

        var condition = await ConditionAsync(App, dossier);

        Assert.Equal((state, why, "toetsing"), (condition.State, condition.Why, condition.Page));
    }

    [Fact]
    public async Task Condition_NoneOrOnlyBegun_IsMissing()
    {
        var dossier = await Some.DossierAsync(App);
        Assert.Equal((ConditionState.Missing, "none"), ((await ConditionAsync(App, dossier)).State, (await ConditionAsync(App, dossier)).Why));

        _ = await Some.StartedScreeningAsync(App, dossier);

        Assert.Equal((ConditionState.Missing, "draft"), ((await ConditionAsync(App, dossier)).State, (await ConditionAsync(App, dossier)).Why));
    }

    [Fact]
    public async Task Condition_LowScore_IsARisk()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        var judgements = draft.Criteria.Select(c => new CriterionJudgement(
            c.Code, c.ByNorm != Verdict.Unknown ? null : c.IsKnockOut ? Verdict.Meets : Verdict.Fails, c.Measured)).ToList();
        Assert.True((await Some.SaveAsync(App, dossier, draft, judgements, conclude: true)).Succeeded);

        var condition = await ConditionAsync(App, dossier);

        Assert.Equal((ConditionState.AtRisk, "below"), (condition.State, condition.Why));
    }

    [Fact]
    public async Task Accept_FailingKnockOut_LetsTheDossierThroughAtRisk()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);
        var screening = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));
        Task<Result<Phase>> PassAsync() => App.AskAsync(
            TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.FormalRequest), default));
        Assert.Contains((await PassAsync()).Refusals, r => r.Code == "condition.screening.fails");

        Assert.True((await AcceptAsync(App, dossier, screening, "quick-conversion", "De gemeente bouwt zelf om.")).Succeeded);

        var condition = await ConditionAsync(App, dossier);
        Assert.Equal((ConditionState.AtRisk, "accepted"), (condition.State, condition.Why));
        _ = await Some.PositionAsync(App, dossier);
        Assert.True((await PassAsync()).Succeeded);
    }

    [Theory]
    [InlineData("quick-conversion", " ", "required")]
    [InlineData("fire-safety", "toch", "screening.nothing-to-accept")]
    [InlineData("safety", "toch", "screening.nothing-to-accept")]
    [InlineData("bestaat-niet", "toch", "screening.criterion-unknown")]
    public async Task Accept_WithoutReasonOrGround_IsRefused(string code, string reason, string refusal)
    {
        var dossier = await Some.DossierAsync(App);
        var screening = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));

        Assert.Equal(refusal, Assert.Single((await AcceptAsync(App, dossier, screening, code, reason)).Refusals).Code);
    }

    [Fact]
    public async Task Accept_ByWhoJudged_IsNotAllowed()
    {
        var dossier = await Some.DossierAsync(App);
        var screening = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));

        var result = await AcceptAsync(App, dossier, screening, "quick-conversion", "toch", TestPerson.PropertyDirector);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(result.Refusals).Kind);
    }

    [Fact]
    public async Task Accept_TwoAtOnce_OneWins()
    {
        var dossier = await Some.DossierAsync(App);
        var screening = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));

        var results = await Task.WhenAll(new[] { TestPerson.RegionalManager, TestPerson.Board }.Select(by =>
            Task.Run(() => AcceptAsync(App, dossier, screening, "quick-conversion", "toch", by))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(RefusalKind.Stale, Assert.Single(results.Single(r => !r.Succeeded).Refusals).Kind);
    }

    [Fact]
    public async Task Page_RegionalManager_AcceptsWithAReason()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("quick-conversion", Verdict.Fails));
        var client = App.As(TestPerson.RegionalManager);
        var url = $"/locaties/{dossier}/toetsing";

        using var without = await client.SubmitAsync(url, [("reason", "")], "main form[action*='Accept']");
        using var with = await client.SubmitAsync(url, [("reason", "De gemeente bouwt zelf om.")], "main form[action*='Accept']");

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        var link = (await without.HtmlAsync()).QuerySelector(".km-errors a")!.GetAttribute("href")!;
        Assert.NotNull((await client.PageAsync(url)).GetElementById(link[1..]) ?? (await without.HtmlAsync()).GetElementById(link[1..]));
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
        Assert.Contains("Rachid Regio op", (await client.PageAsync(url)).MainText(), StringComparison.Ordinal);
    }

    private static Task<Result<Done>> AcceptAsync(TestApp app, Guid dossier, ScreeningView screening, string code, string reason, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.RegionalManager, (AcceptKnockOutHandler accept) => accept.HandleAsync(
            new AcceptKnockOut(dossier, screening.Id, screening.Version, code, reason), default));

    private static async Task<Condition> ConditionAsync(TestApp app, Guid dossier) =>
        (await app.AskAsync(TestPerson.PropertyDirector, (GetGateHandler get) => get.HandleAsync(dossier, default)))!.Conditions.Single(c => c.Code == "screening");
}
