using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Building begins with a plan that was tested: nothing unknown, and no failing requirement without an approved deviation (row B11).</summary>
internal sealed class PlanTestGate(AppDbContext db) : IGateConditions
{
    private static readonly PreparedQuery<Guid, Tested> Newest = new((db, dossier) => db.Set<PlanTest>().AsNoTracking().Where(t => t.DossierId == dossier)
        .OrderByDescending(t => t.Number).Take(1).Select(t => new Tested(
            t.Number, t.Plan, db.Set<PlanTestItem>().Where(i => i.TestId == t.Id).Select(i => new Judged(i.Judgement, i.Deviation.State)).ToList())));

    public Phase Gate => Phase.Building;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        if (await Newest.ListAsync(db, dossier.Id, cancel) is not [var test])
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

    private sealed record Tested(int Number, string Plan, List<Judged> Items);

    private sealed record Judged(Judgement Judgement, DeviationState State);
}
