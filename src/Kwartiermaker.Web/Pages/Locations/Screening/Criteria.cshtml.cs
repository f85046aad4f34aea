using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>The criteria that hold on a day, and who changed the list and why.</summary>
[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class CriteriaModel(FindCriteriaHandler criteria, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "op")]
    public DateOnly? On { get; set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<CriterionRow> Rows { get; private set; } = [];

    public IReadOnlyList<TimelineRow> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        On ??= Today;
        Rows = await criteria.HandleAsync(On.Value, cancel);
        History = await criteria.HistoryAsync(50, cancel);
    }
}
