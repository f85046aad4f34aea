using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>A draft that says what was agreed waits for the signature of each side (row B9).</summary>
internal sealed class SignatureWaits(AppDbContext db) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        var side = user.May(LocationsPermissions.SignForAgency) ? Side.Agency : user.May(LocationsPermissions.AnswerForMunicipality) ? Side.Municipality : (Side?)null;
        if (side is null)
            return [];
        var dossiers = db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active);
        var open = await db.Set<Agreement>().AsNoTracking().Where(a => a.SignedOn == null && a.DraftIsCurrent)
            .Where(a => !db.Set<AgreementSignature>().Any(s => s.AgreementId == a.Id && s.Side == side && s.WithdrawnOn == null))
            .Join(db.Set<AgreementDraft>(), a => new { a.Id, Number = a.Draft }, d => new { Id = d.AgreementId, d.Number },
                (a, draft) => new { a.DossierId, draft.Number, draft.MadeAt })
            .Join(dossiers, x => x.DossierId, d => d.Id, (x, dossier) => new { x.Number, x.MadeAt, dossier.Id, dossier.Name, dossier.Town }).ToListAsync(cancel);
        return open.ConvertAll(x => new WaitingItem(x.Id, $"{x.Name}, {x.Town}", "locations.signature", Clock.DayOf(x.MadeAt), $"/locaties/{x.Id}/overeenkomst", x.Number));
    }
}
