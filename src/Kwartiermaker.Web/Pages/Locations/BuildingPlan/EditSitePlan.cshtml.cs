using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>Start and delivery of the work, access to site and buildings, layout of the grounds.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditSitePlanModel(GetBuildingPlanHandler get, ChangeSitePlanHandler change) : EditPage<SitePlanInput>
{
    public override string Back => Links.BuildingPlan.Site(DossierId);

    protected override string DoneText => Texts["Het bouwplan is bijgewerkt."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(SitePlanInput input, CancellationToken cancel) => (await change.HandleAsync(
        new ChangeSitePlan(DossierId, input.Version, input.WorkStart, input.PlannedDelivery, input.SiteAccess, input.BuildingAccess, input.GroundsLayout), cancel)).Refusals;

    protected override async Task<SitePlanInput?> StoredAsync(CancellationToken cancel) => (await get.HandleAsync(DossierId, cancel))?.Site is { } site
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
