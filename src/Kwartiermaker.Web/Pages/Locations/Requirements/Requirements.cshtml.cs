using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Requirements;

/// <summary>The programme of requirements for this location, and how the plan does on it.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class RequirementsModel(FindRequirementsHandler requirements, FindPlanTestsHandler tests, GetPlanTestHandler test) : DossierPage
{
    public IReadOnlyList<RequirementRow> Requirements { get; private set; } = [];

    public IReadOnlyList<PlanTestRow> Tests { get; private set; } = [];

    public PlanTestView? Latest { get; private set; }

    public void OnGet()
    {
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Tests = await tests.HandleAsync(DossierId, cancel);
        Latest = Tests.Count > 0 ? await test.HandleAsync(DossierId, null, cancel) : null;
        Requirements = await requirements.HandleAsync(Today, cancel);
    }
}
