using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.BuildingPlan;

[EventName("locations.activity-added", LocationsPermissions.ViewInternal)]
public sealed record ActivityAdded(int Number, string Name, int Days) : IEvent;

/// <param name="Finish">Last day of work of the whole plan after the change.</param>
[EventName("locations.activity-changed", LocationsPermissions.ViewInternal)]
public sealed record ActivityChanged(int Number, string Name, [property: FieldsOf(typeof(ActivityFacts))] IReadOnlyList<string> Changed, DateOnly Finish) : IEvent;

[EventName("locations.activity-started", LocationsPermissions.ViewInternal)]
public sealed record ActivityStarted(int Number, string Name, DateOnly On) : IEvent;

[EventName("locations.activity-finished", LocationsPermissions.ViewInternal)]
public sealed record ActivityFinished(int Number, string Name, DateOnly On) : IEvent;

[EventName("locations.activity-progress-corrected", LocationsPermissions.ViewInternal)]
public sealed record ActivityProgressCorrected(int Number, string Name, DateOnly? Started, DateOnly? Finished) : IEvent;

[EventName("locations.activity-removed", LocationsPermissions.ViewInternal)]
public sealed record ActivityRemoved(int Number, string Name) : IEvent;

[EventName("locations.site-plan-changed", LocationsPermissions.ViewInternal)]
public sealed record SitePlanChanged([property: FieldsOf(typeof(ChangeSitePlan))] IReadOnlyList<string> Changed, DateOnly? PlannedDelivery) : IEvent;
