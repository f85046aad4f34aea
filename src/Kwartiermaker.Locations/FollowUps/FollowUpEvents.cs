using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.FollowUps;

public sealed record FollowUpAdded(FollowUpKind Kind, string Text, DateOnly DueOn) : IEvent;

public sealed record FollowUpMoved(FollowUpKind Kind, string Text, DateOnly DueOn) : IEvent;

/// <param name="Ended">Kind and state together, because a condition is met and a promise kept.</param>
public sealed record FollowUpSettled(FollowUpKind Kind, string Text, string Ended, DateOnly On) : IEvent;

public sealed record FollowUpReopened(FollowUpKind Kind, string Text) : IEvent;
