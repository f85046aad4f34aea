using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

/// <summary>One test of a plan: every requirement with its outcome, filled in on the spot while the test can change, and what holds there.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class PlanTestModel(GetPlanTestHandler get, AssessRequirementsHandler assess, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true)]
    public Guid TestId { get; set; }

    [BindProperty]
    public AssessInput Input { get; set; } = new();

    public PlanTestView Test { get; private set; } = null!;

    public bool MayAssess => Test.CanChange && user.May(LocationsPermissions.Build);

    /// <summary>Requirements that somebody else assessed in the meantime, with what is stored now.</summary>
    public IReadOnlyList<(PlanTestItemRow Stored, ItemInput Typed)> Changed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = new AssessInput { Items = [.. Test.Items.Select(ItemInput.From)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.Build))
            return Forbid();
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await assess.HandleAsync(
            new AssessRequirements(DossierId, TestId, Input.Items.ConvertAll(i => new AssessedItem(i.Id, i.Version, i.Value, i.Judgement, i.Remark)), Input.RestMeets), cancel);
        if (result.Succeeded)
            return DoneAt(Links.PlanTests.One(DossierId, TestId), "De beoordeling is bewaard.");
        if (!await FindAsync(cancel))
            return NotFound();
        if (result.Refusals.Any(r => r.Kind == RefusalKind.Stale))
            TakeStoredVersions();
        return Refused(result.Refusals);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, TestId, cancel) is not { } test)
            return false;
        Test = test;
        return true;
    }

    /// <summary>What was typed stays in the form with the versions that are stored now: saved again, it goes over what is shown beside it.</summary>
    private void TakeStoredVersions()
    {
        var stored = Test.Items.ToDictionary(i => i.Id);
        Changed = [.. Input.Items.Where(i => stored.TryGetValue(i.Id, out var now) && now.Version != i.Version).Select(i => (stored[i.Id], i))];
        foreach (var (now, typed) in Changed)
            typed.Version = now.Version;
        foreach (var key in ModelState.Keys.Where(k => k.EndsWith(".Version", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }
}

public sealed class AssessInput
{
    public List<ItemInput> Items { get; set; } = [];

    /// <summary>Of what only a person can judge, all that was left open is met.</summary>
    public bool RestMeets { get; set; }
}

public sealed class ItemInput
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public decimal? Value { get; set; }

    public Judgement Judgement { get; set; }

    public string? Remark { get; set; }

    public static ItemInput From(PlanTestItemRow item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            Id = item.Id,
            Version = item.Version,
            Value = item.Value,
            Judgement = item.IsByNumber && item.Judgement != Judgement.NotApplicable ? Judgement.Unknown : item.Judgement,
            Remark = item.Remark,
        };
    }
}
