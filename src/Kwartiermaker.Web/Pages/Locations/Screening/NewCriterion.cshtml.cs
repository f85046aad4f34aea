using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Screening;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class NewCriterionModel(AddCriterionHandler add) : CriterionForm
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await add.HandleAsync(new AddCriterion(Input.ToFacts(Kinds), Moment.From, Moment.Reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Screening.Criteria(Moment.From), "Het criterium is toegevoegd.") : RefusedHere(result.Refusals);
    }
}
