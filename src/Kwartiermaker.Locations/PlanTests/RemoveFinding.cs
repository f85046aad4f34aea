using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Takes away a finding that turned out wrong; the timeline keeps what it said.</summary>
public sealed record RemoveFinding(Guid DossierId, Guid TestId, Guid FindingId, int Version);

public sealed class RemoveFindingHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RemoveFinding command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var (test, fixedNow) = await change.TestToChangeAsync(command.TestId, cancel);
            if (test is null)
                return fixedNow!;
            var finding = await change.Db.Set<Finding>().SingleOrDefaultAsync(f => f.Id == command.FindingId && f.TestId == test.Id, cancel);
            if (finding is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(finding, command.Version) is { } stale)
                return stale;
            change.Db.Remove(finding);
            change.Record(new FindingRemoved(test.Number, finding.Circumstance, finding.Found));
            return default(Done);
        }, cancel);
}
