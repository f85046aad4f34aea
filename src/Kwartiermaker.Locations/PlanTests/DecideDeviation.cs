using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Approves or rejects a deviation, with the reason; never by the one who asked.</summary>
public sealed record DecideDeviation(Guid DossierId, Guid TestId, Guid ItemId, int Version, bool Approve, string Reason);

public sealed class DecideDeviationHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(DecideDeviation command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.ApproveDeviation, async change =>
        {
            var (test, fixedNow) = await change.TestToChangeAsync(command.TestId, cancel);
            if (test is null)
                return fixedNow!;
            var item = await change.Db.Set<PlanTestItem>().SingleOrDefaultAsync(i => i.Id == command.ItemId && i.TestId == test.Id, cancel);
            if (item is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(item, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (item.DecideDeviation(command.Approve, command.Reason, change.User.Id, change.User.Name, change.Today) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(item.Id, cancel);
            change.Record(command.Approve ? new DeviationApproved(test.Number, item.TextDutch) : new DeviationRejected(test.Number, item.TextDutch), command.Reason);
            return default(Done);
        }, cancel);
}
