using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Adds a step to the phase-out plan; it is due by the last day of use.</summary>
public sealed record PlanPhaseOutStep(Guid DossierId, string What, string Who, DateOnly? DueOn);

public sealed class PlanPhaseOutStepHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(PlanPhaseOutStep command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.PhaseOut, async change =>
        {
            if (change.Dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            var end = await change.Db.Set<UseEnd>().SingleOrDefaultAsync(e => e.DossierId == command.DossierId && e.RecalledOn == null, cancel);
            if (end is null)
                return Refusal.Rule("end.not-announced");
            var check = new FieldCheck(change.Today)
                .Text(nameof(command.What), command.What, 200)
                .Text(nameof(command.Who), command.Who, 160)
                .Day(nameof(command.DueOn), command.DueOn)
                .When(command.DueOn > end.EndOn, Refusal.Invalid(nameof(command.DueOn), "end.step-after-end", end.EndOn));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var step = new PhaseOutStep { DossierId = command.DossierId, UseEndId = end.Id, What = command.What.Trim(), Who = command.Who.Trim(), DueOn = command.DueOn!.Value };
            change.Db.Add(step);
            await change.SetDeadlineAsync(LocationDeadlines.PhaseOutStep, step.Id, new(step.What, step.DueOn, "afspraak", change.Dossier.LocationManagerId), cancel);
            await change.SetPhaseOutDeadlineAsync(end, cancel);
            change.Record(new PhaseOutStepPlanned(step.What, step.Who, step.DueOn));
            return step.Id;
        }, cancel);
}
