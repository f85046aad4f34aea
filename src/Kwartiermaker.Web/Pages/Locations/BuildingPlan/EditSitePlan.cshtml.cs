using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>Start and delivery of the work, access to site and buildings, layout of the grounds.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditSitePlanModel(GetBuildingPlanHandler get, ChangeSitePlanHandler change) : DossierPage
{
    [BindProperty]
    public SitePlanInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Input = await StoredAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await change.HandleAsync(
            new ChangeSitePlan(DossierId, Input.Version, Input.WorkStart, Input.PlannedDelivery, Input.SiteAccess, Input.BuildingAccess, Input.GroundsLayout), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/bouwplan#terrein", "Het bouwplan is bijgewerkt.") : RefusedTakingVersion(result.Refusals, Input, await StoredAsync(cancel));
    }

    private async Task<SitePlanInput> StoredAsync(CancellationToken cancel) => (await get.HandleAsync(DossierId, cancel))?.Site is { } site
        ? new()
        {
            Version = site.Version,
            WorkStart = site.WorkStart,
            PlannedDelivery = site.PlannedDelivery,
            SiteAccess = site.SiteAccess,
            BuildingAccess = site.BuildingAccess,
            GroundsLayout = site.GroundsLayout,
        }
        : new();
}

public sealed class SitePlanInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? WorkStart { get; set; }

    public DateOnly? PlannedDelivery { get; set; }

    public string? SiteAccess { get; set; }

    public string? BuildingAccess { get; set; }

    public string? GroundsLayout { get; set; }
}
