using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.BuildingPlan;

/// <summary>When each activity began and was finished, in one table.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class AllProgressModel(GetBuildingPlanHandler get, ReportProgressOnAllHandler report) : RowsPage<ProgressLine>
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public override string Back => Links.BuildingPlan.Of(DossierId);

    protected override string DoneText => Texts["De voortgang is bewaard."];

    public override string NameOf(ProgressLine row, int index) => names.GetValueOrDefault(row.Id, "");

    protected override async Task<IReadOnlyList<ProgressLine>?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { Activities: { Count: > 0 } activities })
            return null;
        names = activities.ToDictionary(a => a.Id, a => a.Facts.Name);
        return [.. activities.Select(a => new ProgressLine { Key = a.Id.ToString(), Version = a.Version, Started = a.Started, Finished = a.Finished })];
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<ProgressLine> rows, CancellationToken cancel) => (await report.HandleAsync(
        new ReportProgressOnAll(DossierId, [.. rows.Select(r => new ReportProgress(DossierId, r.Id, r.Version, r.Started, r.Finished))]), cancel)).Refusals;
}

public sealed class ProgressLine : IRowInput
{
    public string? Key { get; set; }

    public int Version { get; set; }

    public DateOnly? Started { get; set; }

    public DateOnly? Finished { get; set; }

    public bool IsEmpty() => false;

    internal Guid Id => Guid.TryParse(Key, out var id) ? id : Guid.Empty;
}
