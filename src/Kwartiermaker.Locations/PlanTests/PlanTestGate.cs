using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Building begins with a plan that was tested: nothing unknown, and no failing requirement without an approved deviation (row B11).</summary>
internal sealed class PlanTestGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var test = await db.Set<PlanTest>().AsNoTracking().Where(t => t.DossierId == dossier.Id).OrderByDescending(t => t.Number)
            .Select(t => new { t.Number, t.Plan, Items = db.Set<PlanTestItem>().Where(i => i.TestId == t.Id).Select(i => new { i.Judgement, i.Deviation.State }).ToList() })
            .FirstOrDefaultAsync(cancel);
        if (test is null)
            return [new("plan-tested", ConditionState.Missing, "eisen", "none") { Act = new(LocationsPermissions.Build, "eisen/toets/nieuw") }];
        var items = test.Items;
        var unknown = items.Count(i => i.Judgement == Judgement.Unknown);
        var failing = items.Count(i => i.Judgement == Judgement.Fails && i.State != DeviationState.Approved);
        return
        [
            unknown + failing == 0
                ? new("plan-tested", ConditionState.Met, "eisen", "tested", test.Number, test.Plan, items.Count(i => i.Judgement == Judgement.Fails))
                : new("plan-tested", ConditionState.Missing, "eisen", "open", test.Number, unknown, failing) { Act = new(LocationsPermissions.Build, "eisen") },
        ];
    }
}
