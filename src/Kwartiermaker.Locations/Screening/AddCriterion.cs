using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Adds a criterion that is asked from a day on.</summary>
public sealed record AddCriterion(CriterionFacts Criterion, DateOnly? From, string Reason);

public sealed class AddCriterionHandler(CriteriaDesk desk)
{
    public Task<Result<Guid>> HandleAsync(AddCriterion command, CancellationToken cancel) =>
        desk.ChangeAsync(command.Reason, command.From, (db, today) =>
        {
            var refusals = command.Criterion.Check();
            if (refusals.Count > 0)
                return Task.FromResult<Result<(Guid, IEvent)>>(refusals);
            var added = ListedCriterion.Of("own-" + Guid.CreateVersion7().ToString("N"), command.Criterion, command.From);
            db.Add(added);
            return Task.FromResult<Result<(Guid, IEvent)>>(
                (added.Id, (IEvent)new CriterionAdded(added.Text.QuestionDutch, added.Text.QuestionEnglish, command.From ?? today)));
        }, cancel);
}
