using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The rooms of a site on which the number of places rests; one list per dossier.</summary>
internal sealed class PlaceBasis : Versioned
{
    public required Guid DossierId { get; init; }

    public IReadOnlyList<Space> Spaces { get; set; } = [];
}
