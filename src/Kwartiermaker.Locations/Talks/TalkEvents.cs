using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Talks;

public sealed record TalkPlanned(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

/// <summary>A talk that was recorded only after it was held.</summary>
public sealed record TalkRecorded(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

public sealed record TalkHeld(TalkKind Kind, string Subject, string With) : IEvent;

public sealed record TalkCancelled(TalkKind Kind, string Subject) : IEvent;

/// <param name="Before">What the report said before.</param>
public sealed record TalkCorrected(TalkKind Kind, string Subject, string Before) : IEvent;

public sealed record CooperationSet(string Cooperation) : IEvent;
