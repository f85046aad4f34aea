using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The governance agreement is drawn up from one version that both sides agree on.</summary>
internal sealed class ProposalGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Agreement;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var all = await db.Set<Proposal>().AsNoTracking().Where(p => p.DossierId == dossier.Id).OrderBy(p => p.Number).ToListAsync(cancel);
        if (all.FirstOrDefault(p => p.AgreedOn is not null) is { } agreed)
            return [new("proposal-agreed", ConditionState.Met, "voorstel", agreed.To is null ? "indefinite" : "agreed", agreed.Places, agreed.From, agreed.To, agreed.AgreedWith)];
        return [all.Count == 0
            ? new("proposal-agreed", ConditionState.Missing, "voorstel", "none") { Act = new(LocationsPermissions.Negotiate, "voorstel/nieuw") }
            : new("proposal-agreed", ConditionState.Missing, "voorstel", "talking", all[^1].Number)
                { Act = new(LocationsPermissions.NegotiateOrAnswer, "voorstel") }];
    }
}
