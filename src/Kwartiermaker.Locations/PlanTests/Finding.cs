using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Local circumstances that a plan has to reckon with (brochure, "Bouwplan": situation and size of the grounds, soil and so on).</summary>
public enum Circumstance
{
    PlotSize,
    PlotShape,
    Soil,
    Situation,
    Access,
    Water,
    Noise,
    Ecology,
    Heritage,
    Utilities,
    Other,
}

/// <summary>What was found on the spot, and what it means for the plan.</summary>
internal sealed class Finding : Versioned
{
    public required Guid TestId { get; init; }

    public Circumstance Circumstance { get; set; }

    public required string Found { get; set; }

    public required string Effect { get; set; }
}
