using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Locations.PlanTests;

public sealed record PlanTestStarted(int Number, string Plan, DateOnly On, int Requirements) : IEvent;

/// <param name="Codes">The requirements that got another assessment.</param>
/// <param name="LapsedDeviations">Codes of the requirements whose deviation has to be asked again.</param>
public sealed record RequirementsAssessed(int Number, IReadOnlyList<RequirementSubject> Subjects, int Count, IReadOnlyList<string> Codes, IReadOnlyList<string> LapsedDeviations) : IEvent;

public sealed record DeviationLapsed(int Number, string Requirement) : IEvent;

public sealed record DeviationAsked(int Number, string Requirement, string Measure) : IEvent;

public sealed record DeviationApproved(int Number, string Requirement) : IEvent;

public sealed record DeviationRejected(int Number, string Requirement) : IEvent;

public sealed record FindingRecorded(int Number, Circumstance Circumstance, string Found) : IEvent;

public sealed record FindingRemoved(int Number, Circumstance Circumstance, string Found) : IEvent;
