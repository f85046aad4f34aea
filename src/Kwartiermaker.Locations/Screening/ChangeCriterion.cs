using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Changes a criterion from a day on: the row as it was ends the day before, and a new one starts.</summary>
public sealed record ChangeCriterion(Guid Id, int Version, CriterionFacts Criterion, DateOnly? From, string Reason);

public sealed class ChangeCriterionHandler(CriteriaDesk desk)
{
    public Task<Result<Guid>> HandleAsync(ChangeCriterion command, CancellationToken cancel) =>
        desk.ChangeAsync(command.Reason, command.From, async (db, today) =>
        {
            var old = await db.Set<ListedCriterion>().SingleOrDefaultAsync(c => c.Id == command.Id, cancel);
            if (old is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(old, command.Version) is { } stale)
                return stale;
            var refusals = command.Criterion.Check();
            if (old.EndBefore(command.From, today) is { } refusal)
                refusals.Add(refusal);
            if (refusals.Count > 0)
                return refusals;
            var changed = ListedCriterion.Of(old.Code, command.Criterion, command.From);
            db.Add(changed);
            return (changed.Id, (IEvent)new CriterionChanged(changed.Text.QuestionDutch, changed.Text.QuestionEnglish, command.From!.Value));
        }, cancel);
}
