using Kwartiermaker.Common;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Notes something that stays to be done after the hand-over.</summary>
public sealed record NoteHandOverPoint(Guid DossierId, string What, string Who, DateOnly? Before);

public sealed class NoteHandOverPointHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(NoteHandOverPoint command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            if (change.Dossier.MustHaveReached(Phase.Operation) is { } early)
                return early;
            var check = new FactCheck(change.Today).Text(nameof(command.What), command.What, 200).Text(nameof(command.Who), command.Who, 160).Day(nameof(command.Before), command.Before);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var point = new HandOverPoint { DossierId = command.DossierId, What = command.What.Trim(), Who = command.Who.Trim(), Before = command.Before!.Value };
            change.Db.Add(point);
            await change.SetDeadlineAsync(point.Id, "hand-over-point", point.What, point.Before, "afspraak", "einde/overdracht", cancel);
            change.Record(new HandOverPointNoted(point.What, point.Who, point.Before));
            return point.Id;
        }, cancel);
}

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
            if (DossierChange.MustBeCurrent(point, command.Version) is { } stale)
                return stale;
            if (point.DoneOn is { } already)
                return Refusal.Rule("end.step-done", already);
            point.DoneOn = change.Today;
            await change.CloseDeadlinesAsync(point.Id, cancel);
            change.Record(new HandOverPointDone(point.What));
            return default(Done);
        }, cancel);
}
