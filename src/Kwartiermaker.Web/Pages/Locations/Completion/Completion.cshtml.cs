using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Completion;

/// <summary>The delivery of the building and the points that are still open.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class CompletionModel(GetCompletionHandler get, RecordCompletionHandler record, AddOpenPointHandler add, SettleOpenPointHandler settle, IPeople people) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty]
    public CompletionInput Input { get; set; } = new();

    [BindProperty]
    public OpenPointInput Point { get; set; } = new();

    public CompletionView? Completion { get; private set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>What was typed for which point, when it was refused.</summary>
    public string? Typed { get; private set; }

    public Guid TypedFor { get; private set; }

    public bool CanRecord => Dossier.Phase == Phase.Building && Dossier.Standing == Standing.Active;

    public IEnumerable<SelectListItem> Choices => People.ToOptions(Dossier, Texts);

    private string Here => Links.Completion.Of(DossierId);

    public async Task OnGetAsync(CancellationToken cancel) => Input = CompletionInput.From(await get.HandleAsync(DossierId, cancel));

    public async Task<IActionResult> OnPostRecordAsync(CancellationToken cancel)
    {
        ModelState.Remove($"{nameof(Point)}.{nameof(Point.DueOn)}");
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(new RecordCompletion(DossierId, Input.Version, Input.On, Input.By ?? "", Input.Remarks), cancel);
        return result.Succeeded
            ? DoneAt(Here, "De oplevering is vastgelegd.")
            : RefusedTakingVersion(result.Refusals, Input, CompletionInput.From(await get.HandleAsync(DossierId, cancel)));
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        Input = CompletionInput.From(await get.HandleAsync(DossierId, cancel));
        if (!ModelState.IsValid)
            return Page();
        var result = await add.HandleAsync(new AddOpenPoint(DossierId, Point.Text ?? "", Point.DueOn, Point.ResponsibleId), cancel);
        return result.Succeeded ? DoneAt(Here, "Het open punt is vastgelegd.") : Refused(result.Refusals, nameof(Point));
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid pointId, int version, string? outcome, CancellationToken cancel)
    {
        Input = CompletionInput.From(await get.HandleAsync(DossierId, cancel));
        var result = await settle.HandleAsync(new SettleOpenPoint(DossierId, pointId, version, null, outcome ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Here, "Het punt is opgelost.");
        (TypedFor, Typed) = (pointId, outcome);
        ModelState.Remove("version");
        return Refused(result.Refusals.Select(r => r with { Field = null }).ToList());
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Completion = await get.HandleAsync(DossierId, cancel);
        People = await people.FindAsync(cancel);
    }
}

public sealed class CompletionInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    public string? By { get; set; }

    public string? Remarks { get; set; }

    public static CompletionInput From(CompletionView? view) => view is null ? new() : new() { Version = view.Version, On = view.On, By = view.By, Remarks = view.Remarks };
}

public sealed class OpenPointInput
{
    public string? Text { get; set; }

    public DateOnly? DueOn { get; set; }

    public Guid? ResponsibleId { get; set; }
}
