using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>One application: its term explained step by step, and what can be recorded next.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class PermitModel(FindPermitsHandler permits, ConfirmIrrevocableHandler confirm, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true)]
    public Guid PermitId { get; set; }

    public PermitRow Permit { get; private set; } = null!;

    public PermitRow? Previous { get; private set; }

    public PermitRow? Next { get; private set; }

    public bool MayWork => user.May(LocationsPermissions.Permits) && Dossier.Standing == Standing.Active;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIrrevocableAsync(int version, CancellationToken cancel)
    {
        var result = await confirm.HandleAsync(new ConfirmIrrevocable(DossierId, PermitId, version), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Permits.One(DossierId, PermitId), "Het is vastgelegd.");
        return await FindAsync(cancel) ? Refused(result.Refusals) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var all = (await permits.HandleAsync(DossierId, cancel))!.Permits;
        if (all.FirstOrDefault(p => p.Id == PermitId) is not { } permit)
            return false;
        (Permit, Previous, Next) = (permit, all.FirstOrDefault(p => p.Id == permit.PreviousId), all.FirstOrDefault(p => p.PreviousId == permit.Id));
        return true;
    }
}
