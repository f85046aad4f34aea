using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

[Authorize(LocationsPermissions.EditCosts)]
public sealed class EditCostOptionModel(FindCostOptionsHandler find, ChangeCostOptionHandler change) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "optie")]
    public Guid OptionId { get; set; }

    [BindProperty]
    public CostInput Input { get; set; } = new();

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
        var result = await change.HandleAsync(new ChangeCostOption(DossierId, OptionId, Input.Version, Input.ToFacts()), cancel);
        return result.Succeeded
            ? DoneAt($"/locaties/{DossierId}/kosten?optie={OptionId}", "De kosten zijn bewaard.")
            : RefusedTakingVersion(result.Refusals, Input, stored);
    }

    private async Task<CostInput?> StoredAsync(CancellationToken cancel) =>
        (await find.HandleAsync([OptionId], cancel)).SingleOrDefault(o => o.DossierId == DossierId) is { } row ? CostInput.From(row.Facts, row.Version) : null;
}
