using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Advisers;

[Authorize(LocationsPermissions.Build)]
public sealed class EditAdviserModel(FindAdvisersHandler find, SaveAdviserHandler save) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? AdviserId { get; set; }

    [BindProperty]
    public AdviserInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await save.HandleAsync(
            new SaveAdviser(DossierId, AdviserId, Input.Version, Input.Kind, Input.Name ?? "", Input.Firm, Input.Assignment ?? "", Input.Contact), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/bouwplan#adviseurs", "De adviseur is bewaard.") : Refused(result.Refusals, Input, stored);
    }

    private async Task<AdviserInput?> StoredAsync(CancellationToken cancel)
    {
        if (AdviserId is not { } id)
            return new AdviserInput();
        return (await find.HandleAsync(DossierId, cancel)).SingleOrDefault(a => a.Id == id) is { } a
            ? new AdviserInput { Version = a.Version, Kind = a.Kind, Name = a.Name, Firm = a.Firm, Assignment = a.Assignment, Contact = a.Contact }
            : null;
    }
}

public sealed class AdviserInput : IStoredVersion
{
    public int Version { get; set; }

    public AdviserKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Firm { get; set; }

    public string? Assignment { get; set; }

    public string? Contact { get; set; }
}
