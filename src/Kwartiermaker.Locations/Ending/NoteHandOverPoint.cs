using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Notes something that stays to be done after the hand-over.</summary>
public sealed record NoteHandOverPoint(Guid DossierId, string What, string Who, DateOnly? Before);

public sealed class NoteHandOverPointHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(NoteHandOverPoint command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Operation) is { } early)
                return early;
            var check = new FieldCheck(change.Today)
                .Text(nameof(command.What), command.What, 200)
                .Text(nameof(command.Who), command.Who, 160)
                .Day(nameof(command.Before), command.Before);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var point = new HandOverPoint { DossierId = command.DossierId, What = command.What.Trim(), Who = command.Who.Trim(), Before = command.Before!.Value };
            change.Db.Add(point);
            await change.SetDeadlineAsync(LocationDeadlines.HandOverPoint, point.Id, new(point.What, point.Before, "afspraak"), cancel);
            change.Record(new HandOverPointNoted(point.What, point.Who, point.Before));
            return point.Id;
        }, cancel);
}
