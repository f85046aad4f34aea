using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>Records that the newest version of the request went out. Sending is a step, so it has its communication check.</summary>
/// <param name="SentBy">Who sent it, by name.</param>
public sealed record SendRequest(
    Guid DossierId, int VersionNumber, DateOnly? SentOn, SendingMeans? Means, string SentTo, string SentBy, CommunicationCheck? Communication);

public sealed class SendRequestHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(SendRequest command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Request, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.FormalRequest) is { } early)
                return early;
            if (change.Dossier.WhyNotBeforeSignature() is { } signed)
                return signed;
            var position = await change.Db.CurrentPositionAsync(command.DossierId, cancel);
            if (position is not { AllowsRequest: true })
                return Refusal.Rule("request.position-not-positive");
            var newest = await change.Db.Set<FormalRequest>().Where(r => r.DossierId == command.DossierId).OrderByDescending(r => r.VersionNumber).FirstOrDefaultAsync(cancel);
            if (newest is null || command.VersionNumber > newest.VersionNumber || command.VersionNumber < 1)
                return Refusal.NotFound();
            if (command.VersionNumber < newest.VersionNumber)
                return Refusal.Rule("request.not-newest", newest.VersionNumber);
            if (await change.Db.Set<RequestSending>().FirstOrDefaultAsync(s => s.RequestId == newest.Id, cancel) is { } already)
                return Refusal.Rule("request.already-sent", already.SentOn, already.SentBy);
            var refusals = Check(command, newest.Text.Choices.LetterDate!.Value, change.Today);
            if (refusals.Count > 0)
                return refusals;

            var sending = new RequestSending
            {
                DossierId = command.DossierId,
                RequestId = newest.Id,
                SentOn = command.SentOn!.Value,
                Means = command.Means!.Value,
                SentTo = command.SentTo.Trim(),
                SentBy = command.SentBy.Trim(),
                Communication = command.Communication!,
                AnswerBy = newest.Text.Choices.AnswerBy!.Value,
            };
            change.Db.Add(sending);
            change.Keep(newest.Id, newest.Text.ToLetter().Write());
            // One answer is awaited: on the version that was sent last.
            await change.SetDeadlineAsync(LocationDeadlines.RequestAnswer, change.SubjectId, new(change.Dossier.Name, sending.AnswerBy, "gevraagd in de brief"), cancel);
            change.Record(new RequestSent(newest.VersionNumber, sending.SentOn, sending.Means, sending.SentTo, sending.SentBy, sending.Communication.AgreedWith));
            if (change.Dossier.CommunicationAdviserId is { } adviser && adviser != change.User.Id
                && !await change.Db.Set<CommunicationReview>().AnyAsync(r => r.SourceId == newest.Id && r.Agreed && r.LapsedAt == null, cancel))
                change.Record(new RequestSentUnreviewed(newest.VersionNumber), tell: adviser);
            return sending.Id;
        }, cancel);

    /// <summary>A letter goes out on its own date or later, and is recorded after it went out.</summary>
    internal static List<Refusal> Check(SendRequest command, DateOnly letterDate, DateOnly today)
    {
        var refusals = CommunicationCheck.Check(command.Communication);
        if (command.SentOn is null)
            refusals.Add(Refusal.Invalid(nameof(command.SentOn), "required"));
        else if (command.SentOn > today)
            refusals.Add(Refusal.Invalid(nameof(command.SentOn), "follow-up.in-future"));
        else if (command.SentOn < letterDate)
            refusals.Add(Refusal.Invalid(nameof(command.SentOn), "request.sent-before-letter", letterDate));
        if (command.Means is null)
            refusals.Add(Refusal.Invalid(nameof(command.Means), "required"));
        refusals.Text(nameof(command.SentTo), command.SentTo, 300);
        refusals.Text(nameof(command.SentBy), command.SentBy, 200);
        return refusals;
    }
}
