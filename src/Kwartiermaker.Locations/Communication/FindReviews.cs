using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

/// <summary>What the communication adviser said, and whether it still stands: what is said may have been changed since.</summary>
public sealed record ReviewRow(Guid SourceId, string By, DateTime At, bool Agreed, string? Advice, bool Lapsed);

public sealed class FindReviewsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>By what they are about, the newest first.</summary>
    public async Task<ILookup<Guid, ReviewRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        (await db.Set<CommunicationReview>().AsNoTracking()
            .Where(r => r.DossierId == dossierId && db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Any(d => d.Id == dossierId))
            .OrderByDescending(r => r.At)
            .Select(r => new ReviewRow(r.SourceId, r.By, r.At, r.Agreed, r.Advice, r.LapsedAt != null)).ToListAsync(cancel)).ToLookup(r => r.SourceId);
}
