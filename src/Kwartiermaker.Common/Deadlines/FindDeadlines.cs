using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Deadlines;

/// <param name="DueOn">Null while the term is suspended.</param>
/// <param name="ResponsibleId">Who is named, or else who carries the subject; null when nobody does.</param>
/// <param name="Page">Where it is dealt with: the part of the address behind the subject's own.</param>
/// <param name="Address">The whole address of that page.</param>
/// <param name="MayOpen">Whether this person may open that page: a step of a location by its own right, any other with its subject.</param>
public sealed record DeadlineRow(
    Guid Id, Guid SubjectId, string SubjectName, string Kind, string Label, DateOnly? DueOn, string Ground, Guid? ResponsibleId, string Page, string Address,
    bool MayOpen);

/// <summary>Open deadlines: of some people, of one subject, or of everything this person may see.</summary>
/// <param name="Of">Whose they are; null: everybody's.</param>
public sealed record FindDeadlines(IReadOnlyCollection<Guid>? Of = null, Guid? SubjectId = null, DateOnly? Until = null, int Most = 50);

public sealed class FindDeadlinesHandler(AppDbContext db, CurrentUser user, ModuleList modules, StepList steps)
{
    public async Task<IReadOnlyList<DeadlineRow>> HandleAsync(FindDeadlines query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var hidden = modules.DeadlinesHiddenFrom(user);
        var open = db.Set<Deadline>().AsNoTracking().Where(d => d.ClosedAt == null && !hidden.Contains(d.Kind))
            .Join(db.VisibleSubjects(user, modules).Where(s => s.Active), d => d.SubjectId, s => s.Id, (deadline, subject) => new { deadline, subject });
        if (query.Of is { } who)
        {
            open = open.Where(x => (x.deadline.ResponsibleId != null && who.Contains(x.deadline.ResponsibleId.Value))
                || (x.deadline.ResponsibleId == null && x.subject.CarriedById != null && who.Contains(x.subject.CarriedById.Value)));
        }


        if (query.SubjectId is { } subjectId)
            open = open.Where(x => x.deadline.SubjectId == subjectId);
        if (query.Until is { } until)
            open = open.Where(x => x.deadline.DueOn <= until);
        // Two parts, so that the database walks an index by day and stops; what has no day comes last.
        var rows = await open.Where(x => x.deadline.DueOn != null).OrderBy(x => x.deadline.DueOn).Take(query.Most)
            .Concat(open.Where(x => x.deadline.DueOn == null).OrderBy(x => x.deadline.Id).Take(query.Most))
            .OrderBy(x => x.deadline.DueOn == null).ThenBy(x => x.deadline.DueOn)
            .Take(query.Most)
            .Select(x => new
            {
                x.deadline.Id,
                SubjectId = x.subject.Id,
                x.subject.Name,
                x.deadline.Kind,
                x.deadline.Label,
                x.deadline.DueOn,
                x.deadline.Ground,
                ResponsibleId = x.deadline.ResponsibleId ?? x.subject.CarriedById,
                x.subject.Address,
                x.deadline.Anchor,
                IsLocation = x.subject.LocationId == x.subject.Id,
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(r =>
        {
            var page = modules.Deadline(r.Kind).Page + (r.Anchor is null ? "" : "#" + r.Anchor);
            return new DeadlineRow(
                r.Id, r.SubjectId, r.Name, r.Kind, r.Label, r.DueOn, r.Ground, r.ResponsibleId, page, page is "" or ['#', ..] ? r.Address + page : $"{r.Address}/{page}",
                !r.IsLocation || steps.Opens(user, page));
        });
    }
}
