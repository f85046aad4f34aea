using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records that the supplement came in, or that the time for it passed unused: the term runs again.</summary>
public sealed record ResumePermitTerm(Guid DossierId, Guid PermitId, int Version, Guid SuspensionId, DateOnly? On, SuspensionEnd How);

public sealed class ResumePermitTermHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(ResumePermitTerm command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            if (permit.Suspensions.Find(s => s.Id == command.SuspensionId) is not { } suspension)
                return [Refusal.NotFound()];
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, suspension.RequestedOn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.Resume(values, suspension, command.On!.Value, command.How, change.Today) is { } refusal)
                return [refusal];
            change.Record(new PermitTermResumed(permit.Kind, command.On.Value, command.How, (permit.Term(values, change.Today) as DeadlineKnown)?.Deadline));
            return [];
        }, cancel);
}
