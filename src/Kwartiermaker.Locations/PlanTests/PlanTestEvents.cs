using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Locations.PlanTests;

[EventName("locations.plan-test-started", LocationsPermissions.ViewInternal)]
public sealed record PlanTestStarted(int Number, string Plan, DateOnly On, int Requirements) : IEvent;

/// <param name="Codes">The requirements that got another assessment.</param>
/// <param name="LapsedDeviations">Codes of the requirements whose deviation has to be asked again.</param>
[EventName("locations.requirements-assessed", LocationsPermissions.ViewInternal)]
public sealed record RequirementsAssessed(
    int Number, IReadOnlyList<RequirementSubject> Subjects, int Count, IReadOnlyList<string> Codes, IReadOnlyList<string> LapsedDeviations) : IEvent;

/// <summary>What was left open was judged to meet in one act, and not one by one.</summary>
[EventName("locations.rest-meets-requirements", LocationsPermissions.ViewInternal)]
public sealed record RestMeetsRequirements(int Number, int Count) : IEvent;

[EventName("locations.deviation-lapsed", LocationsPermissions.ViewInternal)]
public sealed record DeviationLapsed(int Number, string Requirement) : IEvent;

[EventName("locations.deviation-asked", LocationsPermissions.ViewInternal, Asks = LocationsPermissions.ApproveDeviation)]
public sealed record DeviationAsked(int Number, string Requirement, string Measure) : IEvent;

[EventName("locations.deviation-approved", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record DeviationApproved(int Number, string Requirement) : IEvent;

[EventName("locations.deviation-rejected", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record DeviationRejected(int Number, string Requirement) : IEvent;

[EventName("locations.finding-recorded", LocationsPermissions.ViewInternal)]
public sealed record FindingRecorded(int Number, Circumstance Circumstance, string Found) : IEvent;

[EventName("locations.finding-removed", LocationsPermissions.ViewInternal)]
public sealed record FindingRemoved(int Number, Circumstance Circumstance, string Found) : IEvent;
