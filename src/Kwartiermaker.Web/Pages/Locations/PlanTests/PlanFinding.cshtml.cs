using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.PlanTests;

/// <summary>A local circumstance and what it means for the plan.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class PlanFindingModel(GetPlanTestHandler get, RecordFindingHandler record, RemoveFindingHandler remove) : EditPage<FindingInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid TestId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? FindingId { get; set; }

    public override string Back => Links.PlanTests.Findings(DossierId, TestId);

    protected override string DoneText => Texts["De bevinding is bewaard."];

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (FindingId is not { } id)
            return NotFound();
        var result = await remove.HandleAsync(new RemoveFinding(DossierId, TestId, id, Input.Version), cancel);
        return await AnswerAsync(result.Refusals, Texts["De bevinding is weggehaald."], cancel);
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(FindingInput input, CancellationToken cancel) => (await record.HandleAsync(
        new RecordFinding(DossierId, TestId, FindingId, input.Version, input.Circumstance, input.Found ?? "", input.Effect ?? ""), cancel)).Refusals;

    protected override async Task<FindingInput?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, TestId, cancel) is not { } test)
            return null;
        if (FindingId is not { } id)
            return new FindingInput();
        return test.Findings.SingleOrDefault(f => f.Id == id) is { } f
            ? new FindingInput { Version = f.Version, Circumstance = f.Circumstance, Found = f.Found, Effect = f.Effect }
            : null;
    }
}

public sealed class FindingInput : IStoredVersion
{
    public int Version { get; set; }

    public Circumstance? Circumstance { get; set; }

    public string? Found { get; set; }

    public string? Effect { get; set; }
}
