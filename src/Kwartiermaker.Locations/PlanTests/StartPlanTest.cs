using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requirements;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Starts a test of a plan with the requirements as they hold on its day.</summary>
/// <param name="Plan">Which plan: the design and its version.</param>
/// <param name="TakeOver">Take over the assessments and findings of the test before, where requirement and norm are the same.</param>
public sealed record StartPlanTest(Guid DossierId, string Plan, DateOnly? On, bool TakeOver);

public sealed class StartPlanTestHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(StartPlanTest command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var refusals = Check(command, change.Today);
            if (refusals.Count > 0)
                return refusals;

            var day = command.On!.Value;
            var requirements = await change.Db.Set<Requirement>().AsNoTracking().HoldingOn(day).ToListAsync(cancel);
            if (requirements.Count == 0)
                return Refusal.Invalid(nameof(command.On), "plan-test.no-requirements", day);
            var before = await change.LatestTestAsync(cancel);
            var test = new PlanTest
            {
                DossierId = command.DossierId,
                Number = (before?.Number ?? 0) + 1,
                Plan = command.Plan.Trim(),
                On = day,
                Phase = change.Dossier.Phase,
                MadeBy = change.User.Name,
            };
            change.Db.Add(test);
            var items = requirements.ConvertAll(r => PlanTestItem.Of(r, test.Id));
            change.Db.AddRange(items);
            if (command.TakeOver && before is not null)
                await TakeOverAsync(change, before, test, items, cancel);
            change.Record(new PlanTestStarted(test.Number, test.Plan, day, items.Count));
            return test.Id;
        }, cancel);

    private static async Task TakeOverAsync(DossierChange change, PlanTest before, PlanTest test, List<PlanTestItem> items, CancellationToken cancel)
    {
        var earlier = await change.Db.Set<PlanTestItem>().AsNoTracking().Where(i => i.TestId == before.Id).ToDictionaryAsync(i => i.Code, cancel);
        foreach (var item in items.Where(i => earlier.ContainsKey(i.Code)))
            item.TakeOver(earlier[item.Code]);
        var findings = await change.Db.Set<Finding>().AsNoTracking().Where(f => f.TestId == before.Id).ToListAsync(cancel);
        change.Db.AddRange(findings.Select(f => new Finding { TestId = test.Id, Circumstance = f.Circumstance, Found = f.Found, Effect = f.Effect }));
    }

    private static List<Refusal> Check(StartPlanTest command, DateOnly today)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Plan), command.Plan, 200);
        if (command.On is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
        else if (command.On > today)
            refusals.Add(Refusal.Invalid(nameof(command.On), "plan-test.in-future"));
        return refusals;
    }
}
