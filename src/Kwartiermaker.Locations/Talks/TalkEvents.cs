using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Talks;

[EventName("locations.talk-planned")]
public sealed record TalkPlanned(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

/// <summary>A talk that was recorded only after it was held.</summary>
[EventName("locations.talk-recorded")]
public sealed record TalkRecorded(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

[EventName("locations.talk-held")]
public sealed record TalkHeld(TalkKind Kind, string Subject, string With) : IEvent;

[EventName("locations.talk-cancelled")]
public sealed record TalkCancelled(TalkKind Kind, string Subject) : IEvent;

/// <param name="Before">What the report said before.</param>
[EventName("locations.talk-corrected")]
public sealed record TalkCorrected(TalkKind Kind, string Subject, string Before) : IEvent;

[EventName("locations.cooperation-set")]
public sealed record CooperationSet(Cooperation Cooperation) : IEvent;
