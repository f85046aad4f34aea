using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

[Authorize(LocationsPermissions.Build)]
public sealed class StartPlanTestModel(StartPlanTestHandler start, FindPlanTestsHandler tests) : DossierPage
{
    [BindProperty]
    public StartPlanTestInput Input { get; set; } = new();

    public bool HasTest { get; private set; }

    public void OnGet() => Input = new StartPlanTestInput { On = Today, TakeOver = true };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await start.HandleAsync(new StartPlanTest(DossierId, Input.Plan ?? "", Input.On, Input.TakeOver), cancel);
        return result.Succeeded
            ? DoneAt(Links.PlanTests.One(DossierId, result.Value), "De toets is begonnen. Beoordeel nu de eisen.")
            : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => HasTest = (await tests.HandleAsync(DossierId, cancel)).Count > 0;
}

public sealed class StartPlanTestInput
{
    public string? Plan { get; set; }

    public DateOnly? On { get; set; }

    public bool TakeOver { get; set; }
}
