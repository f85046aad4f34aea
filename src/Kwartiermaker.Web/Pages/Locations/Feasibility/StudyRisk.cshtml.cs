using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>A risk on an aspect: what is done about it, and in the end what came of that.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyRiskModel(GetStudyHandler get, RecordRiskHandler record, SettleRiskHandler settle, IPeople people) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "aspect")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? RiskId { get; set; }

    [BindProperty]
    public RiskInput Input { get; set; } = new();

    [BindProperty]
    public SettleInput Settle { get; set; } = new();

    public AspectKind Aspect { get; private set; }

    public RiskRow? Risk { get; private set; }

    /// <summary>Before the study is offered; after it a risk can only be settled.</summary>
    public bool CanChange { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Risk is not null)
            Input = RiskInput.From(Risk);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var i = Input;
        var result = await record.HandleAsync(new RecordRisk(DossierId, Aspect, RiskId, i.Version, i.Text, i.Likelihood, i.Impact, i.Mitigation, i.ResponsibleId, i.DueOn), cancel);
        if (result.Succeeded)
            return DoneAt($"/locaties/{DossierId}/haalbaarheid", "Het risico is bewaard.");
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        var shown = Input.Named(names);
        var page = RefusedTakingVersion(result.Refusals, shown, (Risk is null ? new() : RiskInput.From(Risk)).Named(names));
        Input.Version = shown.Version;
        return page;
    }

    public async Task<IActionResult> OnPostSettleAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Risk is null)
            return NotFound();
        Input = RiskInput.From(Risk);
        var result = await settle.HandleAsync(new SettleRisk(DossierId, Risk.Id, Settle.Version, Settle.Outcome), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/haalbaarheid", "Het risico is afgehandeld.") : Refused(result.Refusals, nameof(Settle));
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        People = [.. (await people.FindAsync(cancel)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (AspectPages.Find(Slug) is not { } kind || await get.HandleAsync(DossierId, cancel) is not { } study)
            return false;
        (Aspect, CanChange) = (kind, study.CanChange);
        Risk = study.Aspects.Single(a => a.Kind == kind).Risks.FirstOrDefault(r => r.Id == RiskId);
        return RiskId is null || Risk is not null;
    }
}

public sealed class SettleInput
{
    public int Version { get; set; }

    public string? Outcome { get; set; }
}

public sealed class RiskInput
{
    public int Version { get; set; }

    public string? Text { get; set; }

    public RiskLevel? Likelihood { get; set; }

    public RiskLevel? Impact { get; set; }

    public string? Mitigation { get; set; }

    public Guid? ResponsibleId { get; set; }

    public DateOnly? DueOn { get; set; }

    public static RiskInput From(RiskRow r) => new()
    {
        Version = r.Version,
        Text = r.Text,
        Likelihood = r.Likelihood,
        Impact = r.Impact,
        Mitigation = r.Mitigation,
        ResponsibleId = r.ResponsibleId,
        DueOn = r.DueOn,
    };

    /// <summary>The same with the person by name, to show beside another version.</summary>
    public Shown Named(Dictionary<Guid, string> names) => new()
    {
        Version = Version,
        Text = Text,
        Likelihood = Likelihood,
        Impact = Impact,
        Mitigation = Mitigation,
        ResponsibleId = ResponsibleId is { } id ? names.GetValueOrDefault(id) : null,
        DueOn = DueOn,
    };

    public sealed class Shown : IStoredVersion
    {
        public int Version { get; set; }

        public string? Text { get; init; }

        public RiskLevel? Likelihood { get; init; }

        public RiskLevel? Impact { get; init; }

        public string? Mitigation { get; init; }

        public string? ResponsibleId { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
