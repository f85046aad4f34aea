using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Records that the location was handed over; after that its facts stay as they are.</summary>
public sealed record RecordHandOver(Guid DossierId, int Version, DateOnly? On);

public sealed class RecordHandOverHandler(DossierDesk desk, WriteHandOverLetterHandler letters)
{
    public Task<Result<Done>> HandleAsync(RecordHandOver command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Ended) is { } early)
                return early;
            var handOver = await change.Db.Set<HandOver>().SingleOrDefaultAsync(h => h.DossierId == command.DossierId, cancel);
            if (handOver is null)
                return Refusal.Rule("hand-over.not-prepared");
            if (DossierChange.WhyNotCurrent(handOver, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, change.Dossier.EndedOn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (handOver.Record(command.On!.Value) is { } refusal)
                return refusal;
            // A hand-over without all that the letter needs has no letter, now or later: its facts stay as they are.
            if (await letters.WriteAsync(change.Dossier, handOver, cancel) is { Succeeded: true } letter)
                change.Keep(handOver.Id, letter.Value);
            await change.CloseDeadlinesAsync(handOver.Id, cancel);
            change.Record(new LocationHandedOver(handOver.Use, handOver.With, command.On.Value));
            return default(Done);
        }, cancel);
}
