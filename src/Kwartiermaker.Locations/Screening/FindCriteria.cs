using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <param name="Norm">The number that holds on the day asked for; null when there is none or nobody has set it.</param>
public sealed record CriterionRow(Guid Id, int Version, string Code, CriterionFacts Facts, DateOnly? ValidFrom, DateOnly? ValidTo, decimal? Norm);

public sealed class FindCriteriaHandler(AppDbContext db, CurrentUser user, IDatedValues values)
{
    /// <summary>What holds on a day, per pillar; knock-outs first.</summary>
    public async Task<IReadOnlyList<CriterionRow>> HandleAsync(DateOnly on, CancellationToken cancel) =>
        !user.May(LocationsPermissions.ManageCriteria)
            ? []
            : [.. (await db.Set<ListedCriterion>().AsNoTracking().HoldingOn(on).ToListAsync(cancel))
                .OrderBy(c => c.Pillar).ThenByDescending(c => c.IsKnockOut).ThenByDescending(c => c.Weight).ThenBy(c => c.Code, StringComparer.Ordinal)
                .Select(c => Row(c, on))];

    public async Task<CriterionRow?> GetAsync(Guid id, DateOnly on, CancellationToken cancel) =>
        user.May(LocationsPermissions.ManageCriteria) && await db.Set<ListedCriterion>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } found
            ? Row(found, on)
            : null;

    /// <summary>Who changed the list, when and why; the newest first.</summary>
    public async Task<IReadOnlyList<TimelineRow>> HistoryAsync(int most, CancellationToken cancel) =>
        !user.May(LocationsPermissions.ManageCriteria)
            ? []
            : await db.Events.AsNoTracking().Where(e => e.SubjectId == CriteriaDesk.List).OrderByDescending(e => e.Id).Take(most)
                .Select(e => new TimelineRow(e.Id, e.At, e.ActorName, e.ActorRole, e.Type, e.Data, e.Reason)).ToListAsync(cancel);

    private CriterionRow Row(ListedCriterion c, DateOnly on) => new(c.Id, c.Version, c.Code, c.Facts, c.ValidFrom, c.ValidTo, c.NormOn(on, values));
}

internal static class CriteriaByDay
{
    public static IQueryable<ListedCriterion> HoldingOn(this IQueryable<ListedCriterion> criteria, DateOnly day) =>
        criteria.Where(c => (c.ValidFrom == null || c.ValidFrom <= day) && (c.ValidTo == null || c.ValidTo >= day));
}
