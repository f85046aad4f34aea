using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Completion;

/// <summary>A location opens after the delivery of the building; open points do not stop it, but late ones are a risk (row B12).</summary>
internal sealed class CompletionGate(AppDbContext db) : IGateConditions
{
    private const string Page = "bouwplan/oplevering";

    public Phase Gate => Phase.Opening;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var completion = await db.Set<BuildingCompletion>().AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == dossier.Id, cancel);
        if (completion is null)
            return [new("delivery", ConditionState.Missing, Page, "none") { Act = new(LocationsPermissions.Build, Page) }];
        var late = await db.Set<OpenPoint>().CountAsync(p => p.DossierId == dossier.Id && p.SettledOn == null && p.DueOn < today, cancel);
        return
        [
            late > 0
                ? new("delivery", ConditionState.AtRisk, Page, "points-late", completion.On, late)
                : new("delivery", ConditionState.Met, Page, "recorded", completion.On, completion.By),
        ];
    }
}
