using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.FollowUps;

/// <summary>Adds a condition to the current position, a promise to a held briefing, or an action to a held talk.</summary>
/// <param name="SourceId">The position, briefing or talk.</param>
public sealed record AddFollowUp(Guid DossierId, FollowUpKind Kind, Guid SourceId, Assignment What);

public sealed class AddFollowUpHandler(DossierDesk desk, CurrentUser user, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(AddFollowUp command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, FollowUpRights.For(command.Kind, user), async change =>
        {
            var (since, refusal) = await SinceAsync(change, command, cancel);
            if (refusal is not null)
                return refusal;
            var refusals = command.What.Check(since, await change.WhoCanBeResponsibleAsync(people, cancel));
            if (command.Kind == FollowUpKind.CouncilPromise && string.IsNullOrWhiteSpace(command.What.ToWhom))
                refusals.Add(Refusal.Invalid(nameof(Assignment.ToWhom), "required"));
            else if (command.What.ToWhom?.Length > Assignment.LongestToWhom)
                refusals.Add(Refusal.Invalid(nameof(Assignment.ToWhom), "too-long", Assignment.LongestToWhom));
            if (refusals.Count > 0)
                return refusals;

            var followUp = await change.AddFollowUpAsync(command.Kind, command.SourceId, since!.Value, command.What, cancel);
            change.Record(new FollowUpAdded(followUp.Kind, followUp.Text, followUp.DueOn));
            return followUp.Id;
        }, cancel);

    /// <summary>The day of what it comes out of, or why nothing can come out of that.</summary>
    private static async Task<(DateOnly? Since, Refusal? Refusal)> SinceAsync(DossierChange change, AddFollowUp command, CancellationToken cancel)
    {
        switch (command.Kind)
        {
            case FollowUpKind.PositionCondition:
                var position = await change.Db.CurrentPositionAsync(command.DossierId, cancel);
                if (change.Dossier.WhyNotBeforeSignature() is { } signed)
                    return (null, signed);
                return position?.Id != command.SourceId ? (null, Refusal.Rule("position.replaced"))
                    : position.Outcome != PositionOutcome.Conditional ? (null, Refusal.Rule("position.no-conditions"))
                    : (position.TakenOn, null);
            case FollowUpKind.CouncilPromise:
                var briefing = await change.Db.Set<Briefing>().SingleOrDefaultAsync(b => b.Id == command.SourceId && b.DossierId == command.DossierId, cancel);
                return briefing is null ? (null, Refusal.NotFound())
                    : briefing.State != BriefingState.Held ? (null, Refusal.Rule("briefing.not-held"))
                    : (DutchDay.Of(briefing.At), null);
            default:
                var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.SourceId && t.DossierId == command.DossierId, cancel);
                return talk is null ? (null, Refusal.NotFound())
                    : talk.State != TalkState.Held ? (null, Refusal.Rule("talk.not-held"))
                    : (DutchDay.Of(talk.At), null);
        }
    }
}
