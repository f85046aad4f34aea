using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

/// <summary>A requirement that the plan does not meet: ask to deviate from it, and decide on that.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class DeviationModel(GetPlanTestHandler get, AskDeviationHandler ask, DecideDeviationHandler decide, IPeople people, CurrentUser user, RoleMatrix matrix)
    : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid TestId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public DeviationInput Input { get; set; } = new();

    [BindProperty]
    public DeviationDecisionInput Decision { get; set; } = new();

    public PlanTestView Test { get; private set; } = null!;

    public PlanTestItemRow Item { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Approvers { get; private set; } = [];

    public bool MayAsk => user.May(LocationsPermissions.Build) && Test.CanChange && Item.Judgement == Judgement.Fails
        && Item.Deviation.State is not (DeviationState.Asked or DeviationState.Approved);

    public bool MayDecide => user.May(LocationsPermissions.ApproveDeviation) && Test.CanChange && Item.Deviation.State == DeviationState.Asked && !IsOwn;

    public bool IsOwn => Item.Deviation.AskedById == user.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = DeviationInput.From(Item);
        Decision.Version = Item.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FindAsync(cancel) ? Page() : NotFound();
        var result = await ask.HandleAsync(
            new AskDeviation(DossierId, TestId, ItemId, Input.Version, Input.Reason ?? "", Input.Measure ?? "", Input.Approver, Input.DecideBy), cancel);
        if (result.Succeeded)
            return DoneAt(Links.PlanTests.One(DossierId, TestId), "De afwijking is gevraagd.");
        return await FindAsync(cancel) ? RefusedTakingVersion(result.Refusals, Input, DeviationInput.From(Item)) : NotFound();
    }

    public async Task<IActionResult> OnPostDecideAsync(bool approve, CancellationToken cancel)
    {
        var result = await decide.HandleAsync(new DecideDeviation(DossierId, TestId, ItemId, Decision.Version, approve, Decision.Reason ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Links.PlanTests.One(DossierId, TestId), "De beslissing is vastgelegd.");
        if (!await FindAsync(cancel))
            return NotFound();
        return RefusedTakingVersion(result.Refusals, Decision, new DeviationDecisionInput { Version = Item.Version, Reason = Item.Deviation.Decision }, nameof(Decision));
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Approvers = [.. (await people.FindAsync(cancel))
            .Where(p => p.Id != user.Id && matrix.Permissions.GetValueOrDefault(p.Role)?.Contains(LocationsPermissions.ApproveDeviation) == true)
            .Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, TestId, cancel) is not { } test || test.Items.SingleOrDefault(i => i.Id == ItemId) is not { } item)
            return false;
        (Test, Item) = (test, item);
        return true;
    }
}

public sealed class DeviationInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Reason { get; set; }

    public string? Measure { get; set; }

    public Guid? Approver { get; set; }

    public DateOnly? DecideBy { get; set; }

    public static DeviationInput From(PlanTestItemRow item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new() { Version = item.Version, Reason = item.Deviation.Reason, Measure = item.Deviation.Measure };
    }
}

public sealed class DeviationDecisionInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}
