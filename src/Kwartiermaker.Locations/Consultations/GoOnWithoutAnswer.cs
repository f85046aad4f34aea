using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Consultations;

/// <summary>Goes on without the answer of a service that is late, with the reason.</summary>
public sealed record GoOnWithoutAnswer(Guid DossierId, Guid ConsultationId, int Version, string Reason);

public sealed class GoOnWithoutAnswerHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(GoOnWithoutAnswer command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Permits, async change =>
        {
            var consultation = await change.Db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == command.ConsultationId && c.DossierId == command.DossierId, cancel);
            if (consultation is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(consultation, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (consultation.GoOn(command.Reason, change.Today) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(consultation.Id, cancel);
            change.Record(new ConsultationPassedOver(consultation.Service), command.Reason);
            return default(Done);
        }, cancel);
}
