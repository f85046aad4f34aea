using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>One screening in the list of a dossier.</summary>
public sealed record ScreeningRow(
    Guid Id, DateOnly On, ScreeningState State, DateOnly? ConcludedOn, string? ConcludedBy, ScreeningVerdict Verdict, decimal? Low, decimal? High);

public sealed class FindScreeningsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ScreeningRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await db.ScreeningsFor(user).Where(s => s.DossierId == dossierId)
            .OrderByDescending(s => s.On).ThenByDescending(s => s.Id)
            .Select(s => new ScreeningRow(s.Id, s.On, s.State, s.ConcludedOn, s.ConcludedBy, s.Verdict, s.Low, s.High))
            .ToListAsync(cancel);
}

internal static class ScreeningScope
{
    /// <summary>Screenings that a person may read.</summary>
    public static IQueryable<SiteScreening> ScreeningsFor(this AppDbContext db, CurrentUser user)
    {
        return db.Set<SiteScreening>().AsNoTracking().Where(s => db.Visible<Dossier>(user, LocationsPermissions.ViewScreening).Any(d => d.Id == s.DossierId));
    }
}
