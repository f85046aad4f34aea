using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>Adds a condition, a promise or an action to what it comes out of.</summary>
/// <param name="Kind">Code of the <see cref="FollowUpKind"/>.</param>
/// <param name="SourceId">The position, briefing or talk.</param>
public sealed record AddFollowUp(Guid SubjectId, string Kind, Guid SourceId, Assignment What);

public sealed class AddFollowUpHandler(IEnumerable<IFollowUpSource> sources, SubjectDesks desks, CurrentUser user, IPeople people)
{
    public async Task<Result<Guid>> HandleAsync(AddFollowUp command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (sources.SingleOrDefault(s => s.Kind.Code == command.Kind) is not { } source || await desks.OfAsync(command.SubjectId, cancel) is not { } desk)
            return Refusal.NotFound();
        return await desk.ChangeAsync<Guid>(command.SubjectId, source.PermissionOf(user), async change =>
        {
            var since = await source.SinceAsync(change, command.SourceId, cancel);
            if (!since.Succeeded)
                return since.Refusals.ToList();
            var refusals = command.What.Check(since.Value, await change.WhoCanBeResponsibleAsync(people, cancel));
            refusals.Text(nameof(Assignment.ToWhom), command.What.ToWhom, Assignment.LongestToWhom, required: source.Kind.NeedsToWhom);
            if (refusals.Count > 0)
                return refusals;

            var followUp = await change.AddFollowUpAsync(source.Kind, command.SourceId, since.Value, command.What, cancel);
            change.Record(new FollowUpAdded(source.Kind.Deadline.Page, followUp.Kind, followUp.Text, followUp.DueOn), tell: followUp.ResponsibleId);
            return followUp.Id;
        }, cancel);
    }
}
