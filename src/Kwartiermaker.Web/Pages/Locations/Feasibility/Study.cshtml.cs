using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>The feasibility study: five aspects, their risks, and the decision.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class StudyModel(
    GetStudyHandler get, OfferStudyHandler offer, TakeBackStudyHandler takeBack, DecideStudyHandler decide, IPeople people, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    public StudyView? Study { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public StudyStage Stage => Study?.Stage ?? StudyStage.None;

    public bool IsEarly => Dossier.Phase < Phase.Feasibility;

    /// <summary>A new round, as the first one.</summary>
    public bool MayStart => user.May(LocationsPermissions.PrepareStudy) && Dossier.Standing == Standing.Active;

    [BindProperty]
    public OfferInput Offer { get; set; } = new();

    [BindProperty]
    public StudyDecisionInput Decision { get; set; } = new();

    [BindProperty]
    public ReasonInput TakeBack { get; set; } = new();

    public void OnGet() => Decision.Function = Texts["role." + user.Role];

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await offer.HandleAsync(new OfferStudy(DossierId, Offer.Version, Offer.DecideBy), cancel);
        return result.Succeeded ? DoneAt(Links.Feasibility.Of(DossierId), "Het onderzoek is aangeboden voor besluit.") : Refused(result.Refusals, nameof(Offer));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        var result = await takeBack.HandleAsync(new TakeBackStudy(DossierId, TakeBack.Version, TakeBack.Reason), cancel);
        return result.Succeeded
            ? DoneAt(Links.Feasibility.Of(DossierId), "Het onderzoek is teruggenomen en kan worden aangevuld.")
            : Refused(result.Refusals, nameof(TakeBack));
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var d = Decision;
        var result = await decide.HandleAsync(new DecideStudy(DossierId, d.Version, d.Decision, d.Reasons, d.Function, d.DespiteFail, d.Lessons, d.Outlook), cancel);
        return result.Succeeded ? DoneAt(Links.Feasibility.Of(DossierId), "Het besluit is vastgelegd.") : Refused(result.Refusals, nameof(Decision));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Study = await get.HandleAsync(DossierId, cancel);
        Names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
    }
}

public sealed class OfferInput
{
    public int Version { get; set; }

    public DateOnly? DecideBy { get; set; }
}

public sealed class StudyDecisionInput
{
    public int Version { get; set; }

    public StudyDecision? Decision { get; set; }

    public string? Reasons { get; set; }

    public string? Function { get; set; }

    public string? DespiteFail { get; set; }

    public string? Lessons { get; set; }

    public string? Outlook { get; set; }
}
