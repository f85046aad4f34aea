using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>When an activity began and was finished.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class ActivityProgressModel(GetBuildingPlanHandler get, ReportProgressHandler report) : EditPage<ProgressInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid ActivityId { get; set; }

    public ActivityRow Activity { get; private set; } = null!;

    public override string Back => Links.BuildingPlan.Of(DossierId);

    protected override string DoneText => Texts["De voortgang is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(ProgressInput input, CancellationToken cancel) =>
        (await report.HandleAsync(new ReportProgress(DossierId, ActivityId, input.Version, input.Started, input.Finished), cancel)).Refusals;

    protected override async Task<ProgressInput?> StoredAsync(CancellationToken cancel)
    {
        if ((await get.HandleAsync(DossierId, cancel))?.Activities.SingleOrDefault(a => a.Id == ActivityId) is not { } activity)
            return null;
        Activity = activity;
        return new ProgressInput { Version = activity.Version, Started = activity.Started, Finished = activity.Finished };
    }
}

public sealed class ProgressInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? Started { get; set; }

    public DateOnly? Finished { get; set; }
}
