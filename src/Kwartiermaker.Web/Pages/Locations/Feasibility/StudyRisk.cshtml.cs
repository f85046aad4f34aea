using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>A risk on an aspect: what is done about it, and in the end what came of that.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyRiskModel(GetStudyHandler get, RecordRiskHandler record, SettleRiskHandler settle, IPeople people) : EditPage<RiskInput>
{
    [BindProperty(SupportsGet = true, Name = "aspect")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? RiskId { get; set; }

    [BindProperty]
    public SettleInput Settle { get; set; } = new();

    public AspectKind? Aspect => AspectPages.Find(Slug);

    public RiskRow? Risk { get; private set; }

    /// <summary>Before the study is offered; after it a risk can only be settled.</summary>
    public bool CanChange { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override string Back => Links.Feasibility.Of(DossierId);

    protected override string DoneText => Texts["Het risico is bewaard."];

    public async Task<IActionResult> OnPostSettleAsync(CancellationToken cancel)
    {
        var result = await settle.HandleAsync(new SettleRisk(DossierId, RiskId ?? Guid.Empty, Settle.Version, Settle.Outcome), cancel);
        if (result.Succeeded)
            return DoneAt(Back, "Het risico is afgehandeld.");
        if (await StoredAsync(cancel) is not { } stored || Risk is null)
            return NotFound();
        Input = stored;
        return Refused(result.Refusals, nameof(Settle));
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(RiskInput input, CancellationToken cancel)
    {
        if (Aspect is not { } aspect)
            return [Refusal.NotFound()];
        var i = input;
        return (await record.HandleAsync(
            new RecordRisk(DossierId, aspect, RiskId, i.Version, i.Text, i.Likelihood, i.Impact, i.Mitigation, i.ResponsibleId, i.DueOn), cancel)).Refusals;
    }

    protected override async Task<RiskInput?> StoredAsync(CancellationToken cancel)
    {
        if (Aspect is null || await get.HandleAsync(DossierId, cancel) is not { } study)
            return null;
        CanChange = study.CanChange;
        Risk = study.Aspects.Single(a => a.Kind == Aspect).Risks.FirstOrDefault(r => r.Id == RiskId);
        return Risk is not null ? RiskInput.From(Risk) : RiskId is null ? new RiskInput() : null;
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        People = [.. (await people.FindAsync(cancel)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}

public sealed class SettleInput
{
    public int Version { get; set; }

    public string? Outcome { get; set; }
}

public sealed class RiskInput : IStoredVersion
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
}
