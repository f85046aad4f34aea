using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Maps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>Where the dossiers lie, with the same dossiers as a list below.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class MapModel(FindDossiersHandler dossiers, FindWorkHandler work, FindMapLayersHandler layers, CurrentUser user) : LocationsPage
{
    public override LocationsFace Face => LocationsFace.Map;

    public Page<DossierRow> Found { get; private set; } = null!;

    /// <summary>By dossier.</summary>
    public IReadOnlyDictionary<Guid, DossierWork> Work { get; private set; } = null!;

    /// <summary>How many have no position yet.</summary>
    public int Unplaced { get; private set; }

    /// <summary>What other modules show on the map, whatever the filter.</summary>
    public IReadOnlyList<MapLayer> Layers { get; private set; } = [];

    /// <summary>There is a place to show.</summary>
    public bool HasPlaces => Unplaced < Found.Total || Layers.Any(l => l.Points.Count > 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await dossiers.OrLastAsync(Filter.For(user), PageNumber.In(Request), IndexModel.PageSize, cancel);
        Work = await work.HandleAsync([.. Found.Rows.Select(r => r.Id)], cancel);
        Layers = await layers.HandleAsync(cancel);
        Unplaced = await dossiers.CountUnplacedAsync(Filter.For(user), cancel);
    }
}
