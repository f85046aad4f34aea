using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Council;

[EventName("locations.briefing-planned", LocationsPermissions.View)]
public sealed record BriefingPlanned(CouncilForum Forum, DateTime At, string CommunicationAgreedWith) : IEvent;

[EventName("locations.briefing-moved", LocationsPermissions.View, Tells = true)]
public sealed record BriefingMoved(CouncilForum Forum, DateTime From, DateTime To) : IEvent;

[EventName("locations.briefing-held", LocationsPermissions.View, Tells = true)]
public sealed record BriefingHeld(CouncilForum Forum) : IEvent;

[EventName("locations.briefing-cancelled", LocationsPermissions.ViewInternal)]
public sealed record BriefingCancelled(CouncilForum Forum) : IEvent;

[EventName("locations.council-question-asked", LocationsPermissions.View)]
public sealed record CouncilQuestionAsked(string AskedBy, string Question) : IEvent;

/// <param name="Before">The answer it replaces, when there was one.</param>
[EventName("locations.council-question-answered", LocationsPermissions.View)]
public sealed record CouncilQuestionAnswered(string AskedBy, string Question, string Answer, string? Before) : IEvent;
