using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Ends a criterion.</summary>
/// <param name="From">First day on which it is no longer asked.</param>
public sealed record EndCriterion(Guid Id, int Version, DateOnly? From, string Reason);

public sealed class EndCriterionHandler(CriteriaDesk desk)
{
    public Task<Result<Guid>> HandleAsync(EndCriterion command, CancellationToken cancel) =>
        desk.ChangeAsync(command.Reason, command.From, async (db, today) =>
        {
            var old = await db.Set<ListedCriterion>().SingleOrDefaultAsync(c => c.Id == command.Id, cancel);
            if (old is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(old, command.Version) is { } stale)
                return stale;
            if (old.EndBefore(command.From, today) is { } refusal)
                return refusal;
            return (old.Id, (IEvent)new CriterionEnded(old.Text.QuestionDutch, old.Text.QuestionEnglish, command.From!.Value));
        }, cancel);
}
