using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Screening;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Timeline;

/// <summary>One line of a dossier's history; the screen makes the sentence.</summary>
public sealed record TimelineRow(long Id, DateTime At, string ActorName, string ActorRole, string Type, string Data, string? Reason);

public sealed class FindTimelineHandler(AppDbContext db, CurrentUser user)
{
    /// <param name="before">Only events before this one, for the next page.</param>
    public async Task<IReadOnlyList<TimelineRow>> HandleAsync(Guid dossierId, int most, long? before, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return [];
        var hidden = HiddenFrom(user);
        var visible = db.Set<Dossier>().Within(user.Scope);
        return await db.Events.AsNoTracking()
            .Where(e => e.SubjectId == dossierId && (before == null || e.Id < before) && !hidden.Contains(e.Type) && visible.Any(d => d.Id == dossierId))
            .OrderByDescending(e => e.Id).Take(most)
            .Select(e => new TimelineRow(e.Id, e.At, e.ActorName, e.ActorRole, e.Type, e.Data, e.Reason))
            .ToListAsync(cancel);
    }

    /// <summary>Whoever may not read a thing does not read about it in the history either.</summary>
    private static List<string> HiddenFrom(CurrentUser user)
    {
        var hidden = new List<string>();
        if (!user.May(LocationsPermissions.ViewScreening))
            hidden.AddRange(
            [
                EventName.Of<ScreeningStarted>(), EventName.Of<ScreeningSaved>(), EventName.Of<ScreeningDropped>(), EventName.Of<SiteScreened>(), EventName.Of<KnockOutAccepted>(),
            ]);
        if (!user.May(LocationsPermissions.ViewCosts))
            hidden.AddRange(
            [
                EventName.Of<CostOptionAdded>(), EventName.Of<CostOptionCopied>(), EventName.Of<CostOptionChanged>(),
                EventName.Of<CostOptionRemoved>(), EventName.Of<CostOptionPreferred>(),
            ]);
        return hidden;
    }
}
