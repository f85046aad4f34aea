using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>Where the dossiers lie, with the same dossiers as a list below.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class MapModel(FindDossiersHandler dossiers, CurrentUser user) : LocationsPage
{
    public override LocationsFace Face => LocationsFace.Map;

    public Page<DossierRow> Found { get; private set; } = null!;

    /// <summary>How many have no position yet.</summary>
    public int Unplaced { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await dossiers.HandleAsync(Filter.For(user), int.TryParse(Request.Query["pagina"], out var page) ? page : 1, IndexModel.PageSize, cancel);
        Unplaced = await dossiers.CountUnplacedAsync(Filter.For(user), cancel);
    }
}
