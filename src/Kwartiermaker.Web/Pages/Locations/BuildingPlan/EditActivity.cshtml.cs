using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>Adds an activity to the building plan, or changes or removes one.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditActivityModel(
    GetBuildingPlanHandler get, AddActivityHandler add, ChangeActivityHandler change, RemoveActivityHandler remove, IPeople people) : EditPage<ActivityInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid? ActivityId { get; set; }

    /// <summary>What it can wait for.</summary>
    public IReadOnlyList<ActivityRow> Others { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override string Back => Links.BuildingPlan.Of(DossierId);

    protected override string DoneText => ActivityId is null ? Texts["De activiteit staat in het bouwplan."] : Texts["De activiteit is bewaard."];

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (ActivityId is not { } id)
            return NotFound();
        var result = await remove.HandleAsync(new RemoveActivity(DossierId, id, Input.Version), cancel);
        return await AnswerAsync(result.Refusals, Texts["De activiteit is uit het bouwplan gehaald."], cancel);
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(ActivityInput input, CancellationToken cancel) => ActivityId is { } id
        ? (await change.HandleAsync(new ChangeActivity(DossierId, id, input.Version, input.ToFacts()), cancel)).Refusals
        : (await add.HandleAsync(new AddActivity(DossierId, input.ToFacts()), cancel)).Refusals;

    protected override async Task LoadAsync(CancellationToken cancel) => People = (await people.FindAsync(cancel)).ToOptions(Dossier, Texts, Input.ResponsibleId);

    protected override async Task<ActivityInput?> StoredAsync(CancellationToken cancel)
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
