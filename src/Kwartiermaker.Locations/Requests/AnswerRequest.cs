using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>
/// Records the college's answer to the version that was sent last, or puts right what was recorded. A refusal of the college is also a
/// new position.
/// </summary>
/// <param name="AnsweredOn">The day it answered, or asked for time.</param>
/// <param name="AnswerBy">Until when it takes its time; for that answer only.</param>
/// <param name="WhyCorrected">What was wrong with the answer that is recorded; null when there is none yet.</param>
/// <param name="Version">Of the answer that is put right, as it was read.</param>
public sealed record AnswerRequest(
    Guid DossierId, int VersionNumber, CollegeAnswer? Answer, DateOnly? AnsweredOn, string? AnswerReference, string AnswerText, DateOnly? AnswerBy = null,
    string? WhyCorrected = null, int? Version = null);

public sealed class AnswerRequestHandler(DossierDesk desk, CurrentUser user)
{
    public Task<Result<Done>> HandleAsync(AnswerRequest command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(
            command.DossierId, user.May(LocationsPermissions.Request) ? LocationsPermissions.Request : LocationsPermissions.AnswerForMunicipality, async change =>
        {
            var last = await change.Db.Set<RequestSending>().Where(s => s.DossierId == command.DossierId)
                .Join(change.Db.Set<FormalRequest>(), s => s.RequestId, r => r.Id, (sending, request) => new { sending, request.VersionNumber })
                .OrderByDescending(x => x.VersionNumber).FirstOrDefaultAsync(cancel);
            if (last is null)
                return Refusal.Rule("request.not-sent");
            if (last.VersionNumber != command.VersionNumber)
                return Refusal.Rule("request.not-newest", last.VersionNumber);
            if (last.sending.WhyNotAnswer(command, change.Dossier.Phase) is { } whyNot)
                return whyNot;
            var (before, recorded) = (last.sending.AnswerBy, last.sending.AnsweredOn is null ? null : last.sending.Answer);
            var refusals = last.sending.Record(command, change.Today);
            if (refusals.Count > 0)
                return refusals;
            if (last.sending.AnsweredOn is not { } on)
            {
                await change.SetDeadlineAsync(
                    LocationDeadlines.RequestAnswer, change.SubjectId, new(change.Dossier.Name, last.sending.AnswerBy, "gevraagd door het college"), cancel);
                change.Record(new RequestAnswerPostponed(last.VersionNumber, command.AnsweredOn!.Value, before, last.sending.AnswerBy), command.WhyCorrected);
                return default(Done);
            }

            await change.CloseDeadlinesAsync(change.SubjectId, cancel, LocationDeadlines.RequestAnswer);
            if (recorded is not null)
            {
                change.Record(new RequestAnswerCorrected(last.VersionNumber, command.Answer!.Value, on, recorded.Value), command.WhyCorrected);
                return default(Done);
            }

            change.Record(new RequestAnswered(last.VersionNumber, command.Answer!.Value, on, last.sending.AnswerReference));
            return default(Done);
        }, cancel);
}
