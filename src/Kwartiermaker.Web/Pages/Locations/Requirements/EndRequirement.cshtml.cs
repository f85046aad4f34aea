using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requirements;

[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class EndRequirementModel(FindRequirementsHandler find, EndRequirementHandler end) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid RequirementId { get; set; }

    [BindProperty]
    public EndRequirementInput Input { get; set; } = new();

    public RequirementRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input.Version = Row.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FindAsync(cancel) ? Page() : NotFound();
        var result = await end.HandleAsync(new EndRequirement(RequirementId, Input.Version, Input.LastDay, Input.Reason ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Requirements.Manage(), "De eis eindigt op de gekozen dag.");
        return await FindAsync(cancel) ? RefusedTakingVersion(result.Refusals, Input, new EndRequirementInput { Version = Row.Version, LastDay = Row.ValidTo }) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if ((await find.HandleAsync(null, cancel)).SingleOrDefault(r => r.Id == RequirementId) is not { } row)
            return false;
        Row = row;
        return true;
    }
}

public sealed class EndRequirementInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Reason { get; set; }
}
