using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Maps;

/// <summary>What a module shows on the map beside the locations. Its own right and the person's scope decide what is on it.</summary>
public interface IMapLayer
{
    /// <returns>Null when there is nothing for this person.</returns>
    Task<MapLayer?> MakeAsync(CurrentUser user, CancellationToken cancel);
}

/// <param name="Name">Dutch; translated where it is shown.</param>
public sealed record MapLayer(string Name, IReadOnlyList<MapPoint> Points);

/// <param name="Address">Of the page that says more.</param>
public sealed record MapPoint(double Latitude, double Longitude, string Title, string Address);
