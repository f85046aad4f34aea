namespace Kwartiermaker.Locations.PlanTests;

/// <summary>The request to build otherwise than a requirement asks, what makes up for it, and what was decided about it.</summary>
public sealed record Deviation(
    DeviationState State,
    string? Reason = null,
    string? Measure = null,
    Guid? AskedById = null,
    string? AskedByName = null,
    DateOnly? AskedOn = null,
    Guid? DecidedById = null,
    string? DecidedByName = null,
    DateOnly? DecidedOn = null,
    string? Decision = null)
{
    public static readonly Deviation Nothing = new(DeviationState.None);
}
