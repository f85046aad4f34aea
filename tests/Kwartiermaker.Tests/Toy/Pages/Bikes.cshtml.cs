using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Tests.Toy.Pages;

/// <summary>All bicycles within the person's scope.</summary>
[Authorize(ToyModule.View)]
public sealed class BikesModel(FindBikesHandler bikes) : PageModel
{
    public IReadOnlyList<BikeRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await bikes.HandleAsync(cancel);
}
