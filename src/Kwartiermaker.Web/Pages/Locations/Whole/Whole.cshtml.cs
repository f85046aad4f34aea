using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Kwartiermaker.Web.Pages.Locations.Whole;

/// <summary>The whole dossier as one document for the council, an auditor or a court: to print, or to keep as PDF.</summary>
[Authorize(LocationsPermissions.View), EnableRateLimiting(Costly.Policy)]
public sealed class WholeModel(DossierBook book) : DossierPage
{
    public override bool ShowsHead => false;

    public Book Book { get; private set; } = null!;

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Book = await book.WholeAsync(Dossier, cancel);
}
