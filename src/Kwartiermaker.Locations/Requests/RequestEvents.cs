using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Requests;

[EventName("locations.request-drawn-up", LocationsPermissions.ViewInternal)]
public sealed record RequestDrawnUp(int VersionNumber, int Places, DateOnly From, DateOnly? Until) : IEvent;

[EventName("locations.request-sent", LocationsPermissions.View, Tells = true, Asks = LocationsPermissions.AnswerForMunicipality)]
public sealed record RequestSent(int VersionNumber, DateOnly SentOn, SendingMeans Means, string SentTo, string SentBy, string CommunicationAgreedWith) : IEvent;

/// <summary>It went while the communication adviser of the team had not agreed to it.</summary>
[EventName("locations.request-sent-unreviewed", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record RequestSentUnreviewed(int VersionNumber) : IEvent;

[EventName("locations.request-answered", LocationsPermissions.View, Tells = true)]
public sealed record RequestAnswered(int VersionNumber, CollegeAnswer Answer, DateOnly AnsweredOn, string? Reference) : IEvent;

[EventName("locations.request-answer-corrected", LocationsPermissions.View, Tells = true)]
public sealed record RequestAnswerCorrected(int VersionNumber, CollegeAnswer Answer, DateOnly AnsweredOn, CollegeAnswer Before) : IEvent;

/// <param name="Before">The day that was asked for, or agreed, until now.</param>
[EventName("locations.request-answer-postponed", LocationsPermissions.View, Tells = true)]
public sealed record RequestAnswerPostponed(int VersionNumber, DateOnly SaidOn, DateOnly Before, DateOnly AnswerBy) : IEvent;
