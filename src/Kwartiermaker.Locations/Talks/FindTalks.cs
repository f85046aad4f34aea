using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Locations.Talks;

public sealed record TalkRow(
    Guid Id, int Version, TalkKind Kind, string Subject, string With, DateTime At, TalkState State, string? Report, string? CancelReason, CommunicationCheck Communication,
    IReadOnlyList<Attendee> OurSide, string? WhyEarlier);

public sealed class FindTalksHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>What both sides planned is known to both; how we reported or cancelled it is ours.</summary>
    private static Expression<Func<Talk, TalkRow>> Row(bool all) => t => new TalkRow(
        t.Id, t.Version, t.Kind, t.Subject, t.With, t.At, t.State, all ? t.Report : null, all ? t.CancelReason : null, t.Communication, t.OurSide, t.WhyEarlier);

    /// <summary>Talks of a dossier, the newest first.</summary>
    public async Task<IReadOnlyList<TalkRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await Of(dossierId).OrderByDescending(t => t.At).Select(Row(user.May(LocationsPermissions.ViewInternal))).ToListAsync(cancel);

    public Task<TalkRow?> GetAsync(Guid dossierId, Guid talkId, CancellationToken cancel) =>
        Of(dossierId).Where(t => t.Id == talkId).Select(Row(user.May(LocationsPermissions.ViewInternal))).SingleOrDefaultAsync(cancel);

    private IQueryable<Talk> Of(Guid dossierId) => db.Set<Talk>().AsNoTracking()
        .Where(t => t.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId));
}
