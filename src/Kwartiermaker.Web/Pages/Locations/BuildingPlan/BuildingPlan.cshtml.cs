using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Pictures;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>The building plan: the activities on the calendar, the site, the advisers and the delivery.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class BuildingPlanModel(GetBuildingPlanHandler get, FindAdvisersHandler advisers, GetCompletionHandler completion, IPeople people) : DossierPage
{
    public BuildingPlanView Plan { get; private set; } = null!;

    public GanttPicture? Gantt { get; private set; }

    public IReadOnlyList<AdviserRow> Advisers { get; private set; } = [];

    public CompletionView? Completion { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Plan = (await get.HandleAsync(DossierId, cancel))!;
        Gantt = Plan.Schedule is null ? null : GanttPicture.Of(Plan, Today);
        Advisers = await advisers.HandleAsync(DossierId, cancel);
        Completion = await completion.HandleAsync(DossierId, cancel);
        Names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
    }
}
