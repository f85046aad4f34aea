using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>A formal request that was sent waits for the answer of the municipality, which its official records (row B5).</summary>
internal sealed class AnswerWaits(AppDbContext db) : IWaiting
{
    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.AnswerForMunicipality))
            return [];
        var sent = await db.Set<RequestSending>().AsNoTracking()
            .Join(db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active), s => s.DossierId, d => d.Id,
                (s, dossier) => new { s.Id, s.SentOn, s.AnswerBy, s.AnsweredOn, Dossier = dossier.Id, dossier.Name, dossier.Town }).ToListAsync(cancel);
        // A later version takes the place of what was sent before.
        return [.. sent.GroupBy(s => s.Dossier).Select(g => g.OrderBy(s => s.SentOn).ThenBy(s => s.Id).Last()).Where(s => s.AnsweredOn is null).Select(s =>
            new WaitingItem(s.Dossier, $"{s.Name}, {s.Town}", "locations.request-answer", s.SentOn, $"/locaties/{s.Dossier}/{LocationSteps.Request}", s.AnswerBy))];
    }
}
