using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Support;

public static partial class Some
{
    /// <summary>A dossier in a phase, with 400 places agreed from 1 January 2026 up to and including 31 December 2029.</summary>
    public static async Task<Guid> AgreedAsync(TestApp app, Phase phase)
    {
        ArgumentNullException.ThrowIfNull(app);
        var dossier = await DossierAsync(app);
        await InPhaseAsync(app, dossier, phase);
        var opened = phase == Phase.Operation ? new DateOnly(2026, 2, 1) : (DateOnly?)null;
        _ = await app.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d
            .SetProperty(x => x.AgreedPlaces, 400).SetProperty(x => x.AgreedFrom, new DateOnly(2026, 1, 1)).SetProperty(x => x.AgreedTo, new DateOnly(2029, 12, 31))
            .SetProperty(x => x.OpenedOn, opened)));
        return dossier;
    }

    public static async Task<Guid> ApplicationAsync(
        TestApp app, Guid dossier, DateOnly received, PermitKind kind = PermitKind.BuildingActivity, PermitProcedure procedure = PermitProcedure.Regular, Guid? after = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.ProjectDirector, (ApplyForPermitHandler apply) => apply.HandleAsync(
            new ApplyForPermit(dossier, kind, procedure, "Verbouw hoofdgebouw", "het college van Tubbergen", "Z-" + Guid.CreateVersion7(), received, null, after), default))).Value;
    }

    public static async Task<PermitRow> PermitAsync(TestApp app, Guid dossier, Guid permit)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.ProjectDirector, (FindPermitsHandler find) => find.HandleAsync(dossier, default)))!.Permits.Single(p => p.Id == permit);
    }

    public static async Task NeedAsync(TestApp app, Guid dossier, PermitKind kind, NeedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(app);
        var stored = (await app.AskAsync(TestPerson.ProjectDirector, (FindPermitsHandler find) => find.HandleAsync(dossier, default)))!.Needs.Single(n => n.Kind == kind);
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, kind, stored.Version, answer, "Volgt uit het vooroverleg."), default))).Value;
    }

    /// <summary>A permit that was granted and published on these days.</summary>
    public static async Task GrantAsync(TestApp app, Guid dossier, Guid permit, DateOnly decided, DateOnly published)
    {
        ArgumentNullException.ThrowIfNull(app);
        var version = (await PermitAsync(app, dossier, permit)).Version;
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (DecidePermitHandler decide) => decide.HandleAsync(
            new DecidePermit(dossier, permit, version, PermitDecision.Granted, decided, null), default))).Value;
        _ = (await app.AskAsync(
            TestPerson.ProjectDirector, (PublishPermitHandler publish) => publish.HandleAsync(new PublishPermit(dossier, permit, version + 1, published), default))).Value;
    }

    /// <summary>Every check of the opening done yesterday, the planned opening today.</summary>
    /// <param name="granted">The kind of permit that was granted; no other one is needed.</param>
    public static async Task ReadyToOpenAsync(TestApp app, Guid dossier, PermitKind? granted = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var kind in Enum.GetValues<OpeningCheckKind>())
        {
            _ = (await app.AskAsync(TestPerson.LocationManager, (RecordOpeningCheckHandler record) => record.HandleAsync(
                new RecordOpeningCheck(dossier, kind, 0, CheckState.Done, TestApp.Today.AddDays(-1), "de locatiemanager", null, null), default))).Value;
        }

        foreach (var kind in Enum.GetValues<PermitKind>())
            await NeedAsync(app, dossier, kind, kind == granted ? NeedAnswer.Needed : NeedAnswer.NotNeeded);
        var version = await app.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).Select(d => d.Version).SingleAsync());
        _ = (await app.AskAsync(TestPerson.LocationManager, (PlanOpeningHandler plan) => plan.HandleAsync(new PlanOpening(dossier, version, TestApp.Today), default))).Value;
    }

    /// <summary>The end of the use is announced for today, and the phase-out is done.</summary>
    public static async Task ReadyToEndAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = (await app.AskAsync(TestPerson.RegionalManager, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, TestApp.Today, "Minder plaatsen nodig.", null, null, TestApp.Today.AddDays(-30)), default))).Value;
        var step = (await app.AskAsync(TestPerson.RegionalManager, (PlanPhaseOutStepHandler plan) => plan.HandleAsync(
            new PlanPhaseOutStep(dossier, "Bewoners verhuizen", "de locatiemanager", TestApp.Today), default))).Value;
        _ = (await app.AskAsync(TestPerson.RegionalManager, (FinishPhaseOutStepHandler finish) => finish.HandleAsync(
            new FinishPhaseOutStep(dossier, step, 1, TestApp.Today), default))).Value;
    }

    public static HandOverFacts Homes => new(
        NextUse.ToHomes, "64 appartementen", "Stichting Zorg aan de Linde", "De keukens en badkamers blijven zitten.", null, TestApp.Today.AddDays(20), TestApp.Today.AddDays(-2),
        42,
        "Hoofdgebouw: schoon en leeg\nTerrein: hekken verwijderd", "Water: 1.234 m³", "Raadhuisplein 1\n7651 CV Tubbergen", "C. Bakker", "directeur", "A. de Vries",
        "regiomanager");

    public static async Task<Guid> AmendmentAsync(TestApp app, Guid dossier, AmendmentKind kind, DateOnly? newTo = null, int? places = null, DateOnly? from = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.ProjectDirector, (ProposeAmendmentHandler propose) => propose.HandleAsync(
            new ProposeAmendment(dossier, kind, newTo, places, from, "De evaluatie was positief."), default))).Value;
    }

    public static async Task<Result<Done>> SignAsync(TestApp app, Guid dossier, Guid amendment, AmendmentParty party, int version, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return await app.AskAsync(TestPerson.ProjectDirector, (SignAmendmentHandler sign) => sign.HandleAsync(
            new SignAmendment(dossier, amendment, version, party, on ?? TestApp.Today), default));
    }

    public static async Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        return await app.AskAsync(TestPerson.ProjectDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
    }

    /// <summary>The same client with its screens in English.</summary>
    public static HttpClient InEnglish(this HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        return client;
    }

    /// <summary>Words that only a Dutch page has; what people typed is in Dutch, so tests look at the page's own words.</summary>
    public static readonly string[] DutchWords =
        [" het ", " een ", " niet ", " nog ", " van ", " voor ", " wordt ", " deze ", "Vergunning", "termijn", "gemeente", "vast ", "aanvraag", "uiterlijk", "Opening van",
            "Bewaar"];
}
