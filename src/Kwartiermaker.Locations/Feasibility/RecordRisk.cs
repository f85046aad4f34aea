using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Adds a risk to an aspect, or changes it; its day becomes a deadline of the person responsible.</summary>
/// <param name="RiskId">Null for a new one.</param>
public sealed record RecordRisk(
    Guid DossierId, AspectKind Aspect, Guid? RiskId, int Version, string? Text, RiskLevel? Likelihood, RiskLevel? Impact,
    string? Mitigation, Guid? ResponsibleId, DateOnly? DueOn);

public sealed class RecordRiskHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(RecordRisk command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.Rule("study.not-started");
            if (study.WhyNotChange() is { } locked)
                return locked;
            var aspect = await change.Db.Set<StudyAspect>().SingleAsync(a => a.StudyId == study.Id && a.Kind == command.Aspect, cancel);
            var risk = command.RiskId is { } id
                ? await change.Db.Set<StudyRisk>().SingleOrDefaultAsync(r => r.Id == id && r.AspectId == aspect.Id, cancel)
                : new StudyRisk { StudyId = study.Id, AspectId = aspect.Id };
            if (risk is null)
                return Refusal.NotFound();
            if (command.RiskId is not null && DossierChange.WhyNotCurrent(risk, command.Version) is { } stale)
                return stale;
            if (risk.SettledOn is { } settled)
                return Refusal.Rule("study.risk-settled", settled);
            var refusals = Check(command);
            if (await change.WhyNotResponsibleAsync(people, nameof(command.ResponsibleId), command.ResponsibleId, risk.ResponsibleId, cancel) is { } stranger)
                refusals.Add(stranger);
            if (refusals.Count > 0)
                return refusals;

            risk.Describe(command);
            if (command.RiskId is null)
                change.Db.Add(risk);
            if (risk.DueOn is { } due)
                await change.SetDeadlineAsync(LocationDeadlines.StudyRisk, risk.Id,
                    new(risk.Mitigation ?? risk.Text, due, "afspraak", risk.ResponsibleId, AspectPages.Slug(aspect.Kind)), cancel);
            else
                await change.CloseDeadlinesAsync(risk.Id, cancel);
            change.Record(new RiskRecorded(aspect.Kind, risk.Text.FirstLine(), risk.Likelihood, risk.Impact, risk.Mitigation));
            return risk.Id;
        }, cancel);

    private static List<Refusal> Check(RecordRisk command)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Text), command.Text, 2_000);
        if (command.Likelihood is null)
            refusals.Add(Refusal.Invalid(nameof(command.Likelihood), "required"));
        if (command.Impact is null)
            refusals.Add(Refusal.Invalid(nameof(command.Impact), "required"));
        refusals.Text(nameof(command.Mitigation), command.Mitigation, 2_000, required: false);
        return refusals;
    }
}
