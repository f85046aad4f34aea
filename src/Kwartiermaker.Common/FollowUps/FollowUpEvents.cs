using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Common.FollowUps;

/// <param name="Kind">Code of the <see cref="FollowUpKind"/>.</param>
public sealed record FollowUpAdded(string Kind, string Text, DateOnly DueOn) : IEvent;

public sealed record FollowUpMoved(string Kind, string Text, DateOnly DueOn) : IEvent;

public sealed record FollowUpSettled(string Kind, string Text, FollowUpEnding Ended, DateOnly On) : IEvent;

public sealed record FollowUpReopened(string Kind, string Text) : IEvent;
