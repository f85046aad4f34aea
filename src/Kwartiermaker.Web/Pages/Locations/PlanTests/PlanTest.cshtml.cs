using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

/// <summary>One test of a plan: every requirement with its outcome, and what holds on the spot.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class PlanTestModel(GetPlanTestHandler get) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true)]
    public Guid TestId { get; set; }

    public PlanTestView Test { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, TestId, cancel) is not { } test)
            return NotFound();
        Test = test;
        return Page();
    }
}
