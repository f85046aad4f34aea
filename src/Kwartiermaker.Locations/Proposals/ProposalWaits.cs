using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The last version of a proposal waits for the other side: ours for the official, a counter-proposal for the property director (row B8).</summary>
internal sealed class ProposalWaits(AppDbContext db) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        var official = user.May(LocationsPermissions.AnswerForMunicipality);
        if (!official && !user.May(LocationsPermissions.Negotiate))
            return [];
        var dossiers = db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active);
        var from = official ? Side.Agency : Side.Municipality;
        var last = await db.Set<Proposal>().AsNoTracking().Where(p => p.Side == from)
            .Where(p => !db.Set<Proposal>().Any(o => o.DossierId == p.DossierId && (o.Number > p.Number || o.AgreedOn != null)))
            .Join(official ? dossiers : dossiers.Where(d => d.PropertyDirectorId == user.Id), p => p.DossierId, d => d.Id,
                (p, dossier) => new { p.Places, p.On, dossier.Id, dossier.Name, dossier.Town })
            .ToListAsync(cancel);
        return last.ConvertAll(x =>
            new WaitingItem(x.Id, $"{x.Name}, {x.Town}", official ? "locations.proposal" : "locations.counter-proposal", x.On, $"/locaties/{x.Id}/voorstel", x.Places));
    }
}
