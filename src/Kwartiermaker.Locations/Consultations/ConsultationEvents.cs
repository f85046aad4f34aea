using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Consultations;

[EventName("locations.consultation-asked", LocationsPermissions.View)]
public sealed record ConsultationAsked(ConsultedService Service, string Question) : IEvent;

[EventName("locations.consultation-answered", LocationsPermissions.View)]
public sealed record ConsultationAnswered(ConsultedService Service, AdviceFollowed Followed) : IEvent;

[EventName("locations.consultation-passed-over", LocationsPermissions.ViewInternal)]
public sealed record ConsultationPassedOver(ConsultedService Service) : IEvent;
