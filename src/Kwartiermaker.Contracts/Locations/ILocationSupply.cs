namespace Kwartiermaker.Contracts.Locations;

/// <summary>Places that a signed agreement gives, with their period: the supply that capacity planning counts with.</summary>
/// <param name="To">Last day, null when agreed for an indefinite period.</param>
/// <param name="OpenedOn">Day the location opened; null while it is still being prepared.</param>
public sealed record AgreedPlaces(Guid DossierId, string Name, string MunicipalityCode, string Region, int Places, DateOnly From, DateOnly? To, DateOnly? OpenedOn);

/// <summary>What locations tell the other modules: agreed places from the signature on, running locations from the opening on.</summary>
public interface ILocationSupply
{
    Task<IReadOnlyList<AgreedPlaces>> FindAgreedPlacesAsync(CancellationToken cancel);

    /// <summary>Locations that are open on the day.</summary>
    Task<IReadOnlyList<AgreedPlaces>> FindRunningAsync(DateOnly on, CancellationToken cancel);
}
