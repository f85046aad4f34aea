using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

public sealed record TalkRow(
    Guid Id, int Version, TalkKind Kind, string Subject, string With, DateTime At, TalkState State, string? Report, string? CancelReason, CommunicationCheck Communication,
    IReadOnlyList<Attendee> OurSide);

public sealed class FindTalksHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Talks of a dossier, the newest first.</summary>
    public async Task<IReadOnlyList<TalkRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await db.Set<Talk>().AsNoTracking()
            .Where(t => t.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId))
            .OrderByDescending(t => t.At)
            .Select(t => new TalkRow(t.Id, t.Version, t.Kind, t.Subject, t.With, t.At, t.State, t.Report, t.CancelReason, t.Communication, t.OurSide))
            .ToListAsync(cancel);
}
