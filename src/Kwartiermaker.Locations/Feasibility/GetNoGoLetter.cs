using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>The letter with which the last no-go ended, as it was written at the decision.</summary>
public sealed class GetNoGoLetterHandler(AppDbContext db, CurrentUser user)
{
    /// <returns>Null when there is no no-go, or it lies outside the user's scope.</returns>
    public async Task<Letter?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var seen = db.Visible<Dossier>(user);
        var study = await db.Set<FeasibilityStudy>().Where(s => s.DossierId == dossierId && s.Decision == StudyDecision.NoGo && seen.Any(d => d.Id == dossierId))
            .OrderByDescending(s => s.Round).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancel);
        return study is { } id ? await db.FindSentLetterAsync(id, cancel) : null;
    }
}
