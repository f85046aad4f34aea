using Kwartiermaker.Contracts.Locations;
using System.Text.Json;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Opening;

namespace Kwartiermaker.Web.Demo;

/// <summary>Opening, amendments, the end of the use and the hand-over.</summary>
internal sealed partial class Story
{
    private IEnumerable<StoryMoment> Opening(JsonElement step)
    {
        var (planned, opened) = (Day(step), Day(step, "openedDay"));
        var checkedOn = Math.Min(-1, planned - 2);
        // Six weeks ahead, but not before there is an agreement to build on.
        var work = site.Steps.First(s => s.GetProperty("do").GetString() == "building");
        yield return Moment(Math.Min(checkedOn, Math.Max(Day(work), planned - 42)), "plan the opening", ProjectDirector, async told => Refused(await told.Get<PlanOpeningHandler>().HandleAsync(
            new PlanOpening(dossier, (await told.Get<GetDossierHandler>().HandleAsync(dossier, told.Cancel))!.Version, told.On(planned)), told.Cancel)));
        var done = step.GetProperty("checks").EnumerateArray().Select(c => c.GetString()).ToHashSet();
        foreach (var kind in Enum.GetValues<OpeningCheckKind>())
        {
            var (name, by) = CheckOf(kind);
            if (name is null ? opened is null : !done.Contains(name))
                continue;
            yield return Moment(checkedOn, "check the opening", ProjectDirector, async told => Refused(await told.Get<RecordOpeningCheckHandler>().HandleAsync(
                new RecordOpeningCheck(dossier, kind, 0, CheckState.Done, told.On(checkedOn), by, OpeningCheckHolds(kind) ? told.On(checkedOn).AddYears(1) : null, null), told.Cancel)));
        }

        if (opened is { } day)
        {
            foreach (var gate in GatesTo(Phase.Operation, day))
                yield return gate;
        }
    }

    private IEnumerable<StoryMoment> Amendment(JsonElement step)
    {
        var (day, id) = (Day(step), Guid.Empty);
        yield return Moment(day - 30, "propose an amendment", ProjectDirector, async told => Keep(
            await told.Get<ProposeAmendmentHandler>().HandleAsync(
                new ProposeAmendment(
                    dossier, Named<AmendmentKind>(Text(step, "kind")), told.On(Day(step, "newEndDay")), step.GetProperty("places") is { ValueKind: JsonValueKind.Number } places ? places.GetInt32() : null,
                    Text(step, "kind") == "reduced" ? told.On(day) : null, Text(step, "reason_nl")), told.Cancel),
            made => id = made));
        foreach (var (party, version) in new[] { (AmendmentParty.ForMunicipality, 1), (AmendmentParty.ForAgency, 2) })
            yield return Moment(day, "sign an amendment", ProjectDirector, async told => Refused(await told.Get<SignAmendmentHandler>().HandleAsync(new SignAmendment(dossier, id, version, party, told.On(day)), told.Cancel)));
    }

    private IEnumerable<StoryMoment> End(JsonElement step)
    {
        var day = Day(step);
        yield return Moment(day - 90, "announce the end", RegionalManager, async told => Refused(await told.Get<AnnounceEndHandler>().HandleAsync(
            new AnnounceEnd(dossier, told.On(day), Text(step, "reason_nl"), null, null, told.On(day - 90)), told.Cancel)));
        foreach (var (what, who, before) in new[] { ("Bewoners verhuizen", "de locatiemanager", 10), ("Inboedel ophalen", "het facilitair team", 5), ("Schoonmaken en meterstanden opnemen", "de beheerder", 2) })
        {
            var id = Guid.Empty;
            yield return Moment(day - 80, "plan the phase-out", RegionalManager, async told => Keep(
                await told.Get<PlanPhaseOutStepHandler>().HandleAsync(new PlanPhaseOutStep(dossier, what, who, told.On(day - before)), told.Cancel), made => id = made));
            yield return Moment(day - before, "finish a step", RegionalManager, async told => Refused(await told.Get<FinishPhaseOutStepHandler>().HandleAsync(
                new FinishPhaseOutStep(dossier, id, 1, told.On(day - before)), told.Cancel)));
        }

        foreach (var gate in GatesTo(Phase.Ended, day))
            yield return gate;
        if (step.GetProperty("handover").GetString() is not { } use)
            yield break;
        yield return Moment(day + 10, "prepare the hand-over", RegionalManager, async told => Refused(await told.Get<PrepareHandOverHandler>().HandleAsync(
            new PrepareHandOver(dossier, 0, new HandOverFacts(
                use switch { "homes" => NextUse.ToHomes, "care" => NextUse.ToCare, _ => NextUse.ToRecreation }, null, site.Owner, Text(step, "handover_nl"), null, told.On(day + 30), told.On(day - 10), null,
                "Hoofdgebouw: schoon en leeg\nTerrein: hekken verwijderd", null, null, null, null, RegionalManager.Name, "regiomanager")), told.Cancel)));
        yield return Moment(day + 30, "hand over", RegionalManager, async told => Refused(await told.Get<RecordHandOverHandler>().HandleAsync(new RecordHandOver(dossier, 1, told.On(day + 30)), told.Cancel)));
        foreach (var gate in GatesTo(Phase.HandedOver, day + 30))
            yield return gate;
    }

    /// <summary>As sites.json names it, and who does it; education has no name there: it is arranged when a location opens.</summary>
    private static (string? Name, string By) CheckOf(OpeningCheckKind kind) => kind switch
    {
        OpeningCheckKind.FireInspection => ("fire-inspection", "de brandweer"),
        OpeningCheckKind.LegionellaRiskAnalysis => ("legionella-risk-analysis", "een erkend bureau"),
        OpeningCheckKind.RiskInventory => ("risk-inventory", "de arbodienst"),
        OpeningCheckKind.EmergencyResponse => ("emergency-plan", "de locatiemanager"),
        OpeningCheckKind.ConsultationCommittee => ("consultation-committee", "de gemeente en de locatiemanager"),
        OpeningCheckKind.InhabitantsInformed => ("neighbours-informed", "de gemeente"),
        OpeningCheckKind.Furnishing => ("furnishing", "het facilitair team"),
        OpeningCheckKind.Staffing => ("staffing", "de locatiemanager"),
        _ => (null, "de gemeente en het schoolbestuur"),
    };

    private static bool OpeningCheckHolds(OpeningCheckKind kind) => kind is OpeningCheckKind.FireInspection or OpeningCheckKind.LegionellaRiskAnalysis;
}
