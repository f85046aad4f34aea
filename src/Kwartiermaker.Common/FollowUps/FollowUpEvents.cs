using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Common.FollowUps;

/// <param name="Step">Page of what it came out of.</param>
/// <param name="Kind">Code of the <see cref="FollowUpKind"/>.</param>
[EventName("common.follow-up-added", null)]
public sealed record FollowUpAdded(string Step, [property: Coded("follow-up")] string Kind, string Text, DateOnly DueOn) : IEvent, IOnStep;

[EventName("common.follow-up-moved", null)]
public sealed record FollowUpMoved(string Step, [property: Coded("follow-up")] string Kind, string Text, DateOnly DueOn) : IEvent, IOnStep;

[EventName("common.follow-up-settled", null)]
public sealed record FollowUpSettled(string Step, [property: Coded("follow-up")] string Kind, string Text, FollowUpEnding Ended, DateOnly On) : IEvent, IOnStep;

[EventName("common.follow-up-reopened", null)]
public sealed record FollowUpReopened(string Step, [property: Coded("follow-up")] string Kind, string Text) : IEvent, IOnStep;
