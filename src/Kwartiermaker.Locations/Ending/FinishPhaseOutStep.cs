using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Records that a step of the phase-out is done.</summary>
public sealed record FinishPhaseOutStep(Guid DossierId, Guid StepId, int Version, DateOnly? On);

public sealed class FinishPhaseOutStepHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(FinishPhaseOutStep command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PhaseOut, async change =>
        {
            var step = await change.Db.Set<PhaseOutStep>().SingleOrDefaultAsync(s => s.Id == command.StepId && s.DossierId == command.DossierId, cancel);
            if (step is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(step, command.Version) is { } stale)
                return stale;
            if (step.DoneOn is { } already)
                return Refusal.Rule("end.step-done", already);
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            step.DoneOn = command.On;
            await change.CloseDeadlinesAsync(step.Id, cancel);
            await change.SetPhaseOutDeadlineAsync(await change.Db.Set<UseEnd>().SingleAsync(e => e.Id == step.UseEndId, cancel), cancel);
            change.Record(new PhaseOutStepDone(step.What));
            return default(Done);
        }, cancel);
}

internal static class PhaseOutDeadline
{
    /// <summary>The phase-out as a whole is due on the last day of use; it closes with the last step.</summary>
    public static async Task SetPhaseOutDeadlineAsync(this DossierChange change, UseEnd end, CancellationToken cancel)
    {
        await change.Db.Set<PhaseOutStep>().Where(s => s.UseEndId == end.Id).LoadAsync(cancel);
        if (end.RecalledOn is null && change.Db.Set<PhaseOutStep>().Local.Any(s => s.UseEndId == end.Id && s.DoneOn is null))
            await change.SetDeadlineAsync(LocationDeadlines.PhaseOut, end.Id, new(change.Dossier.Name, end.EndOn, "afspraak", change.Dossier.LocationManagerId), cancel);
        else
            await change.CloseDeadlinesAsync(end.Id, cancel, LocationDeadlines.PhaseOut);
    }
}
