using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Talks;

[EventName("locations.talk-planned", LocationsPermissions.View)]
public sealed record TalkPlanned(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

/// <summary>A talk that was recorded only after it was held.</summary>
[EventName("locations.talk-recorded", LocationsPermissions.View)]
public sealed record TalkRecorded(TalkKind Kind, string Subject, string With, DateTime At, string CommunicationAgreedWith) : IEvent;

[EventName("locations.talk-held", LocationsPermissions.View)]
public sealed record TalkHeld(TalkKind Kind, string Subject, string With) : IEvent;

[EventName("locations.talk-moved", LocationsPermissions.View)]
public sealed record TalkMoved(TalkKind Kind, string Subject, DateTime From, DateTime To) : IEvent;

[EventName("locations.talk-cancelled", LocationsPermissions.ViewInternal)]
public sealed record TalkCancelled(TalkKind Kind, string Subject) : IEvent;

/// <param name="Before">What the report said before.</param>
[EventName("locations.talk-corrected", LocationsPermissions.ViewInternal)]
public sealed record TalkCorrected(TalkKind Kind, string Subject, string Before) : IEvent;

[EventName("locations.cooperation-set", LocationsPermissions.View)]
public sealed record CooperationSet(Cooperation Cooperation) : IEvent;
