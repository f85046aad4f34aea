using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class PermitNeedModel(DecidePermitNeedHandler decide, FindPermitsHandler permits) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public PermitKind Kind { get; set; }

    [BindProperty]
    public PermitNeedInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Input = await StoredAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await decide.HandleAsync(new DecidePermitNeed(DossierId, Kind, Input.Version, Input.Answer, Input.Reason), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/vergunningen", "Het is vastgelegd.") : RefusedTakingVersion(result.Refusals, Input, await StoredAsync(cancel));
    }

    private async Task<PermitNeedInput> StoredAsync(CancellationToken cancel)
    {
        var need = (await permits.HandleAsync(DossierId, cancel))!.Needs.First(n => n.Kind == Kind);
        return new PermitNeedInput { Version = need.Version, Answer = need.Answer, Reason = need.Reason };
    }
}

public sealed class PermitNeedInput : IStoredVersion
{
    public int Version { get; set; }

    public NeedAnswer Answer { get; set; }

    public string? Reason { get; set; }
}
