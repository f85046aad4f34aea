using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>What a follow-up of one kind comes out of: a position, a briefing, a talk. Each module brings its own.</summary>
public interface IFollowUpSource
{
    FollowUpKind Kind { get; }

    /// <summary>The right by which this person adds and settles them.</summary>
    string PermissionOf(CurrentUser user);

    /// <summary>The day of what it comes out of: nothing is due or done before it. Or why nothing can come out of it (any more).</summary>
    Task<Result<DateOnly>> SinceAsync(Change change, Guid sourceId, CancellationToken cancel);

    /// <summary>Why one that is there keeps its state; null when it can change.</summary>
    Task<Refusal?> WhyNotChangeAsync(Change change, Guid sourceId, CancellationToken cancel);
}
