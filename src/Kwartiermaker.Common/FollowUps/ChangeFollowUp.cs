using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>Moves the due date, hands over to another person, records how it ended, or opens it again.</summary>
/// <param name="How">How it was met, or why it was dropped or opened again.</param>
/// <param name="LetterOn">Date of the letter that waives it, where only a letter does.</param>
public sealed record ChangeFollowUp(
    Guid SubjectId, Guid FollowUpId, int Version, DateOnly? DueOn, Guid? ResponsibleId, FollowUpState State, DateOnly? SettledOn, string? How, DateOnly? LetterOn);

public sealed class ChangeFollowUpHandler(AppDbContext db, IEnumerable<IFollowUpSource> sources, SubjectDesks desks, CurrentUser user, IPeople people)
{
    public async Task<Result<Done>> HandleAsync(ChangeFollowUp command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var kind = await db.Set<FollowUp>().Where(f => f.Id == command.FollowUpId && f.SubjectId == command.SubjectId).Select(f => f.Kind).SingleOrDefaultAsync(cancel);
        if (sources.SingleOrDefault(s => s.Kind.Code == kind) is not { } source || await desks.OfAsync(command.SubjectId, cancel) is not { } desk)
            return sources.Any(s => user.May(s.PermissionOf(user))) ? Refusal.NotFound() : Refusal.NotAllowed();
        return await desk.ChangeAsync<Done>(command.SubjectId, source.PermissionOf(user), change => ChangeAsync(source, change, command, cancel), cancel);
    }

    private async Task<Result<Done>> ChangeAsync(IFollowUpSource source, Change change, ChangeFollowUp command, CancellationToken cancel)
    {
        var followUp = await change.Db.Set<FollowUp>().SingleAsync(f => f.Id == command.FollowUpId && f.SubjectId == command.SubjectId, cancel);
        if (Change.WhyNotCurrent(followUp, command.Version) is { } stale)
            return stale;
        if (await source.WhyNotChangeAsync(change, followUp.SourceId, cancel) is { } no)
            return no;

        var responsible = await change.WhoCanBeResponsibleAsync(people, cancel, followUp.ResponsibleId);
        var refusals = new Assignment(followUp.Text, command.DueOn, command.ResponsibleId).CheckWho(followUp.Since, responsible);
        var (before, dueBefore) = (followUp.State, followUp.DueOn);
        if (command.State == FollowUpState.Open && before != FollowUpState.Open && string.IsNullOrWhiteSpace(command.How))
            refusals.Add(Refusal.Invalid(nameof(command.How), "follow-up.why-reopen"));
        var moved = followUp.DueOn != command.DueOn || followUp.ResponsibleId != command.ResponsibleId;
        // What somebody wrote about how it ended would go nowhere.
        if (command.State == FollowUpState.Open && before == FollowUpState.Open && !moved && (command.SettledOn is not null || !string.IsNullOrWhiteSpace(command.How)))
            refusals.Add(Refusal.Invalid(nameof(command.State), "follow-up.still-open"));
        if (command.State != before || command.State != FollowUpState.Open)
            refusals.AddRange(followUp.Settle(command.State, command.SettledOn, command.How, command.LetterOn, user.Name, change.Today));
        if (refusals.Count > 0)
            return refusals;

        var step = source.Kind.Deadline.Page;
        var handedOver = followUp.ResponsibleId != command.ResponsibleId!.Value;
        (followUp.DueOn, followUp.ResponsibleId) = (command.DueOn!.Value, command.ResponsibleId.Value);
        await change.KeepFollowUpDeadlineAsync(source.Kind, followUp, cancel);
        if (FindFollowUpsHandler.Ending(source.Kind, followUp.State) is { } ended)
            change.Record(new FollowUpSettled(step, followUp.Kind, followUp.Text, ended, followUp.SettledOn!.Value), followUp.How);
        else if (before != FollowUpState.Open)
            change.Record(new FollowUpReopened(step, followUp.Kind, followUp.Text), command.How);
        else if (followUp.DueOn != dueBefore || handedOver)
            change.Record(new FollowUpMoved(step, followUp.Kind, followUp.Text, followUp.DueOn), command.How, tell: handedOver ? followUp.ResponsibleId : null);
        return default(Done);
    }
}
