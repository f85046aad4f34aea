using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Consultations;

public sealed record ConsultationAsked(ConsultedService Service, string Question) : IEvent;

public sealed record ConsultationAnswered(ConsultedService Service, AdviceFollowed Followed) : IEvent;

public sealed record ConsultationPassedOver(ConsultedService Service) : IEvent;
