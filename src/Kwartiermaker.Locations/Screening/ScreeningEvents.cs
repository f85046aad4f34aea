using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

[EventName("locations.screening-started")]
public sealed record ScreeningStarted(DateOnly On, int Criteria) : IEvent;

[EventName("locations.screening-saved")]
public sealed record ScreeningSaved(int Known, int Open) : IEvent;

[EventName("locations.screening-dropped")]
public sealed record ScreeningDropped(DateOnly On) : IEvent;

[EventName("locations.site-screened")]
public sealed record SiteScreened(ScreeningVerdict Outcome, decimal? Low, decimal? High, int Open) : IEvent;

[EventName("locations.knock-out-accepted")]
public sealed record KnockOutAccepted(string QuestionDutch, string QuestionEnglish) : IEvent;
