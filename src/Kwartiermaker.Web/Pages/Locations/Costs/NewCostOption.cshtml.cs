using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Costs;

[Authorize(LocationsPermissions.EditCosts)]
public sealed class NewCostOptionModel(AddCostOptionHandler add, IDatedValues values) : DossierPage
{
    [BindProperty]
    public CostInput Input { get; set; } = new();

    public void OnGet() => Input = CostInput.From(CostStart.For(Dossier.Site, values, Today), 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await add.HandleAsync(new AddCostOption(DossierId, Input.ToFacts()), cancel);
        return result.Succeeded ? DoneAt(Links.Costs.Of(DossierId, result.Value), "De mogelijkheid is toegevoegd.") : Refused(result.Refusals);
    }
}
