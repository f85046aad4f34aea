using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Decides go or no-go on an offered study. A no-go stops the dossier in the same breath (row B7).</summary>
/// <param name="Function">Function of who decides, as it stands under the letter.</param>
/// <param name="DespiteFail">Why it is a go although an aspect fails.</param>
/// <param name="Lessons">What was learned; required with a no-go.</param>
/// <param name="Outlook">Under what conditions the parties may talk again.</param>
public sealed record DecideStudy(
    Guid DossierId, int Version, StudyDecision? Decision, string? Reasons, string? Function, string? DespiteFail = null, string? Lessons = null, string? Outlook = null);

public sealed class DecideStudyHandler(DossierDesk desk, IDatedValues values, Organisation organisation, IMunicipalities municipalities)
{
    public const string Threshold = "board.supervision.investment.threshold";

    public Task<Result<Done>> HandleAsync(DecideStudy command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.DecideStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.Rule("study.not-started");
            var threshold = values.Find(Threshold, change.Today)?.Number;
            if (StudyRules.WhyNotDecide(study, change.User.Id, change.User.May(LocationsPermissions.DecideLargeStudy), threshold) is { } no)
                return no;
            // After the check who decided: whoever comes second to a no-go reads that, and not only that the dossier stopped.
            if (change.Dossier.WhyNotWork() is { } resting)
                return resting;
            if (DossierChange.WhyNotCurrent(study, command.Version) is { } stale)
                return stale;
            var aspects = await change.FindAspectsAsync(study, cancel);
            var risks = await change.FindRisksAsync(study, cancel);
            var refusals = StudyRules.CheckDecision(command, aspects);
            refusals.AddRange(StudyRules.Completeness(aspects, risks));
            if (refusals.Count > 0)
                return refusals;

            study.Decide(command, change.User.Id, change.User.Name, change.Today);
            await change.CloseDeadlinesAsync(study.Id, cancel);
            change.Record(new StudyDecided(study.Decision!.Value, study.OfferedBy!), study.Reasons);
            if (study.Decision == StudyDecision.NoGo)
            {
                if (change.Dossier.Stop(study.Reasons!, change.Today) is { } open)
                    return open;
                foreach (var risk in risks)
                    await change.CloseDeadlinesAsync(risk.Id, cancel);
                change.Keep(study.Id, WriteLetter(change.Dossier, study));
                change.Record(new Stopped(), study.Reasons);
            }

            return default(Done);
        }, cancel, evenWhenResting: true);

    private Letter WriteLetter(Dossier dossier, FeasibilityStudy study) => new NoGoLetter(
        ToMunicipality.Head(organisation, municipalities, dossier, $"t.a.v. {study.MunicipalityLead}, {study.MunicipalityFunction}", study.DecidedOn!.Value),
        dossier.Name, $"{dossier.Address}, {dossier.Town}", study.StartedOn, study.DecidedOn.Value, study.Reasons!,
        [.. study.Lessons!.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)], study.Outlook, new Signatory(study.DecidedBy!, study.DecidedFunction!)).Write();
}
