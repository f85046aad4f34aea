using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>When an activity began and was finished.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class ActivityProgressModel(GetBuildingPlanHandler get, ReportProgressHandler report) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid ActivityId { get; set; }

    [BindProperty]
    public ProgressInput Input { get; set; } = new();

    public ActivityRow Activity { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await report.HandleAsync(new ReportProgress(DossierId, ActivityId, Input.Version, Input.Started, Input.Finished), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/bouwplan", "De voortgang is bewaard.") : RefusedTakingVersion(result.Refusals, Input, Stored());
    }

    private ProgressInput Stored() => new() { Version = Activity.Version, Started = Activity.Started, Finished = Activity.Finished };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if ((await get.HandleAsync(DossierId, cancel))?.Activities.SingleOrDefault(a => a.Id == ActivityId) is not { } activity)
            return false;
        Activity = activity;
        return true;
    }
}

public sealed class ProgressInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? Started { get; set; }

    public DateOnly? Finished { get; set; }
}
