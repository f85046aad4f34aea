using Kwartiermaker.Common;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Finds the test that is to be changed, and says why it may not be.</summary>
internal static class ChangePlanTest
{
    public static Task<PlanTest?> LatestTestAsync(this DossierChange change, CancellationToken cancel) =>
        change.Db.Set<PlanTest>().Where(t => t.DossierId == change.SubjectId).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancel);

    public static async Task<(PlanTest? Test, Refusal? Refusal)> TestToChangeAsync(this DossierChange change, Guid testId, CancellationToken cancel)
    {
        var test = await change.Db.Set<PlanTest>().SingleOrDefaultAsync(t => t.Id == testId && t.DossierId == change.SubjectId, cancel);
        if (test is null)
            return (null, Refusal.NotFound());
        if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
            return (null, refusal);
        var latest = await change.Db.Set<PlanTest>().Where(t => t.DossierId == change.SubjectId).MaxAsync(t => t.Number, cancel);
        return test.WhyNotChange(change.Dossier, latest) is { } fixedNow ? (null, fixedNow) : (test, null);
    }
}
