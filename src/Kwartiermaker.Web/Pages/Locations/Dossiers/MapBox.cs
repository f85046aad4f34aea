namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>A map on a page.</summary>
/// <param name="Fallback">What stands there without script.</param>
/// <param name="Source">Where the points come from.</param>
/// <param name="Area">Codes of the municipalities to begin at, parted by commas; null: the whole country.</param>
/// <param name="Pick">Ids of the inputs that a click fills in, parted by commas: latitude, longitude, and the name of the municipality.</param>
public sealed record MapBox(string Label, string Fallback, string? Source = null, string? Pick = null, string? Area = null, bool Small = false);
