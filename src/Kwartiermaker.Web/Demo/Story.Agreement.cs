using Kwartiermaker.Contracts.Locations;
using System.Text.Json;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Web.Demo;

/// <summary>The governance agreement: six subjects, its terms, the draft and two signatures.</summary>
internal sealed partial class Story
{
    /// <summary>Invented names for the mayors who sign.</summary>
    private static readonly string[] Mayors = ["T. Hoekzema", "A. Zandbergen", "M. van Rijsselt", "J. Oldenhof", "F. Mertens", "C. Wiersum"];

    /// <summary>The subjects that the proposal does not settle, as sites.json names them.</summary>
    private static readonly (string Name, SubjectKind Kind)[] OwnSubjects =
    [
        ("one-off-measures", SubjectKind.OneOffMeasures), ("organisation", SubjectKind.Organisation), ("consultation-committee", SubjectKind.Committee), ("education", SubjectKind.Education),
    ];

    private IEnumerable<StoryMoment> Agreement(JsonElement step)
    {
        var day = Day(step);
        var (agency, municipality) = (Day(step, "signedAgency"), Day(step, "signedMunicipality"));
        foreach (var gate in GatesTo(Phase.Agreement, day))
            yield return gate;
        yield return Moment(day, "start the agreement", PropertyDirector, async told => Refused(await told.Get<StartAgreementHandler>().HandleAsync(new StartAgreement(dossier), told.Cancel)));
        var complete = true;
        foreach (var (name, kind) in OwnSubjects)
        {
            if (step.GetProperty("subjects").GetProperty(name).GetString() is not { Length: > 0 } text)
            {
                complete = false;
                continue;
            }

            yield return Moment(day + 1, "settle a subject", PropertyDirector, async told => Refused(await told.Get<ChangeSubjectHandler>().HandleAsync(
                new ChangeSubject(dossier, kind, 1, SubjectState.Settled, text, null, null, null), told.Cancel)));
        }

        yield return Moment(day + 1, "set the terms", PropertyDirector, async told =>
        {
            var agreement = (await told.Get<GetAgreementHandler>().HandleAsync(dossier, told.Cancel))!;
            var extension = step.GetProperty("extensionMonths").GetInt32() is > 0 and var months ? months : (int?)null;
            return Refused(await told.Get<ChangeTermsHandler>().HandleAsync(
                new ChangeTerms(
                    dossier, agreement.Version, extension, extension is null ? null : step.GetProperty("noticeMonths").GetInt32(), step.GetProperty("noticeMonths").GetInt32(),
                    told.On(Evaluated(step)), 4, 8, RegionalManager.Name, "regiomanager", Mayor, "burgemeester"), told.Cancel));
        });
        if (complete && (agency ?? municipality) is not null)
        {
            yield return Moment(Math.Min(agency ?? 0, municipality ?? 0) - 1, "draw up the draft", PropertyDirector, async told =>
            {
                var agreement = (await told.Get<GetAgreementHandler>().HandleAsync(dossier, told.Cancel))!;
                return Refused(await told.Get<MakeDraftHandler>().HandleAsync(new MakeDraft(dossier, agreement.Version), told.Cancel));
            });
        }

        if (agency is { } ours)
            yield return Moment(ours, "sign for the agency", RegionalManager, told => SignAsync(told, Side.Agency, RegionalManager.Name, "regiomanager", ours));
        if (municipality is { } theirs)
            yield return Moment(theirs, "sign for the municipality", Official ?? PropertyDirector, told => SignAsync(told, Side.Municipality, Mayor, "burgemeester", theirs));
        if (agency is not null && municipality is not null)
        {
            if (Evaluated(step) is var evaluated and <= -3)
                yield return Moment(evaluated + 3, "evaluate", ProjectDirector, told => EvaluateAsync(told, evaluated + 3));
            foreach (var gate in GatesTo(Phase.PlanAndPermits, Math.Max(agency.Value, municipality.Value) + 1))
                yield return gate;
        }
    }

    private async Task<IReadOnlyList<Common.Refusal>> SignAsync(Told told, Side side, string name, string function, int day)
    {
        var agreement = (await told.Get<GetAgreementHandler>().HandleAsync(dossier, told.Cancel))!;
        return Refused(await told.Get<SignAgreementHandler>().HandleAsync(new SignAgreement(dossier, agreement.Version, side, name, function, told.On(day)), told.Cancel));
    }

    private async Task<IReadOnlyList<Common.Refusal>> EvaluateAsync(Told told, int day)
    {
        var agreement = (await told.Get<GetAgreementHandler>().HandleAsync(dossier, told.Cancel))!;
        return Refused(await told.Get<RecordEvaluationHandler>().HandleAsync(
            new RecordEvaluation(dossier, agreement.Version, told.On(day), "De samenwerking verloopt goed. Verkeer en fietsen bij de ingang vragen nog aandacht; dat pakt de gemeente op."), told.Cancel));
    }

    /// <summary>The day of the evaluation: after a year, or halfway when the agreement is shorter.</summary>
    private static int Evaluated(JsonElement step)
    {
        var start = Day(step, "startDay")!.Value;
        return start + Math.Min(365, Day(step, "endDay") is { } end ? (end - start) / 2 : 365);
    }

    private string Mayor => Mayors[site.Key.Length % Mayors.Length];
}
