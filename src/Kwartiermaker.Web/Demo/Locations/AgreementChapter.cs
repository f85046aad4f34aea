using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Proposals;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The governance agreement: six subjects, its terms, the draft and two signatures.</summary>
internal sealed class AgreementChapter(SiteStory story)
{
    /// <summary>Invented names for the mayors who sign.</summary>
    private static readonly string[] Mayors = ["T. Hoekzema", "A. Zandbergen", "M. van Rijsselt", "J. Oldenhof", "F. Mertens", "C. Wiersum"];

    /// <summary>The subjects that the proposal does not settle, as sites.json names them.</summary>
    private static readonly (string Name, SubjectKind Kind)[] OwnSubjects =
    [
        ("one-off-measures", SubjectKind.OneOffMeasures), ("organisation", SubjectKind.Organisation), ("consultation-committee", SubjectKind.Committee),
        ("education", SubjectKind.Education),
    ];

    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() == "agreement" ? Agreement(step) : null;

    private IEnumerable<StoryMoment> Agreement(JsonElement step)
    {
        var day = step.Day();
        var (agency, municipality) = (step.Day("signedAgency"), step.Day("signedMunicipality"));
        foreach (var gate in story.GatesTo(Phase.Agreement, day))
            yield return gate;
        yield return story.Moment(day, "start the agreement", story.PropertyDirector, async scene =>
            (await scene.Get<StartAgreementHandler>().HandleAsync(new StartAgreement(story.Dossier), scene.Cancel)).Refusals);
        var settled = OwnSubjects.Select(s => (s.Kind, Text: step.GetProperty("subjects").Text(s.Name))).Where(s => s.Text.Length > 0).ToList();
        foreach (var (kind, text) in settled)
        {
            yield return story.Moment(day + 1, "settle a subject", story.PropertyDirector, async scene =>
                (await scene.Get<ChangeSubjectHandler>().HandleAsync(
                    new ChangeSubject(story.Dossier, kind, 1, SubjectState.Settled, text, null, null, null), scene.Cancel)).Refusals);
        }

        yield return story.Moment(day + 1, "set the terms", story.PropertyDirector, async scene =>
        {
            var agreement = (await scene.Get<GetAgreementHandler>().HandleAsync(story.Dossier, scene.Cancel))!;
            var extension = step.Whole("extensionMonths") is > 0 and var months ? months : (int?)null;
            return (await scene.Get<ChangeTermsHandler>().HandleAsync(
                new ChangeTerms(
                    story.Dossier, agreement.Version, extension, extension is null ? null : step.Whole("noticeMonths"), step.Whole("noticeMonths"),
                    scene.On(Evaluated(step)), 4, 8, story.RegionalManager.Name, "regiomanager", Mayor, "burgemeester"), scene.Cancel)).Refusals;
        });
        if (settled.Count == OwnSubjects.Length && (agency ?? municipality) is not null)
        {
            yield return story.Moment(Math.Min(agency ?? 0, municipality ?? 0) - 1, "draw up the draft", story.PropertyDirector, async scene =>
            {
                var agreement = (await scene.Get<GetAgreementHandler>().HandleAsync(story.Dossier, scene.Cancel))!;
                return (await scene.Get<MakeDraftHandler>().HandleAsync(new MakeDraft(story.Dossier, agreement.Version), scene.Cancel)).Refusals;
            });
        }

        if (agency is { } ours)
            yield return story.Moment(ours, "sign for the agency", story.RegionalManager, scene => SignAsync(scene, Side.Agency, story.RegionalManager.Name, "regiomanager", ours));
        if (municipality is { } theirs)
        {
            yield return story.Moment(theirs, "sign for the municipality", story.Official ?? story.PropertyDirector, scene =>
                SignAsync(scene, Side.Municipality, Mayor, "burgemeester", theirs));
        }

        if (agency is not null && municipality is not null)
        {
            if (Evaluated(step) is var evaluated and <= -3)
                yield return story.Moment(evaluated + 3, "evaluate", story.ProjectDirector, scene => EvaluateAsync(scene, evaluated + 3));
            foreach (var gate in story.GatesTo(Phase.PlanAndPermits, Math.Max(agency.Value, municipality.Value) + 1))
                yield return gate;
        }
    }

    private async Task<IReadOnlyList<Refusal>> SignAsync(Scene scene, Side side, string name, string function, int day)
    {
        var agreement = (await scene.Get<GetAgreementHandler>().HandleAsync(story.Dossier, scene.Cancel))!;
        return (await scene.Get<SignAgreementHandler>().HandleAsync(
            new SignAgreement(story.Dossier, agreement.Version, side, name, function, scene.On(day)), scene.Cancel)).Refusals;
    }

    private async Task<IReadOnlyList<Refusal>> EvaluateAsync(Scene scene, int day)
    {
        var agreement = (await scene.Get<GetAgreementHandler>().HandleAsync(story.Dossier, scene.Cancel))!;
        return (await scene.Get<RecordEvaluationHandler>().HandleAsync(
            new RecordEvaluation(
                story.Dossier, agreement.Version, scene.On(day), "De samenwerking verloopt goed. Verkeer en fietsen bij de ingang vragen nog aandacht; dat pakt de gemeente op."),
            scene.Cancel)).Refusals;
    }

    /// <summary>The day of the evaluation: after a year, or halfway when the agreement is shorter.</summary>
    private static int Evaluated(JsonElement step)
    {
        var start = step.Day("startDay")!.Value;
        return start + Math.Min(365, step.Day("endDay") is { } end ? (end - start) / 2 : 365);
    }

    private string Mayor => Mayors[story.Site.Key.Length % Mayors.Length];
}
