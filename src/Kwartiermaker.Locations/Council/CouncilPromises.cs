using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

/// <summary>Promises come out of a briefing that was held.</summary>
internal sealed class CouncilPromises : IFollowUpSource
{
    public FollowUpKind Kind => LocationFollowUps.CouncilPromise;

    public string PermissionOf(CurrentUser user) => LocationsPermissions.Talk;

    public async Task<Result<DateOnly>> SinceAsync(Change change, Guid sourceId, CancellationToken cancel) =>
        await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == sourceId && b.DossierId == change.SubjectId, cancel) switch
        {
            null => Refusal.NotFound(),
            { State: not BriefingState.Held } => Refusal.Rule("briefing.not-held"),
            var briefing => Clock.DayOf(briefing.At),
        };

    public Task<Refusal?> WhyNotChangeAsync(Change change, Guid sourceId, CancellationToken cancel) => Task.FromResult<Refusal?>(null);
}
