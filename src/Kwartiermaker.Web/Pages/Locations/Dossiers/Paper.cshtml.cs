using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Pages.Locations.Whole;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>Chosen locations on paper: the list, and when asked their whole dossiers one after the other.</summary>
[Authorize(LocationsPermissions.View), EnableRateLimiting(Costly.Policy)]
public sealed class PaperModel(FindDossiersHandler dossiers, GetDossierHandler get, DossierBook book, CurrentUser user) : LocationsPage
{
    /// <summary>Each is some pages of paper, and some queries.</summary>
    public const int MostBooks = 20;

    public override LocationsFace Face => LocationsFace.List;

    [BindProperty(SupportsGet = true, Name = "dossiers")]
    public bool WithBooks { get; set; }

    public IReadOnlyList<DossierRow> Rows { get; private set; } = [];

    /// <summary>How many the filter gives.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<Book> Books { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // Two pages of the largest size are all that can be chosen at once.
        var first = await dossiers.HandleAsync(Filter.For(user), 1, FindDossiersHandler.LargestPage, cancel);
        Total = first.Total;
        Rows = [.. first.Rows, .. Total > FindDossiersHandler.LargestPage ? (await dossiers.HandleAsync(Filter.For(user), 2, FindDossiersHandler.LargestPage, cancel)).Rows : []];
        if (!WithBooks || Rows.Count > MostBooks)
            return;
        var books = new List<Book>();
        foreach (var row in Rows)
        {
            if (await get.HandleAsync(row.Id, cancel) is { } dossier)
                books.Add(await book.WholeAsync(dossier, cancel));
        }

        Books = books;
    }
}
