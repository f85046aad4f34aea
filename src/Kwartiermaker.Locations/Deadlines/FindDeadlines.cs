using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Deadlines;

/// <param name="DueOn">Null while the term is suspended.</param>
public sealed record DeadlineRow(Guid Id, Guid DossierId, string DossierName, string Town, string Kind, string Label, DateOnly? DueOn, string Ground, Guid ResponsibleId, string Page);

/// <summary>Open deadlines: of one person, of one dossier, or of everything in scope.</summary>
public sealed record FindDeadlines(Guid? ResponsibleId = null, Guid? DossierId = null, DateOnly? Until = null, int Most = 50);

public sealed class FindDeadlinesHandler(AppDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<DeadlineRow>> HandleAsync(FindDeadlines query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var dossiers = db.Set<Dossier>().AsNoTracking().Within(user.May(LocationsPermissions.View) ? user.Scope : Scope.Nothing).Where(d => d.Standing == Standing.Active);
        var deadlines = db.Set<Deadline>().AsNoTracking().Where(d => d.ClosedAt == null);
        if (query.ResponsibleId is { } who)
            deadlines = deadlines.Where(d => d.ResponsibleId == who);
        if (query.DossierId is { } dossierId)
            deadlines = deadlines.Where(d => d.DossierId == dossierId);
        if (query.Until is { } until)
            deadlines = deadlines.Where(d => d.DueOn <= until);
        var open = deadlines.Join(dossiers, d => d.DossierId, d => d.Id, (deadline, dossier) => new { deadline, dossier });
        // Two parts, so that the database walks an index by day and stops; what has no day comes last.
        return await open.Where(x => x.deadline.DueOn != null).OrderBy(x => x.deadline.DueOn).Take(query.Most)
            .Concat(open.Where(x => x.deadline.DueOn == null).OrderBy(x => x.deadline.Id).Take(query.Most))
            .OrderBy(x => x.deadline.DueOn == null).ThenBy(x => x.deadline.DueOn)
            .Take(query.Most)
            .Select(x => new DeadlineRow(
                x.deadline.Id, x.dossier.Id, x.dossier.Name, x.dossier.Town, x.deadline.Kind, x.deadline.Label, x.deadline.DueOn, x.deadline.Ground, x.deadline.ResponsibleId, x.deadline.Page))
            .ToListAsync(cancel);
    }
}
