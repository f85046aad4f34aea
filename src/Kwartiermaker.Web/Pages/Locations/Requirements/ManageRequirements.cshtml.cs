using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requirements;

/// <summary>The programme of requirements by date: what holds, what held, what will hold.</summary>
[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class ManageRequirementsModel(FindRequirementsHandler find, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "op")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "alles")]
    public bool All { get; set; }

    public IReadOnlyList<RequirementRow> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        On ??= Today;
        Rows = await find.HandleAsync(All ? null : On, cancel);
    }
}
