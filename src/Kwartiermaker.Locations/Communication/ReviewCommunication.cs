using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Locations.Communication;

public enum ReviewOutcome
{
    Agreed,
    NotAgreed,
}

/// <summary>Agrees to what is said about a talk, a meeting of the council or a letter, or says what must change first.</summary>
/// <param name="Version">Of the talk, the meeting or the letter as the adviser read it: nobody agrees to words that were changed since.</param>
/// <param name="Outcome">Null: not chosen.</param>
/// <param name="Advice">For whoever speaks; needed when it is not agreed.</param>
public sealed record ReviewCommunication(Guid DossierId, Guid SourceId, int Version, ReviewOutcome? Outcome, string? Advice);

[EventName("locations.communication-reviewed", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record CommunicationReviewed(CommunicationOf Of, string? About) : IEvent;

[EventName("locations.communication-not-agreed", LocationsPermissions.ViewInternal, Tells = true)]
public sealed record CommunicationNotAgreed(CommunicationOf Of, string? About) : IEvent;

public sealed class ReviewCommunicationHandler(DossierDesk desk, FindCommunicationHandler find)
{
    public Task<Result<Done>> HandleAsync(ReviewCommunication command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.CheckCommunication, async change =>
        {
            if ((await find.HandleAsync(command.DossierId, cancel)).FirstOrDefault(c => c.SourceId == command.SourceId) is not { } asked)
                return Refusal.Rule("communication.nothing-to-review");
            if (asked.Version != command.Version)
                return Refusal.Stale();
            var check = new FieldCheck(change.Today).When(command.Outcome is null, Refusal.Invalid(nameof(command.Outcome), "required"))
                .Text(nameof(command.Advice), command.Advice, CommunicationReviewTable.LongestAdvice, required: command.Outcome == ReviewOutcome.NotAgreed);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var agreed = command.Outcome == ReviewOutcome.Agreed;
            change.Db.Add(new CommunicationReview
            {
                DossierId = command.DossierId,
                SourceId = command.SourceId,
                By = change.User.Name,
                At = change.Now,
                Agreed = agreed,
                Advice = command.Advice.Filled(),
            });
            if (agreed)
                change.Record(new CommunicationReviewed(asked.Of, asked.About), command.Advice);
            else
                change.Record(new CommunicationNotAgreed(asked.Of, asked.About), command.Advice, tell: change.Dossier.PropertyDirectorId);
            return default(Done);
        }, cancel);
}
