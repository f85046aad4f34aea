using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Import;

/// <summary>A location that was taken over goes on as any other.</summary>
public sealed class TakenOverLocationTests : AppTests
{
    private static readonly TestPerson Manager = TestPerson.RegionalManager;

    [Fact]
    public async Task OpenLocation_IsExtendedThenEndedAndHandedOver()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.OpenRow()));
        var extension = await Some.AmendmentAsync(App, id, AmendmentKind.Extended, new DateOnly(2029, 12, 31));
        _ = (await Some.SignAsync(App, id, extension, AmendmentParty.ForMunicipality, 1)).Value;
        _ = (await Some.SignAsync(App, id, extension, AmendmentParty.ForAgency, 2)).Value;
        Assert.Equal(new DateOnly(2029, 12, 31), (await Some.DeadlinesAsync(App, id)).Single(d => d.Kind == "locations.agreement-end").DueOn);
        Assert.Equal(new DateOnly(2029, 6, 30), (await Some.DeadlinesAsync(App, id)).Single(d => d.Kind == "locations.agreement-notice").DueOn);

        await Some.ReadyToEndAsync(App, id);
        Assert.Equal(Phase.Ended, await PassAsync(id, Phase.Ended, Manager));

        _ = (await App.AskAsync(Manager, (PrepareHandOverHandler prepare) => prepare.HandleAsync(new PrepareHandOver(id, 0, Some.Homes), default))).Value;
        _ = (await App.AskAsync(Manager, (RecordHandOverHandler record) => record.HandleAsync(new RecordHandOver(id, 1, TestApp.Today), default))).Value;
        Assert.Equal(Phase.HandedOver, await PassAsync(id, Phase.HandedOver, Manager));
        using var whole = await App.As(Manager).AnswerAsync($"/locaties/{id}/dossier");
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Fact]
    public async Task LocationInPermits_GoesOnToItsOpening()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.PermitsRow()));
        // What it asked of the phases before is asked no more: only what building needs is missing.
        var asked = (await App.AskAsync(Manager, (GetGateHandler get) => get.HandleAsync(id, default)))!;
        Assert.Equal(Phase.Building, asked.To);
        Assert.DoesNotContain(asked.Conditions, c => c.Page.Split('/')[0] is "overeenkomst" or "voorstel" or "haalbaarheid" or "verzoek" or "standpunt");
        // A permit that was asked for and granted before the location came here.
        var permit = await Some.ApplicationAsync(App, id, new DateOnly(2026, 6, 1));
        await Some.GrantAsync(App, id, permit, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 2));
        Assert.Equal(PermitDecision.Granted, (await Some.PermitAsync(App, id, permit)).Decision);

        await Some.InPhaseAsync(App, id, Phase.Opening);
        await Some.ReadyToOpenAsync(App, id, PermitKind.BuildingActivity);
        Assert.Equal(Phase.Operation, await PassAsync(id, Phase.Operation, TestPerson.LocationManager));
        Assert.Equal(TestApp.Today, Assert.Single(await App.AskAsync(Manager, (ILocationSupply s) => s.FindRunningAsync(TestApp.Today, default))).OpenedOn);
    }

    [Fact]
    public async Task GoingBack_BeforeThePhaseInWhichItCame_IsRefused()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.PermitsRow()));

        var back = await SteerAsync(id);
        Assert.Equal("dossier.taken-over-here", Assert.Single(back.Refusals).Code);
        Assert.DoesNotContain(Steering.Back, SteerDossierHandler.From(Phase.PlanAndPermits, Standing.Active, Phase.PlanAndPermits));

        await Some.InPhaseAsync(App, id, Phase.Building);
        Assert.True((await SteerAsync(id)).Succeeded);
    }

    [Fact]
    public async Task Terms_OfATakenOverAgreement_AreCompletedOnThePage_AndItsDaysGoAlong()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.OpenRow(more: ("opzegtermijn maanden", ""))));
        using var client = App.As(TestPerson.PropertyDirector);
        Assert.DoesNotContain(await Some.DeadlinesAsync(App, id), d => d.Kind == "locations.agreement-notice");

        using var saved = await client.SubmitAsync(
            $"/locaties/{id}/overeenkomst/looptijd",
            [("Input.NoticeMonths", "3"), ("Input.ExtensionMonths", "24"), ("Input.ExtensionDecideMonths", "9"), ("Input.EvaluateOn", "2027-02-01")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(
            ["locations.agreement-evaluation 2027-02-01", "locations.agreement-extension 2027-03-31", "locations.agreement-notice 2027-09-30"],
            (await Some.DeadlinesAsync(App, id)).Where(d => d.Kind is "locations.agreement-evaluation" or "locations.agreement-extension" or "locations.agreement-notice")
                .Select(d => $"{d.Kind} {d.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal));
        await Some.ReadyToEndAsync(App, id);
        var stored = await Some.AgreementAsync(App, id);
        Assert.True((await CompleteAsync(id, stored.Version)).Succeeded);
        Assert.DoesNotContain(await Some.DeadlinesAsync(App, id), d => d.Kind is "locations.agreement-notice" or "locations.agreement-end");
    }

    [Fact]
    public async Task Terms_OfAnAgreementThatWasSignedHere_StayAsTheyWereSigned()
    {
        var id = await Some.SignedAgreementAsync(App);
        var stored = await Some.AgreementAsync(App, id);

        var result = await CompleteAsync(id, stored.Version);

        Assert.Equal("agreement.binding", Assert.Single(result.Refusals).Code);
    }

    private Task<Result<Done>> CompleteAsync(Guid dossier, int version) => App.AskAsync(TestPerson.PropertyDirector, (CompleteTermsHandler complete) => complete.HandleAsync(
        new CompleteTerms(new ChangeTerms(dossier, version, null, null, 4, null, null, null, null, null, null, null)), default));

    private async Task<Phase> PassAsync(Guid dossier, Phase to, TestPerson by) =>
        (await App.AskAsync(by, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, to), default))).Value;

    private Task<Result<Done>> SteerAsync(Guid dossier) =>
        App.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(dossier, Steering.Back, "Te vroeg."), default));
}
