using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Interests;

/// <param name="Address">Of its page.</param>
public sealed record InterestRow(Guid SubjectId, string Name, string Address, bool Follows);

/// <param name="New">How much the person was told and has not read.</param>
/// <param name="Latest">What they looked at last, the newest first.</param>
/// <param name="Here">About the subject whose page it is; null on any other page.</param>
public sealed record MyInterests(int New, IReadOnlyList<InterestRow> Latest, InterestHere? Here);

/// <param name="IsKnown">They looked at it before, or follow it.</param>
/// <param name="SeenEvent">The newest event at the visit before; null when it was not opened before.</param>
/// <param name="New">How much the person was told about it and has not read.</param>
public sealed record InterestHere(bool IsKnown, bool Follows, DateTime? VisitedAt, long? SeenEvent, int New);

/// <summary>What the person who is signed in looked at last, follows and was told, for every page; of subjects that they may still see.</summary>
public sealed class FindInterestsHandler(AppDbContext db, CurrentUser user, ModuleList modules)
{
    private const int Latest = 5;

    /// <summary>By person, the subject whose page it is, and the modules whose subjects the person may see.</summary>
    private static readonly PreparedVisible<Subject, Guid, Guid?, IReadOnlyList<string>, Found> Mine = new((db, subjects, me, here, seen) =>
        db.Set<Interest>().AsNoTracking().Where(i => i.PersonId == me && (i.VisitedAt != null || i.SubjectId == here))
            .Join(subjects.Where(s => seen.Contains(s.Module)), i => i.SubjectId, s => s.Id, (i, s) => new { Interest = i, Subject = s })
            .OrderByDescending(x => x.Subject.Id == here).ThenByDescending(x => x.Interest.VisitedAt).Take(Latest + 1)
            // One row even when there is nothing: the count is for everybody.
            .DefaultIfEmpty()
            .Select(x => new Found(
                (Guid?)x!.Subject.Id,
                x.Subject.Name,
                x.Subject.Address,
                (DateTime?)x.Interest.FollowedSince,
                (DateTime?)x.Interest.VisitedAt,
                (long?)x.Interest.SeenEvent,
                db.Set<Notice>().Count(n => n.PersonId == me && n.ReadAt == null),
                db.Set<Notice>().Count(n => n.PersonId == me && n.ReadAt == null && n.SubjectId == here))));

    private (Guid? Here, MyInterests Found)? read;

    /// <summary>In one question to the database, once for each page: the menu stands on it twice.</summary>
    /// <param name="here">The subject whose page it is.</param>
    public async Task<MyInterests> HandleAsync(Guid? here, CancellationToken cancel)
    {
        if (read is { } known && known.Here == here)
            return known.Found;
        var rows = await Mine.ListAsync(db, user.Scope, user.Id, here, modules.SeenBy(user), cancel);
        var latest = rows.Where(r => r is { Id: not null, VisitedAt: not null }).OrderByDescending(r => r.VisitedAt).Take(Latest)
            .Select(r => new InterestRow(r.Id!.Value, r.Name, r.Address, r.FollowedSince is not null)).ToList();
        var at = rows.Find(r => r.Id is not null && r.Id == here);
        var found = new MyInterests(
            rows[0].New, latest,
            here is null ? null : new(at is not null, at?.FollowedSince is not null, at?.VisitedAt, at?.VisitedAt is null ? null : at.SeenEvent, rows[0].NewHere));
        read = (here, found);
        return found;
    }

    private sealed record Found(
        Guid? Id, string Name, string Address, DateTime? FollowedSince, DateTime? VisitedAt, long? SeenEvent, int New, int NewHere);
}
