using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Consultations;

/// <summary>Records the advice of a service, and whether we follow it; if not or partly, why.</summary>
public sealed record AnswerConsultation(Guid DossierId, Guid ConsultationId, int Version, DateOnly? On, string Advice, AdviceFollowed? Followed, string? Reason);

public sealed class AnswerConsultationHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(AnswerConsultation command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Permits, async change =>
        {
            var consultation = await change.Db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == command.ConsultationId && c.DossierId == command.DossierId, cancel);
            if (consultation is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(consultation, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, consultation.AskedOn).Text(nameof(command.Advice), command.Advice, 4_000)
                .When(command.Followed is null, Refusal.Invalid(nameof(command.Followed), "required"))
                .Text(nameof(command.Reason), command.Reason, TypedText.LongestReason, required: command.Followed is AdviceFollowed.PartlyFollowed or AdviceFollowed.NotFollowed);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (consultation.Answer(command.On!.Value, command.Advice, command.Followed!.Value, command.Reason) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(consultation.Id, cancel);
            change.Record(new ConsultationAnswered(consultation.Service, command.Followed.Value), command.Reason);
            return default(Done);
        }, cancel);
}
