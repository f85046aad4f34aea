using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>Records one step of an application: each has its own address and its own few fields.</summary>
[Authorize(LocationsPermissions.Permits)]
public sealed class PermitStepModel(
    FindPermitsHandler permits, ChangePermitHandler change, SuspendPermitTermHandler suspend, ResumePermitTermHandler resume, ExtendPermitTermHandler extend, DecidePermitHandler decide,
    PublishPermitHandler publish, ReceiveObjectionHandler receive, DecideObjectionHandler decideObjection, GiveNoticeOfDefaultHandler notice) : DossierPage
{
    private static readonly string[] Steps = ["wijzigen", "opschorten", "hervatten", "verlengen", "besluit", "bekendmaking", "bezwaar", "uitkomst", "ingebrekestelling"];

    [BindProperty(SupportsGet = true)]
    public Guid PermitId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>Which suspension or objection it is about.</summary>
    [BindProperty(SupportsGet = true, Name = "deel")]
    public Guid Part { get; set; }

    [BindProperty]
    public PermitStepInput Input { get; set; } = new();

    public PermitRow Permit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = Stored(new());
        Input.On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await RecordAsync(Input, cancel);
        if (result.Succeeded)
            return DoneAt($"/locaties/{DossierId}/vergunningen/{PermitId}", "Het is vastgelegd.");
        return await FindAsync(cancel) ? RefusedTakingVersion(result.Refusals, Input, Stored(Input)) : NotFound();
    }

    private Task<Result<Done>> RecordAsync(PermitStepInput i, CancellationToken cancel) => Step switch
    {
        "wijzigen" => change.HandleAsync(new ChangePermit(DossierId, PermitId, i.Version, i.Subject ?? "", i.Authority ?? "", i.CaseNumber), cancel),
        "opschorten" => suspend.HandleAsync(new SuspendPermitTerm(DossierId, PermitId, i.Version, i.On, i.What ?? "", i.CompleteBefore), cancel),
        "hervatten" => resume.HandleAsync(new ResumePermitTerm(DossierId, PermitId, i.Version, Part, i.On, i.How), cancel),
        "verlengen" => extend.HandleAsync(new ExtendPermitTerm(DossierId, PermitId, i.Version, i.On), cancel),
        "besluit" => decide.HandleAsync(new DecidePermit(DossierId, PermitId, i.Version, i.Decision, i.On, i.Note), cancel),
        "bekendmaking" => publish.HandleAsync(new PublishPermit(DossierId, PermitId, i.Version, i.On, i.LaterInForceOn), cancel),
        "bezwaar" => receive.HandleAsync(new ReceiveObjection(DossierId, PermitId, i.Version, i.ObjectionKind, i.By ?? "", i.On), cancel),
        "uitkomst" => decideObjection.HandleAsync(new DecideObjection(DossierId, PermitId, i.Version, Part, i.Outcome, i.On), cancel),
        _ => notice.HandleAsync(new GiveNoticeOfDefault(DossierId, PermitId, i.Version, i.On), cancel),
    };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!Steps.Contains(Step))
            return false;
        var permit = (await permits.HandleAsync(DossierId, cancel))!.Permits.FirstOrDefault(p => p.Id == PermitId);
        if (permit is not null)
            Permit = permit;
        return permit is not null;
    }

    /// <summary>What is stored, beside what was typed: only the description can differ, a new fact has nothing stored yet.</summary>
    private PermitStepInput Stored(PermitStepInput typed) => Step == "wijzigen"
        ? new() { Version = Permit.Version, Subject = Permit.Subject, Authority = Permit.Authority, CaseNumber = Permit.CaseNumber, On = typed.On }
        : typed.WithVersion(Permit.Version);
}

public sealed class PermitStepInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    public string? Subject { get; set; }

    public string? Authority { get; set; }

    public string? CaseNumber { get; set; }

    public string? What { get; set; }

    public DateOnly? CompleteBefore { get; set; }

    public SuspensionEnd How { get; set; }

    public PermitDecision? Decision { get; set; }

    public string? Note { get; set; }

    public DateOnly? LaterInForceOn { get; set; }

    public ObjectionKind ObjectionKind { get; set; }

    public string? By { get; set; }

    public ObjectionOutcome? Outcome { get; set; }

    public PermitStepInput WithVersion(int version)
    {
        var copy = (PermitStepInput)MemberwiseClone();
        copy.Version = version;
        return copy;
    }
}
