using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Opening;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>Opening, amendments, the end of the use and the hand-over.</summary>
internal sealed class UseChapter(SiteStory story)
{
    /// <summary>What is done before the last day, by whom, and how many days before it.</summary>
    private static readonly (string What, string Who, int Before)[] PhaseOut =
        [("Bewoners verhuizen", "de locatiemanager", 10), ("Inboedel ophalen", "het facilitair team", 5), ("Schoonmaken en meterstanden opnemen", "de beheerder", 2)];

    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() switch
    {
        "opening" => Opening(step),
        "amendment" => Amendment(step),
        "end" => End(step),
        _ => null,
    };

    private IEnumerable<StoryMoment> Opening(JsonElement step)
    {
        var (planned, opened) = (step.Day(), step.Day("openedDay"));
        var checkedOn = Math.Min(-1, planned - 2);
        // Six weeks ahead, but not before there is an agreement to build on.
        var work = story.First("building")!.Value;
        yield return story.Moment(Math.Min(checkedOn, Math.Max(work.Day(), planned - 42)), "plan the opening", story.ProjectDirector, async scene =>
        {
            var version = (await scene.Get<GetDossierHandler>().HandleAsync(story.Dossier, scene.Cancel))!.Version;
            return (await scene.Get<PlanOpeningHandler>().HandleAsync(new PlanOpening(story.Dossier, version, scene.On(planned)), scene.Cancel)).Refusals;
        });
        var done = step.List("checks").Select(c => c.GetString()).ToHashSet();
        foreach (var kind in Enum.GetValues<OpeningCheckKind>())
        {
            var (name, by) = CheckOf(kind);
            if (name is null ? opened is null : !done.Contains(name))
                continue;
            yield return story.Moment(checkedOn, "check the opening", story.ProjectDirector, async scene =>
                (await scene.Get<RecordOpeningCheckHandler>().HandleAsync(
                    new RecordOpeningCheck(
                        story.Dossier, kind, 0, CheckState.Done, scene.On(checkedOn), by, OpeningCheckHolds(kind) ? scene.On(checkedOn).AddYears(1) : null, null),
                    scene.Cancel)).Refusals);
        }

        if (opened is { } day)
        {
            foreach (var gate in story.GatesTo(Phase.Operation, day))
                yield return gate;
        }
    }

    private IEnumerable<StoryMoment> Amendment(JsonElement step)
    {
        var (day, amendment) = (step.Day(), new Made());
        yield return story.Moment(day - 30, "propose an amendment", story.ProjectDirector, async scene =>
            amendment.By(await scene.Get<ProposeAmendmentHandler>().HandleAsync(
                new ProposeAmendment(
                    story.Dossier, step.Named<AmendmentKind>("kind"), scene.On(step.Day("newEndDay")), step.WholeOrNone("places"),
                    step.Text("kind") == "reduced" ? scene.On(day) : null, step.Text("reason_nl")), scene.Cancel)));
        foreach (var (party, version) in new[] { (AmendmentParty.ForMunicipality, 1), (AmendmentParty.ForAgency, 2) })
        {
            yield return story.Moment(day, "sign an amendment", story.ProjectDirector, async scene =>
                (await scene.Get<SignAmendmentHandler>().HandleAsync(new SignAmendment(story.Dossier, amendment.Id, version, party, scene.On(day)), scene.Cancel)).Refusals);
        }
    }

    private IEnumerable<StoryMoment> End(JsonElement step)
    {
        var day = step.Day();
        yield return story.Moment(day - 90, "announce the end", story.RegionalManager, async scene =>
            (await scene.Get<AnnounceEndHandler>().HandleAsync(
                new AnnounceEnd(story.Dossier, scene.On(day), step.Text("reason_nl"), null, null, scene.On(day - 90)), scene.Cancel)).Refusals);
        foreach (var (what, who, before) in PhaseOut)
        {
            var planned = new Made();
            yield return story.Moment(day - 80, "plan the phase-out", story.RegionalManager, async scene =>
                planned.By(await scene.Get<PlanPhaseOutStepHandler>().HandleAsync(new PlanPhaseOutStep(story.Dossier, what, who, scene.On(day - before)), scene.Cancel)));
            yield return story.Moment(day - before, "finish a step", story.RegionalManager, async scene =>
                (await scene.Get<FinishPhaseOutStepHandler>().HandleAsync(new FinishPhaseOutStep(story.Dossier, planned.Id, 1, scene.On(day - before)), scene.Cancel)).Refusals);
        }

        foreach (var gate in story.GatesTo(Phase.Ended, day))
            yield return gate;
        if (step.GetProperty("handover").GetString() is not { } use)
            yield break;
        yield return story.Moment(day + 10, "prepare the hand-over", story.RegionalManager, async scene =>
            (await scene.Get<PrepareHandOverHandler>().HandleAsync(
                new PrepareHandOver(story.Dossier, 0, new HandOverFacts(
                    use switch { "homes" => NextUse.ToHomes, "care" => NextUse.ToCare, _ => NextUse.ToRecreation }, null, story.Site.Owner, step.Text("handover_nl"), null,
                    scene.On(day + 30), scene.On(day - 10), null, "Hoofdgebouw: schoon en leeg\nTerrein: hekken verwijderd", null, null, null, null,
                    story.RegionalManager.Name, "regiomanager")),
                scene.Cancel)).Refusals);
        yield return story.Moment(day + 30, "hand over", story.RegionalManager, async scene =>
            (await scene.Get<RecordHandOverHandler>().HandleAsync(new RecordHandOver(story.Dossier, 1, scene.On(day + 30)), scene.Cancel)).Refusals);
        foreach (var gate in story.GatesTo(Phase.HandedOver, day + 30))
            yield return gate;
    }

    /// <summary>As sites.json names it, and who does it; education and health care have no name there: they are arranged when a location opens.</summary>
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
        OpeningCheckKind.HealthCare => (null, "de huisartsenpost en de locatiemanager"),
        _ => (null, "de gemeente en het schoolbestuur"),
    };

    private static bool OpeningCheckHolds(OpeningCheckKind kind) => kind is OpeningCheckKind.FireInspection or OpeningCheckKind.LegionellaRiskAnalysis;
}
