using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.BuildingPlan;

public sealed record ActivityAdded(int Number, string Name, int Days) : IEvent;

/// <param name="Finish">Last day of work of the whole plan after the change.</param>
public sealed record ActivityChanged(int Number, string Name, IReadOnlyList<string> Changed, DateOnly Finish) : IEvent;

public sealed record ActivityStarted(int Number, string Name, DateOnly On) : IEvent;

public sealed record ActivityFinished(int Number, string Name, DateOnly On) : IEvent;

public sealed record ActivityProgressCorrected(int Number, string Name, DateOnly? Started, DateOnly? Finished) : IEvent;

public sealed record ActivityRemoved(int Number, string Name) : IEvent;

public sealed record SitePlanChanged(IReadOnlyList<string> Changed, DateOnly? PlannedDelivery) : IEvent;
