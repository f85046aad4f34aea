using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.FollowUps;

/// <summary>Moves the due date, hands over to another person, records how it ended, or opens it again.</summary>
/// <param name="How">How it was met, or why it was dropped or opened again.</param>
/// <param name="LetterOn">Date of the municipality's letter, when it waives a condition.</param>
public sealed record ChangeFollowUp(
    Guid DossierId, Guid FollowUpId, int Version, DateOnly? DueOn, Guid? ResponsibleId, FollowUpState State, DateOnly? SettledOn, string? How, DateOnly? LetterOn);

public sealed class ChangeFollowUpHandler(DossierDesk desk, CurrentUser user, IPeople people)
{
    public Task<Result<Done>> HandleAsync(ChangeFollowUp command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, FollowUpRights.ForPosition(user), async change =>
        {
            var followUp = await change.Db.Set<FollowUp>().SingleOrDefaultAsync(f => f.Id == command.FollowUpId && f.DossierId == command.DossierId, cancel);
            if (followUp is null)
                return Refusal.NotFound();
            if (!user.May(FollowUpRights.For(followUp.Kind, user)))
                return Refusal.NotAllowed();
            if (DossierChange.WhyNotCurrent(followUp, command.Version) is { } stale)
                return stale;
            if (followUp.PositionId is { } positionId)
            {
                if (change.Dossier.WhyNotBeforeSignature() is { } signed)
                    return signed;
                if ((await change.Db.CurrentPositionAsync(command.DossierId, cancel))?.Id != positionId)
                    return Refusal.Rule("position.replaced");
            }

            var refusals = new Assignment(followUp.Text, command.DueOn, command.ResponsibleId).CheckWho(followUp.Since, await change.WhoCanBeResponsibleAsync(people, cancel));
            var (before, dueBefore) = (followUp.State, followUp.DueOn);
            if (command.State == FollowUpState.Open && before != FollowUpState.Open && string.IsNullOrWhiteSpace(command.How))
                refusals.Add(Refusal.Invalid(nameof(command.How), "follow-up.why-reopen"));
            if (command.State != before || command.State != FollowUpState.Open)
                refusals.AddRange(followUp.Settle(command.State, command.SettledOn, command.How, command.LetterOn, user.Name, change.Today));
            if (refusals.Count > 0)
                return refusals;

            var handedOver = followUp.ResponsibleId != command.ResponsibleId!.Value;
            (followUp.DueOn, followUp.ResponsibleId) = (command.DueOn!.Value, command.ResponsibleId.Value);
            await change.KeepDeadlineAsync(followUp, cancel);
            if (followUp.State != FollowUpState.Open)
                change.Record(new FollowUpSettled(followUp.Kind, followUp.Text, FollowUpEndings.Of(followUp.Kind, followUp.State), followUp.SettledOn!.Value), followUp.How);
            else if (before != FollowUpState.Open)
                change.Record(new FollowUpReopened(followUp.Kind, followUp.Text), command.How);
            else if (followUp.DueOn != dueBefore || handedOver)
                change.Record(new FollowUpMoved(followUp.Kind, followUp.Text, followUp.DueOn), command.How);
            return default(Done);
        }, cancel);
}
