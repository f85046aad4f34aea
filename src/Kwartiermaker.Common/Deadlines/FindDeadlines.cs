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
/// <param name="IsWarning">It only tells that something comes.</param>
public sealed record DeadlineRow(
    Guid Id, Guid SubjectId, string SubjectName, string Kind, string Label, DateOnly? DueOn, string Ground, Guid? ResponsibleId, string Page, string Address,
    bool MayOpen, bool IsWarning)
{
    /// <summary>Its day passed and something had to be done by it; one that only warns is never late.</summary>
    public bool IsLate(DateOnly today) => !IsWarning && DueOn < today;
}

/// <summary>Open deadlines: of some people, of one subject, or of everything this person may see.</summary>
/// <param name="Of">Whose they are; null: everybody's.</param>
/// <param name="Area">Of one reception region or one municipality, by its name or code; null: wherever this person may look.</param>
/// <param name="ToDealWith">Only what this person can do something about, or watches over.</param>
public sealed record FindDeadlines(IReadOnlyCollection<Guid>? Of = null, Guid? SubjectId = null, DateOnly? Until = null, string? Area = null, int Most = 50,
    bool ToDealWith = false);

public sealed class FindDeadlinesHandler(AppDbContext db, CurrentUser user, ModuleList modules, StepList steps)
{
    /// <summary>All of one subject, for its page; by the kinds and the modules that the person may see.</summary>
    private static readonly PreparedVisible<Subject, Guid, IReadOnlyList<string>, IReadOnlyList<string>, Found> OfOne = new((db, subjects, id, kinds, seen) =>
        db.Set<Deadline>().AsNoTracking().Where(d => d.SubjectId == id && d.ClosedAt == null && kinds.Contains(d.Kind))
            .Join(subjects.Where(s => s.Active && seen.Contains(s.Module)), d => d.SubjectId, s => s.Id, (d, s) => new { d, s })
            .OrderBy(x => x.d.DueOn == null).ThenBy(x => x.d.DueOn).ThenBy(x => x.d.Id)
            .Select(x => new Found(
                x.d.Id, x.s.Id, x.s.Name, x.d.Kind, x.d.Label, x.d.DueOn, x.d.Ground, x.d.ResponsibleId ?? x.s.CarriedById, x.s.Address, x.d.Anchor,
                x.s.LocationId == x.s.Id)));

    public async Task<IReadOnlyList<DeadlineRow>> HandleAsync(FindDeadlines query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var seen = query.ToDealWith ? modules.DeadlinesToDealWith(user) : modules.DeadlinesSeenBy(user);
        if (query is { SubjectId: { } one, Of: null, Until: null, Area: null })
            return Rows((await OfOne.ListAsync(db, user.Scope, one, seen, modules.SeenBy(user), cancel)).Take(query.Most));
        var open = db.Set<Deadline>().AsNoTracking().Where(d => d.ClosedAt == null && seen.Contains(d.Kind))
            .Join(db.VisibleSubjects(user, modules).Where(s => s.Active), d => d.SubjectId, s => s.Id, (deadline, subject) => new { deadline, subject });
        if (query.Area is { } area)
            open = open.Where(x => x.subject.Region == area || x.subject.MunicipalityCode == area);
        if (query.SubjectId is { } subjectId)
            open = open.Where(x => x.deadline.SubjectId == subjectId);
        if (query.Until is { } until)
            open = open.Where(x => x.deadline.DueOn <= until);
        // Of somebody: named, and by what they carry, each by its own index; together they would be looked for among everybody's.
        var parts = query.Of is { } who
            ? [
                open.Where(x => x.deadline.ResponsibleId != null && who.Contains(x.deadline.ResponsibleId.Value)),
                open.Where(x => x.deadline.ResponsibleId == null && x.subject.CarriedById != null && who.Contains(x.subject.CarriedById.Value)),
            ]
            : new[] { open };
        // Two parts of each, so that the database walks an index by day and stops, also for one subject; what has no day comes last.
        return Rows(await parts
            .SelectMany(part => new[]
            {
                part.Where(x => x.deadline.DueOn != null).OrderBy(x => x.deadline.DueOn).Take(query.Most),
                part.Where(x => x.deadline.DueOn == null).OrderBy(x => x.deadline.Id).Take(query.Most),
            })
            .Aggregate((some, others) => some.Concat(others))
            .OrderBy(x => x.deadline.DueOn == null).ThenBy(x => x.deadline.DueOn)
            .Take(query.Most)
            .Select(x => new Found(
                x.deadline.Id, x.subject.Id, x.subject.Name, x.deadline.Kind, x.deadline.Label, x.deadline.DueOn, x.deadline.Ground,
                x.deadline.ResponsibleId ?? x.subject.CarriedById, x.subject.Address, x.deadline.Anchor, x.subject.LocationId == x.subject.Id))
            .ToListAsync(cancel));
    }

    private List<DeadlineRow> Rows(IEnumerable<Found> found) =>
    [
        .. found.Select(r =>
        {
            var kind = modules.Deadline(r.Kind);
            var page = kind.Page + (r.Anchor is null ? "" : "#" + r.Anchor);
            return new DeadlineRow(
                r.Id, r.SubjectId, r.Name, r.Kind, r.Label, r.DueOn, r.Ground, r.ResponsibleId, page, page is "" or ['#', ..] ? r.Address + page : $"{r.Address}/{page}",
                !r.IsLocation || steps.Opens(user, page), kind.IsWarning);
        }),
    ];

    private sealed record Found(
        Guid Id, Guid SubjectId, string Name, string Kind, string Label, DateOnly? DueOn, string Ground, Guid? ResponsibleId, string Address, string? Anchor,
        bool IsLocation);
}
