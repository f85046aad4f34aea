using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

public sealed record ScreeningStarted(DateOnly On, int Criteria) : IEvent;

public sealed record ScreeningSaved(int Known, int Open) : IEvent;

public sealed record ScreeningDropped(DateOnly On) : IEvent;

/// <param name="Outcome"><c>screening.</c> and the verdict: the key of its word.</param>
public sealed record SiteScreened(string Outcome, decimal? Low, decimal? High, int Open) : IEvent;

public sealed record KnockOutAccepted(string QuestionDutch, string QuestionEnglish) : IEvent;
