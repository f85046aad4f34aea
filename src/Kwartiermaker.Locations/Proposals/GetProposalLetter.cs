using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The letter of one version of our proposal, as it was sent.</summary>
public sealed class GetProposalLetterHandler(AppDbContext db, CurrentUser user)
{
    /// <returns>Null when there is no such version of ours in the user's scope.</returns>
    public async Task<Letter?> HandleAsync(Guid dossierId, int number, CancellationToken cancel)
    {
        var seen = db.Visible<Dossier>(user);
        var version = await db.Set<Proposal>().Where(p => p.DossierId == dossierId && p.Number == number && seen.Any(d => d.Id == dossierId))
            .Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel);
        return version is { } id ? await db.FindSentLetterAsync(id, cancel) : null;
    }
}
