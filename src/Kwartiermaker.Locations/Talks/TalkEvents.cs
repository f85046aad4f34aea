using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Talks;

public sealed record TalkPlanned(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

public sealed record TalkHeld(TalkKind Kind, string Subject, string With) : IEvent;

public sealed record TalkCancelled(TalkKind Kind, string Subject) : IEvent;
