using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>One subject of the agreement; the municipality's official says here what the municipality wants.</summary>
[Authorize(LocationsPermissions.NegotiateOrAnswer)]
public sealed class AgreementSubjectModel(GetAgreementHandler get, ChangeSubjectHandler change, HearMunicipalityHandler hear, CurrentUser user) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "subject")]
    public SubjectKind Kind { get; set; }

    [BindProperty]
    public SubjectInput Input { get; set; } = new();

    public SubjectRow Subject { get; private set; } = null!;

    public bool IsOfficial => user.May(LocationsPermissions.AnswerForMunicipality);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsOfficial && !user.May(LocationsPermissions.Negotiate))
            return Forbid();
        if (!await FindAsync(cancel))
            return NotFound();
        Input = SubjectInput.From(Subject);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var i = Input;
        var result = IsOfficial
            ? await hear.HandleAsync(new HearMunicipality(DossierId, Kind, i.Version, i.MunicipalitySays), cancel)
            : await change.HandleAsync(new ChangeSubject(DossierId, Kind, i.Version, i.State, i.Text, i.Reason, i.AgencySays, i.MunicipalitySays), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Agreements.Of(DossierId), "Het onderwerp is bijgewerkt.");
        var refusals = result.Refusals.Select(r => r.Field == nameof(HearMunicipality.Says) ? r with { Field = nameof(i.MunicipalitySays) } : r).ToList();
        if (!await FindAsync(cancel))
            return NotFound();
        var stored = SubjectInput.From(Subject);
        if (IsOfficial)
            (i.State, i.Text, i.Reason, i.AgencySays) = (stored.State, stored.Text, stored.Reason, stored.AgencySays);
        return RefusedTakingVersion(refusals, i, stored);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (ModelState["subject"]?.Errors.Count > 0 || await get.HandleAsync(DossierId, cancel) is not { } agreement)
            return false;
        Subject = agreement.Subjects.Single(s => s.Kind == Kind);
        return true;
    }
}

public sealed class SubjectInput : IStoredVersion
{
    public int Version { get; set; }

    public SubjectState State { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public string? AgencySays { get; set; }

    public string? MunicipalitySays { get; set; }

    public static SubjectInput From(SubjectRow s) => new()
    {
        Version = s.Version,
        State = s.State,
        Text = s.Text,
        Reason = s.Reason,
        AgencySays = s.AgencySays,
        MunicipalitySays = s.MunicipalitySays,
    };
}
