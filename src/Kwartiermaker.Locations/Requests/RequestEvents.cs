using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Requests;

public sealed record RequestDrawnUp(int VersionNumber, int Places, DateOnly From, DateOnly? Until) : IEvent;

public sealed record RequestSent(int VersionNumber, DateOnly SentOn, string Means, string SentTo, string SentBy, string CommunicationAgreedWith) : IEvent;

public sealed record RequestAnswered(int VersionNumber, DateOnly AnsweredOn, string? Reference) : IEvent;
