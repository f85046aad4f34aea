using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Opening;

/// <summary>Records one check of the opening.</summary>
[Authorize(LocationsPermissions.Open)]
public sealed class OpeningCheckModel(RecordOpeningCheckHandler record, FindOpeningChecksHandler checks) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true)]
    public OpeningCheckKind Kind { get; set; }

    [BindProperty]
    public OpeningCheckInput Input { get; set; } = new();

    public bool HasValidity { get; private set; }

    /// <summary>Null while nothing was recorded: then there is nothing that files could hang on.</summary>
    public Guid? RecordedId { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Input = await StoredAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(
            new RecordOpeningCheck(DossierId, Kind, Input.Version, Input.State, Input.DoneOn, Input.By, Input.ValidUntil, Input.Remark), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/opening", "De controle is vastgelegd.") : RefusedTakingVersion(result.Refusals, Input, await StoredAsync(cancel));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var row = await RowAsync(cancel);
        (HasValidity, RecordedId) = (row.HasValidity, row.Id);
    }

    private async Task<OpeningCheckRow> RowAsync(CancellationToken cancel) => (await checks.HandleAsync(DossierId, cancel)).First(c => c.Kind == Kind);

    private async Task<OpeningCheckInput> StoredAsync(CancellationToken cancel)
    {
        var row = await RowAsync(cancel);
        return new() { Version = row.Version, State = row.State, DoneOn = row.DoneOn, By = row.By, ValidUntil = row.ValidUntil, Remark = row.Remark };
    }
}

public sealed class OpeningCheckInput : IStoredVersion
{
    public int Version { get; set; }

    public CheckState State { get; set; }

    public DateOnly? DoneOn { get; set; }

    public string? By { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Remark { get; set; }
}
