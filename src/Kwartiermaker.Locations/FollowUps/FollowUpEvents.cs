using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.FollowUps;

[EventName("locations.follow-up-added")]
public sealed record FollowUpAdded(FollowUpKind Kind, string Text, DateOnly DueOn) : IEvent;

[EventName("locations.follow-up-moved")]
public sealed record FollowUpMoved(FollowUpKind Kind, string Text, DateOnly DueOn) : IEvent;

[EventName("locations.follow-up-settled")]
public sealed record FollowUpSettled(FollowUpKind Kind, string Text, FollowUpEnding Ended, DateOnly On) : IEvent;

[EventName("locations.follow-up-reopened")]
public sealed record FollowUpReopened(FollowUpKind Kind, string Text) : IEvent;
