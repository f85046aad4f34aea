namespace Kwartiermaker.Contracts.Locations;

/// <summary>So many places from a day on.</summary>
/// <param name="To">Last day, null for an indefinite period.</param>
public sealed record PlacesInPeriod(int Places, DateOnly From, DateOnly? To);

/// <summary>A location with the places that are agreed by date: the supply that capacity planning counts with.</summary>
/// <param name="Periods">One after the other without a gap; what both sides signed for a later day is in them already.</param>
/// <param name="OpenedOn">Day the location opened; null while it is still being prepared.</param>
public sealed record LocationPlaces(Guid DossierId, string Name, string MunicipalityCode, string Region, IReadOnlyList<PlacesInPeriod> Periods, DateOnly? OpenedOn);

/// <summary>What locations tell the other modules: agreed places from the signature on, running locations from the opening on.</summary>
public interface ILocationSupply
{
    Task<IReadOnlyList<LocationPlaces>> FindAgreedPlacesAsync(CancellationToken cancel);

    /// <summary>Locations that are open on the day.</summary>
    Task<IReadOnlyList<LocationPlaces>> FindRunningAsync(DateOnly on, CancellationToken cancel);
}
