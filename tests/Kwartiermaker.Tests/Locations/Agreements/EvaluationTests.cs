using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Agreements;

/// <summary>What happens to the days of an agreement after it is signed: evaluation, extension, and the end.</summary>
public sealed class EvaluationTests : AppTests
{
    [Fact]
    public async Task Evaluation_OfABindingAgreement_IsKeptAndClosesItsDay()
    {
        var dossier = await Some.SignedAgreementAsync(App);

        _ = (await EvaluateAsync(App, dossier, TestApp.Today)).Value;

        var stored = await Some.AgreementAsync(App, dossier);
        Assert.Equal((TestApp.Today, "De buurt is tevreden."), (stored.EvaluatedOn!.Value, stored.Evaluation));
        Assert.DoesNotContain(await Some.DeadlinesAsync(App, dossier), d => d.Kind == "locations.agreement-evaluation");
    }

    [Theory]
    [InlineData(1, "De buurt is tevreden.", "On")]
    [InlineData(-1, "De buurt is tevreden.", "On")]
    [InlineData(0, " ", "Outcome")]
    public async Task Evaluation_InTheFutureBeforeTheSignaturesOrWithoutOutcome_NamesTheField(int day, string outcome, string field)
    {
        var dossier = await Some.SignedAgreementAsync(App);

        var refusal = Assert.Single((await EvaluateAsync(App, dossier, TestApp.Today.AddDays(day), outcome)).Refusals);

        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public async Task Evaluation_BeforeBothSigned_IsRefused()
    {
        var dossier = await Some.DraftedAgreementAsync(App);

        Assert.Equal("agreement.not-binding", Assert.Single((await EvaluateAsync(App, dossier, TestApp.Today)).Refusals).Code);
    }

    [Fact]
    public async Task Page_ForWhoNegotiates_KeepsWhatWasTypedOnRefusalAndShowsTheOutcomeAfterwards()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        using var client = App.As(TestPerson.PropertyDirector);

        using var refused = await client.SubmitAsync($"/locaties/{dossier}/overeenkomst/evaluatie", [("Input.On", "2026-11-25"), ("Input.Outcome", "De buurt is tevreden.")]);
        Assert.Contains("De buurt is tevreden.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await client.SubmitAsync($"/locaties/{dossier}/overeenkomst/evaluatie", [("Input.On", "2026-11-24"), ("Input.Outcome", "De buurt is tevreden.")]);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("De buurt is tevreden.", await client.GetStringAsync($"/locaties/{dossier}/overeenkomst"), StringComparison.Ordinal);
        using var other = App.As(TestPerson.LocationManager);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/locaties/{dossier}/overeenkomst/evaluatie")).StatusCode);
    }

    [Fact]
    public async Task Extension_InEffect_MovesTheDaysOfTheEndAndUsesUpTheOption()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);
        var amendment = await Some.AmendmentAsync(App, dossier, AmendmentKind.Extended, new DateOnly(2044, 12, 31));

        _ = (await Some.SignAsync(App, dossier, amendment, AmendmentParty.ForMunicipality, 1)).Value;
        _ = (await Some.SignAsync(App, dossier, amendment, AmendmentParty.ForAgency, 2)).Value;

        Assert.Equal(
            [
                ("locations.agreement-end", new DateOnly(2044, 12, 31)),
                ("locations.agreement-evaluation", new DateOnly(2029, 6, 1)),
                ("locations.agreement-first-warning", new DateOnly(2043, 6, 30)),
                ("locations.agreement-notice", new DateOnly(2044, 6, 30)),
                ("locations.agreement-second-warning", new DateOnly(2043, 12, 31)),
            ],
            (await Some.DeadlinesAsync(App, dossier)).Select(d => (d.Kind, d.DueOn!.Value)).OrderBy(d => d.Kind, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnnouncedEnd_ClosesTheDaysOfTheEnd_AndItsRecallBringsThemBack()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);

        var end = (await App.AskAsync(TestPerson.RegionalManager, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, new DateOnly(2030, 12, 31), "Minder plaatsen nodig.", null, null, TestApp.Today), default))).Value;
        Assert.Equal(["locations.agreement-evaluation", "locations.phase-out"], (await Some.DeadlinesAsync(App, dossier)).Select(d => d.Kind).Order());

        _ = (await App.AskAsync(TestPerson.RegionalManager, (RecallEndHandler recall) => recall.HandleAsync(new RecallEnd(dossier, end, 1, "Toch nodig."), default))).Value;
        Assert.Equal(
            [
                "locations.agreement-end", "locations.agreement-evaluation", "locations.agreement-extension",
                "locations.agreement-first-warning", "locations.agreement-notice", "locations.agreement-second-warning",
            ],
            (await Some.DeadlinesAsync(App, dossier)).Select(d => d.Kind).Order());
    }

    private static async Task<Result<Done>> EvaluateAsync(TestApp app, Guid dossier, DateOnly on, string outcome = "De buurt is tevreden.")
    {
        var stored = await Some.AgreementAsync(app, dossier);
        return await app.AskAsync(
            TestPerson.PropertyDirector, (RecordEvaluationHandler record) => record.HandleAsync(new RecordEvaluation(dossier, stored.Version, on, outcome), default));
    }
}
