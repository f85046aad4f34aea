using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>The activities of the building plan in one table, with empty rows for new ones.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class ActivitiesModel(GetBuildingPlanHandler get, FillInActivitiesHandler change) : RowsPage<ActivityLineInput>
{
    private IReadOnlyList<ActivityRow> stored = [];

    public override string Back => Links.BuildingPlan.Of(DossierId);

    protected override string DoneText => Texts["De activiteiten zijn bewaard."];

    protected override int Blank => 3;

    public override string NameOf(ActivityLineInput row, int index) => Texts["Activiteit {0}", NumberOf(row, index)];

    /// <summary>Its own number, or for a new one the next that is free.</summary>
    public int NumberOf(ActivityLineInput row, int index) =>
        Find(row)?.Number ?? (stored.Count == 0 ? 0 : stored.Max(a => a.Number)) + 1 + index - stored.Count;

    protected override async Task<IReadOnlyList<ActivityLineInput>?> StoredAsync(CancellationToken cancel)
    {
        stored = (await get.HandleAsync(DossierId, cancel))?.Activities ?? [];
        var numbers = stored.ToDictionary(a => a.Id, a => a.Number);
        return [.. stored.Select(a => new ActivityLineInput
        {
            Key = a.Id.ToString(), Version = a.Version, Name = a.Facts.Name, Kind = a.Facts.Kind, PlannedStart = a.Facts.PlannedStart, Days = a.Facts.Days,
            WaitsFor = string.Join(", ", a.Facts.After.Where(numbers.ContainsKey).Select(id => numbers[id]).Order()) is { Length: > 0 } after ? after : null,
        })];
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<ActivityLineInput> rows, CancellationToken cancel) => (await change.HandleAsync(
        new FillInActivities(
            DossierId, [.. rows.Select(r => new ActivityLine(Find(r)?.Id, r.Version, NumberOf(r, Input.Rows.IndexOf(r)), Facts(r), r.WaitsFor))]), cancel)).Refusals;

    private ActivityRow? Find(ActivityLineInput row) => stored.FirstOrDefault(a => a.Id.ToString() == row.Key);

    /// <summary>What the table does not show stays as it is.</summary>
    private ActivityFacts Facts(ActivityLineInput row) => Find(row)?.Facts is { } facts
        ? facts with { Name = row.Name ?? "", Kind = row.Kind, PlannedStart = row.PlannedStart, Days = row.Days }
        : new ActivityFacts(row.Name ?? "", row.Kind, row.PlannedStart, row.Days, [], null, null, NeedsPermit: false);
}

public sealed class ActivityLineInput : IRowInput
{
    public string? Key { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public ActivityKind Kind { get; set; }

    public DateOnly? PlannedStart { get; set; }

    public int? Days { get; set; }

    public string? WaitsFor { get; set; }

    public bool IsEmpty() => Name is null && PlannedStart is null && Days is null && WaitsFor is null;
}
