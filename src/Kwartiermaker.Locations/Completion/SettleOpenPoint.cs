using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Completion;

/// <summary>Says how an open point was settled.</summary>
public sealed record SettleOpenPoint(Guid DossierId, Guid PointId, int Version, DateOnly? On, string Outcome);

public sealed class SettleOpenPointHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(SettleOpenPoint command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var point = await change.Db.Set<OpenPoint>().SingleOrDefaultAsync(p => p.Id == command.PointId && p.DossierId == command.DossierId, cancel);
            if (point is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(point, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Outcome), command.Outcome, 400) is { } wrong)
                return wrong;
            if (point.Settle(command.On ?? change.Today, command.Outcome, change.Today) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(point.Id, cancel);
            change.Record(new OpenPointSettled(point.Text, point.SettledOn!.Value, point.Outcome!));
            return default(Done);
        }, cancel);
}
