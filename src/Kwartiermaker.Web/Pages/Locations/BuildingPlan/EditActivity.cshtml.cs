using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>Adds an activity to the building plan, or changes or removes one.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditActivityModel(GetBuildingPlanHandler get, AddActivityHandler add, ChangeActivityHandler change, RemoveActivityHandler remove, IPeople people) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? ActivityId { get; set; }

    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    /// <summary>What it can wait for.</summary>
    public IReadOnlyList<ActivityRow> Others { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    private string PlanUrl => $"/locaties/{DossierId}/bouwplan";

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
        if (ActivityId is { } id)
        {
            var changed = await change.HandleAsync(new ChangeActivity(DossierId, id, Input.Version, Input.ToFacts()), cancel);
            return changed.Succeeded ? DoneAt(PlanUrl, "De activiteit is bewaard.") : RefusedTakingVersion(changed.Refusals, Input, stored);
        }

        var added = await add.HandleAsync(new AddActivity(DossierId, Input.ToFacts()), cancel);
        return added.Succeeded ? DoneAt(PlanUrl, "De activiteit staat in het bouwplan.") : Refused(added.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (ActivityId is not { } id || await StoredAsync(cancel) is not { } stored)
            return NotFound();
        var result = await remove.HandleAsync(new RemoveActivity(DossierId, id, Input.Version), cancel);
        return result.Succeeded ? DoneAt(PlanUrl, "De activiteit is uit het bouwplan gehaald.") : RefusedTakingVersion(result.Refusals, Input, stored);
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        People = [.. (await people.FindAsync(cancel)).Select(p => new SelectListItem($"{p.Name}, {Texts["role." + p.Role]}", p.Id.ToString()))];

    private async Task<ActivityInput?> StoredAsync(CancellationToken cancel)
    {
        var plan = await get.HandleAsync(DossierId, cancel);
        Others = [.. plan!.Activities.Where(a => a.Id != ActivityId)];
        if (ActivityId is not { } id)
            return new ActivityInput();
        return plan.Activities.SingleOrDefault(a => a.Id == id) is { } activity ? ActivityInput.From(activity) : null;
    }
}

public sealed class ActivityInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public ActivityKind Kind { get; set; }

    public DateOnly? PlannedStart { get; set; }

    public int? Days { get; set; }

    public WaitsFor After { get; set; } = [];

    public Guid? ResponsibleId { get; set; }

    public string? Contractor { get; set; }

    public bool NeedsPermit { get; set; }

    public ActivityFacts ToFacts() => new(Name ?? "", Kind, PlannedStart, Days, After, ResponsibleId, Contractor, NeedsPermit);

    public static ActivityInput From(ActivityRow activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var f = activity.Facts;
        return new()
        {
            Version = activity.Version,
            Name = f.Name,
            Kind = f.Kind,
            PlannedStart = f.PlannedStart,
            Days = f.Days,
            After = [.. f.After],
            ResponsibleId = f.ResponsibleId,
            Contractor = f.Contractor,
            NeedsPermit = f.NeedsPermit,
        };
    }
}

/// <summary>Chosen activities; two choices are the same when they name the same activities, whatever their order.</summary>
public sealed class WaitsFor : List<Guid>
{
    public override bool Equals(object? obj) => obj is WaitsFor other && this.ToHashSet().SetEquals(other);

    public override int GetHashCode() => Count;

    public override string ToString() => Count.ToString(System.Globalization.CultureInfo.CurrentCulture);
}
