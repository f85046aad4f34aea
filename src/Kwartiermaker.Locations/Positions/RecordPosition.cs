using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Positions;

/// <summary>Records a position of the college; it replaces the current one, which stays in the history (row B4).</summary>
/// <param name="BasedOn">Number of the position that was current when the form was made; 0 when there was none.</param>
/// <param name="KeepOpenConditions">Take over the open conditions of the position it replaces.</param>
/// <param name="WhyEarlier">Why its day lies before the location was known here.</param>
public sealed record RecordPosition(
    Guid DossierId, int BasedOn, PositionOutcome? Outcome, DateOnly? TakenOn, string Reference, string Text, IReadOnlyList<Assignment> Conditions, bool KeepOpenConditions = false,
    string? WhyEarlier = null);

public sealed class RecordPositionHandler(DossierDesk desk, CurrentUser user, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(RecordPosition command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, PositionRights.For(user), async change =>
        {
            if (change.Dossier.WhyNotBeforeSignature() is { } signed)
                return signed;
            var current = await change.Db.CurrentPositionAsync(command.DossierId, cancel);
            if ((current?.Number ?? 0) != command.BasedOn)
                return Refusal.Stale();
            var asked = current is null ? [] : await change.Db.FollowUpsOfAsync(current.Id, cancel);
            var open = asked.Where(f => f.State == FollowUpState.Open).ToList();
            var knownSince = change.Dossier.KnownSince();
            var refusals = Check(command, current, open, knownSince, change.Today, await change.WhoCanBeResponsibleAsync(people, cancel));
            if (refusals.Count > 0)
                return refusals;

            var position = new Position
            {
                DossierId = command.DossierId,
                Number = command.BasedOn + 1,
                Outcome = command.Outcome!.Value,
                TakenOn = command.TakenOn!.Value,
                Reference = command.Reference.Trim(),
                Text = command.Text.Trim(),
                WhyEarlier = EarlierDay.Kept(command.TakenOn.Value, knownSince, command.WhyEarlier),
                RecordedAt = change.Now,
                RecordedBy = user.Name,
                ByMunicipality = !user.May(LocationsPermissions.Request),
            };
            change.Db.Add(position);
            foreach (var condition in open)
                await change.CloseDeadlinesAsync(condition.Id, cancel);
            var conditions = Kept(command, open).Concat(command.Conditions).ToList();
            foreach (var condition in conditions)
                await change.AddCheckedFollowUpAsync(LocationFollowUps.PositionCondition, position.Id, position.TakenOn, condition, cancel);
            await change.CloseDeadlinesAsync(change.SubjectId, cancel, LocationDeadlines.PositionExpected);
            change.Record(new PositionRecorded(position.Outcome, position.TakenOn, position.Reference, conditions.Count, position.ByMunicipality, current?.Outcome),
                position.WhyEarlier);
            return position.Id;
        }, cancel);

    private static IEnumerable<Assignment> Kept(RecordPosition command, IEnumerable<AskedFollowUp> open) =>
        command.KeepOpenConditions
            // A condition that was already late stays due on the day of the new position at the earliest.
            ? open.Select(f => new Assignment(f.Text, f.DueOn < command.TakenOn ? command.TakenOn : f.DueOn, f.ResponsibleId))
            : [];

    private static List<Refusal> Check(
        RecordPosition command, Position? current, IReadOnlyList<AskedFollowUp> open, DateOnly knownSince, DateOnly today, IReadOnlySet<Guid> people)
    {
        var refusals = command.Outcome is { } outcome
            ? Position.Check(outcome, command.TakenOn, command.Conditions.Count + (command.KeepOpenConditions ? open.Count : 0), current, knownSince, command.WhyEarlier, today)
            : [Refusal.Invalid(nameof(command.Outcome), "required")];
        refusals.Text(nameof(command.Reference), command.Reference, 80);
        refusals.Text(nameof(command.Text), command.Text, 4_000);
        for (var i = 0; i < command.Conditions.Count; i++)
            refusals.AddRange(command.Conditions[i].Check(command.TakenOn, people, $"Conditions[{i}]."));
        return refusals;
    }
}
