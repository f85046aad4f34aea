using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Tests.Toy.Pages;

/// <summary>The bicycles of one location, among its tabs.</summary>
[Authorize(ToyModule.View)]
public sealed class LocationBikesModel(FindBikesHandler bikes) : DossierPage
{
    public IReadOnlyList<BikeRow> Rows { get; private set; } = [];

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Rows = await bikes.HandleAsync(cancel, locationId: DossierId);
}
