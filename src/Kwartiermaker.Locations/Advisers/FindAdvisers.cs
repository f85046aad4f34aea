using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Advisers;

public sealed record AdviceRow(Guid Id, int Version, string Subject, string Text, DateOnly On, AdviceUptake Followed, string? Reason);

public sealed record AdviserRow(Guid Id, int Version, AdviserKind Kind, string Name, string? Firm, string Assignment, string? Contact, IReadOnlyList<AdviceRow> Advice);

/// <summary>The advisers of a dossier with what they advised, the newest advice first.</summary>
public sealed class FindAdvisersHandler(AppDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<AdviserRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var advisers = await db.Set<Adviser>().AsNoTracking()
            .Where(a => a.DossierId == dossierId && db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Any(d => d.Id == dossierId))
            .OrderBy(a => a.Name).ToListAsync(cancel);
        var ids = advisers.ConvertAll(a => a.Id);
        var advice = (await db.Set<Advice>().AsNoTracking().Where(a => ids.Contains(a.AdviserId)).OrderByDescending(a => a.On).ToListAsync(cancel))
            .ToLookup(a => a.AdviserId, a => new AdviceRow(a.Id, a.Version, a.Subject, a.Text, a.On, a.Followed, a.Reason));
        return advisers.ConvertAll(a => new AdviserRow(a.Id, a.Version, a.Kind, a.Name, a.Firm, a.Assignment, a.Contact, [.. advice[a.Id]]));
    }
}
