using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Consultations;

[EventName("locations.consultation-asked")]
public sealed record ConsultationAsked(ConsultedService Service, string Question) : IEvent;

[EventName("locations.consultation-answered")]
public sealed record ConsultationAnswered(ConsultedService Service, AdviceFollowed Followed) : IEvent;

[EventName("locations.consultation-passed-over")]
public sealed record ConsultationPassedOver(ConsultedService Service) : IEvent;
