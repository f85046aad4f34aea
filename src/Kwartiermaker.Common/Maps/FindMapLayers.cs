using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Maps;

/// <summary>The layers of all modules.</summary>
public sealed class FindMapLayersHandler(IEnumerable<IMapLayer> layers, CurrentUser user)
{
    public async Task<IReadOnlyList<MapLayer>> HandleAsync(CancellationToken cancel)
    {
        var found = new List<MapLayer>();
        foreach (var layer in layers)
        {
            if (await layer.MakeAsync(user, cancel) is { } one)
                found.Add(one);
        }

        return found;
    }
}
