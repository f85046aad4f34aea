using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

/// <summary>A local circumstance and what it means for the plan.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class PlanFindingModel(GetPlanTestHandler get, RecordFindingHandler record, RemoveFindingHandler remove) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid TestId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? FindingId { get; set; }

    [BindProperty]
    public FindingInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(new RecordFinding(DossierId, TestId, FindingId, Input.Version, Input.Circumstance, Input.Found ?? "", Input.Effect ?? ""), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/eisen/toets/{TestId}#bevindingen", "De bevinding is bewaard.") : RefusedTakingVersion(result.Refusals, Input, stored);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (FindingId is not { } id || await StoredAsync(cancel) is not { } stored)
            return NotFound();
        var result = await remove.HandleAsync(new RemoveFinding(DossierId, TestId, id, Input.Version), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/eisen/toets/{TestId}#bevindingen", "De bevinding is weggehaald.") : RefusedTakingVersion(result.Refusals, Input, stored);
    }

    private async Task<FindingInput?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, TestId, cancel) is not { } test)
            return null;
        if (FindingId is not { } id)
            return new FindingInput();
        return test.Findings.SingleOrDefault(f => f.Id == id) is { } f
            ? new FindingInput { Version = f.Version, Circumstance = f.Circumstance, Found = f.Found, Effect = f.Effect }
            : null;
    }
}

public sealed class FindingInput : IStoredVersion
{
    public int Version { get; set; }

    public Circumstance? Circumstance { get; set; }

    public string? Found { get; set; }

    public string? Effect { get; set; }
}
