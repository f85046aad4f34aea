using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

[EventName("locations.screening-started", LocationsPermissions.ViewScreening)]
public sealed record ScreeningStarted(DateOnly On, int Criteria) : IEvent;

[EventName("locations.screening-saved", LocationsPermissions.ViewScreening)]
public sealed record ScreeningSaved(int Known, int Open) : IEvent;

/// <summary>What was left open was judged to meet in one act, and not one by one.</summary>
[EventName("locations.rest-meets-criteria", LocationsPermissions.ViewScreening)]
public sealed record RestMeetsCriteria(int Count) : IEvent;

[EventName("locations.screening-dropped", LocationsPermissions.ViewScreening)]
public sealed record ScreeningDropped(DateOnly On) : IEvent;

[EventName("locations.site-screened", LocationsPermissions.ViewScreening)]
public sealed record SiteScreened(ScreeningVerdict Outcome, decimal? Score) : IEvent;

/// <summary>Concluded with criteria that nobody knows yet, so that the score is a range.</summary>
[EventName("locations.site-screened-in-part", LocationsPermissions.ViewScreening)]
public sealed record SiteScreenedInPart(ScreeningVerdict Outcome, decimal? Low, decimal? High, int Open) : IEvent;

[EventName("locations.knock-out-accepted", LocationsPermissions.ViewScreening)]
public sealed record KnockOutAccepted(string QuestionDutch, string QuestionEnglish) : IEvent;
