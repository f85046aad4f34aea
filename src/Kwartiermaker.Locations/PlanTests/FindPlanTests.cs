using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

public sealed record PlanTestRow(Guid Id, int Number, string Plan, DateOnly On, Phase Phase, string MadeBy, int Met, int Deviating, int Open, int NotApplicable);

/// <summary>The tests of a dossier, the latest first.</summary>
public sealed class FindPlanTestsHandler(AppDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<PlanTestRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var tests = await db.Set<PlanTest>().AsNoTracking()
            .Where(t => t.DossierId == dossierId && db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Any(d => d.Id == dossierId))
            .OrderByDescending(t => t.Number).ToListAsync(cancel);
        var ids = tests.ConvertAll(t => t.Id);
        var outcomes = (await db.Set<PlanTestItem>().AsNoTracking().Where(i => ids.Contains(i.TestId))
                .Select(i => new { i.TestId, i.Judgement, i.Deviation.State }).ToListAsync(cancel))
            .ToLookup(i => i.TestId, i => Assessment.OutcomeOf(i.Judgement, i.State));
        return tests.ConvertAll(t => new PlanTestRow(
            t.Id, t.Number, t.Plan, t.On, t.Phase, t.MadeBy, Of(t, Outcome.Met), Of(t, Outcome.Deviates), Of(t, Outcome.Open), Of(t, Outcome.NotApplicable)));

        int Of(PlanTest test, Outcome outcome) => outcomes[test.Id].Count(o => o == outcome);
    }
}
