using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>The proposal: what is technically possible, the versions of both sides, and the one that is agreed.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class ProposalModel(GetProposalsHandler get, AgreeProposalHandler agree, ReleaseProposalHandler release, CurrentUser user) : DossierPage
{
    public ProposalsView View { get; private set; } = null!;

    /// <summary>Versions to lay side by side; without a choice the last two.</summary>
    [BindProperty(SupportsGet = true, Name = "links")]
    public int? Left { get; set; }

    [BindProperty(SupportsGet = true, Name = "rechts")]
    public int? Right { get; set; }

    [BindProperty]
    public AgreeInput Agree { get; set; } = new();

    [BindProperty]
    public ReasonInput Release { get; set; } = new();

    public (ProposalRow Before, ProposalRow After)? Compared { get; private set; }

    /// <summary>The municipality's own official answers here under the own name.</summary>
    public bool IsOfficial => user.May(LocationsPermissions.AnswerForMunicipality);

    public bool IsEarly => Dossier.Phase < Phase.Proposal;

    public bool MayMake => MayNegotiate && !IsEarly && View.Agreed is null;

    /// <summary>With another proposal, or by agreeing on one.</summary>
    public bool MayAnswer => (MayNegotiate || (IsActive && IsOfficial)) && !IsEarly && View.Agreed is null && View.Rows.Count > 0;

    public bool MayChangeSpaces => MayNegotiate && View.Agreed is null && Dossier.Phase >= Phase.Feasibility;

    public bool MayRelease => MayNegotiate && View.Agreed is not null && Dossier.AgreedPlaces is null;

    /// <summary>Versions that this user can agree on: nobody agrees for the municipality with what it proposed itself.</summary>
    public IReadOnlyList<ProposalRow> Agreeable => [.. View.Rows.Where(r => !IsOfficial || r.Side == Side.Agency)];

    private bool MayNegotiate => IsActive && user.May(LocationsPermissions.Negotiate);

    private bool IsActive => Dossier.Standing == Standing.Active;

    public void OnGet() => Agree.On = Today;

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var all = await get.HandleAsync(DossierId, cancel);
        if (all?.Rows.FirstOrDefault(r => r.Number == Agree.Number) is not { } version)
            return NotFound();
        var seen = Agree.Versions.GetValueOrDefault(version.Number);
        var result = await agree.HandleAsync(new AgreeProposal(DossierId, version.Id, seen, Agree.With, Agree.On, Agree.Reason), cancel);
        return result.Succeeded ? DoneAt(Links.Proposals.Of(DossierId), "De instemming is vastgelegd.") : Refused(result.Refusals, nameof(Agree));
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel)
    {
        if ((await get.HandleAsync(DossierId, cancel))?.Agreed is not { } agreed)
            return NotFound();
        var result = await release.HandleAsync(new ReleaseProposal(DossierId, agreed.Id, Release.Version, Release.Reason), cancel);
        return result.Succeeded ? DoneAt(Links.Proposals.Of(DossierId), "De instemming is ingetrokken.") : Refused(result.Refusals, nameof(Release));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        View = (await get.HandleAsync(DossierId, cancel))!;
        Agree.Number ??= View.Last?.Number;
        var before = View.Rows.FirstOrDefault(r => r.Number == Left) ?? (View.Rows.Count > 1 ? View.Rows[^2] : null);
        var after = View.Rows.FirstOrDefault(r => r.Number == Right) ?? View.Last;
        Compared = before is not null && after is not null && before.Id != after.Id ? (before, after) : null;
    }
}

public sealed class AgreeInput
{
    public int? Number { get; set; }

    /// <summary>Stored version of each proposal that can be chosen, by its number, as it was when the form was made.</summary>
    public Dictionary<int, int> Versions { get; set; } = [];

    public string? With { get; set; }

    public DateOnly? On { get; set; }

    public string? Reason { get; set; }
}
