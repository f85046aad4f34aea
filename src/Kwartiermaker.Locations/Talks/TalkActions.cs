using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Actions come out of a talk that was held.</summary>
internal sealed class TalkActions : IFollowUpSource
{
    public FollowUpKind Kind => LocationFollowUps.TalkAction;

    public string PermissionOf(CurrentUser user) => LocationsPermissions.Talk;

    public async Task<Result<DateOnly>> SinceAsync(Change change, Guid sourceId, CancellationToken cancel) =>
        await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == sourceId && t.DossierId == change.SubjectId, cancel) switch
        {
            null => Refusal.NotFound(),
            { State: not TalkState.Held } => Refusal.Rule("talk.not-held"),
            var talk => Clock.DayOf(talk.At),
        };

    public Task<Refusal?> WhyNotChangeAsync(Change change, Guid sourceId, CancellationToken cancel) => Task.FromResult<Refusal?>(null);
}
