using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class ApplyForPermitModel(ApplyForPermitHandler apply, FindPermitsHandler permits) : DossierPage
{
    [BindProperty]
    public ApplyForPermitInput Input { get; set; } = new();

    /// <summary>The refused application that this one comes after.</summary>
    [BindProperty(SupportsGet = true, Name = "na")]
    public Guid? After { get; set; }

    public PermitRow? Previous { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await PreviousAsync(After, cancel) is not { } previous)
            return;
        Input = new() { PreviousId = previous.Id, Kind = previous.Kind, Procedure = previous.Procedure, Subject = previous.Subject, Authority = previous.Authority };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await apply.HandleAsync(
            new ApplyForPermit(
                DossierId, Input.Kind, Input.Procedure, Input.Subject ?? "", Input.Authority ?? "", Input.CaseNumber, Input.AppliedOn, Input.ReceivedOn, Input.PreviousId), cancel);
        return result.Succeeded ? DoneAt(Links.Permits.One(DossierId, result.Value), "De aanvraag is vastgelegd.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Previous = await PreviousAsync(Input.PreviousId, cancel);

    private async Task<PermitRow?> PreviousAsync(Guid? id, CancellationToken cancel) =>
        id is null ? null : (await permits.HandleAsync(DossierId, cancel))!.Permits.FirstOrDefault(p => p.Id == id);
}

public sealed class ApplyForPermitInput
{
    public PermitKind Kind { get; set; }

    public PermitProcedure Procedure { get; set; }

    public string? Subject { get; set; }

    public string? Authority { get; set; }

    public string? CaseNumber { get; set; }

    public DateOnly? AppliedOn { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public Guid? PreviousId { get; set; }
}
