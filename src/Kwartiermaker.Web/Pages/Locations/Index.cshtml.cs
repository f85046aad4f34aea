using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Locations;

[Authorize(LocationsPermissions.View)]
public sealed class IndexModel(FindDossiersHandler dossiers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "fase")]
    public List<Phase> Phases { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public Page<DossierRow> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Found = await dossiers.HandleAsync(new DossierFilter(Phases: Phases), PageNumber, 25, cancel);
}
