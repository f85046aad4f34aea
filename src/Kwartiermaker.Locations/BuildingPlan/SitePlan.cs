using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>
/// What the building plan says besides its activities: from when, ready when, the access to site and buildings, and the layout
/// of the grounds (brochure, "Bouwplan"). One for each dossier.
/// </summary>
internal sealed class SitePlan : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>First day on which work could begin.</summary>
    public DateOnly? WorkStart { get; set; }

    public DateOnly? PlannedDelivery { get; set; }

    public string? SiteAccess { get; set; }

    public string? BuildingAccess { get; set; }

    public string? GroundsLayout { get; set; }
}
