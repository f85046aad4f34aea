using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Primitives;
using System.Globalization;

namespace Kwartiermaker.Web.Pages.Locations.Import;

/// <summary>Second step of an import: every row with its verdict, and the choice of what is registered.</summary>
[Authorize(LocationsPermissions.Import), EnableRateLimiting(Costly.Policy), RequestTimeout(Costly.Policy)]
[RequestFormLimits(ValueCountLimit = StartSiteImportHandler.MostRows + 100)]
public sealed class ImportPreviewModel(GetSiteImportHandler imports, ConfirmSiteImportHandler confirm, DiscardSiteImportHandler discard, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ImportId { get; set; }

    public ImportPreview Import { get; private set; } = null!;

    [BindProperty]
    public SourceInput Input { get; set; } = new();

    /// <summary>Whether a row that can be chosen is of a location that runs already.</summary>
    public bool AsksSource => Import.Rows.Any(r => r is { Verdict: not RowVerdict.Wrong, Running: not null });

    /// <summary>What was ticked; null before anything was sent.</summary>
    public IReadOnlyList<int>? Good { get; private set; }

    public IReadOnlyList<int> Doubles { get; private set; } = [];

    /// <summary>A good row is chosen until somebody takes it out.</summary>
    public bool IsChosen(int row) => Good is null || Good.Contains(row);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // Read here and not bound, because binding stops at a thousand rows.
        (Good, Doubles) = (Numbers(Request.Form["rij"]), Numbers(Request.Form["dubbel"]));
        var result = await confirm.HandleAsync(new ConfirmSiteImport(ImportId, Good, Doubles, Input.Source), cancel);
        if (result.Succeeded)
        {
            TempData["done"] = Texts["{0:locatie is|locaties zijn} geregistreerd.", result.Value.Count];
            // Who may not register has brought them in for others.
            return Redirect(user.May(LocationsPermissions.Register) ? Links.Dossiers.Mine() : Links.Locations());
        }

        if (result.Refusals[0].Kind == RefusalKind.NotFound || !await LoadAsync(cancel))
            return NotFound();
        return Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        var result = await discard.HandleAsync(new DiscardSiteImport(ImportId), cancel);
        return result.Succeeded ? DoneAt(Links.Import.Start(), "Het bestand is weggegooid; er is niets geregistreerd.") : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await imports.HandleAsync(ImportId, cancel) is not { } import)
            return false;
        Import = import;
        return true;
    }

    private static List<int> Numbers(StringValues values) =>
        values.Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0).Distinct().ToList();
}

public sealed class SourceInput
{
    public string? Source { get; set; }
}
