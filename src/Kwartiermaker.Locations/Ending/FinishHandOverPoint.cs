using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Records that an open point of the hand-over is done.</summary>
public sealed record FinishHandOverPoint(Guid DossierId, Guid PointId, int Version);

public sealed class FinishHandOverPointHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(FinishHandOverPoint command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            var point = await change.Db.Set<HandOverPoint>().SingleOrDefaultAsync(p => p.Id == command.PointId && p.DossierId == command.DossierId, cancel);
            if (point is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(point, command.Version) is { } stale)
                return stale;
            if (point.DoneOn is { } already)
                return Refusal.Rule("end.step-done", already);
            point.DoneOn = change.Today;
            await change.CloseDeadlinesAsync(point.Id, cancel);
            change.Record(new HandOverPointDone(point.What));
            return default(Done);
        }, cancel);
}
