using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>Records the college's answer to the version that was sent last. A refusal of the college is also a new position.</summary>
public sealed record AnswerRequest(Guid DossierId, int VersionNumber, DateOnly? AnsweredOn, string? AnswerReference, string AnswerText);

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
            if (last.sending.AnsweredOn is { } answered)
                return Refusal.Rule("request.already-answered", answered);
            var refusals = last.sending.Answer(command.AnsweredOn, command.AnswerReference, command.AnswerText, change.Today);
            if (refusals.Count > 0)
                return refusals;
            await change.CloseDeadlinesAsync(change.SubjectId, cancel, LocationDeadlines.RequestAnswer);
            change.Record(new RequestAnswered(last.VersionNumber, last.sending.AnsweredOn!.Value, last.sending.AnswerReference));
            return default(Done);
        }, cancel);
}
