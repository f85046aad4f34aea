using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>A draft as it was drawn up.</summary>
public sealed class GetDraftHandler(AppDbContext db, CurrentUser user)
{
    /// <returns>Null when there is no such draft in the user's scope.</returns>
    public async Task<Letter?> HandleAsync(Guid dossierId, int number, CancellationToken cancel)
    {
        var seen = db.Visible<Dossier>(user);
        var draft = await db.Set<AgreementDraft>().Where(
                d => d.Number == number && db.Set<Agreement>().Any(a => a.Id == d.AgreementId && a.DossierId == dossierId) && seen.Any(x => x.Id == dossierId))
            .Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);
        return draft is { } id ? await db.FindSentLetterAsync(id, cancel) : null;
    }
}
