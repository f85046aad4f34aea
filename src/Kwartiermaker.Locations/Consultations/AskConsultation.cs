using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Consultations;

/// <summary>Records a question to a service.</summary>
/// <param name="DueOn">Empty: the usual time of that service; where none is set, no day.</param>
public sealed record AskConsultation(Guid DossierId, ConsultedService Service, string Question, DateOnly? AskedOn, DateOnly? DueOn = null);

public sealed class AskConsultationHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(AskConsultation command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Permits, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.PlanAndPermits) is { } early)
                return early;
            var check = new FieldCheck(change.Today).Text(nameof(command.Question), command.Question, 1_000).PastDay(nameof(command.AskedOn), command.AskedOn)
                .When(command.DueOn < command.AskedOn, Refusal.Invalid(nameof(command.DueOn), "recorded-day.too-early", command.AskedOn));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            var asked = command.AskedOn!.Value;
            var consultation = new Consultation
            {
                DossierId = command.DossierId,
                Service = command.Service,
                Question = command.Question.Trim(),
                AskedOn = asked,
                DueOn = command.DueOn ?? ExpectedAnswer(values, command.Service, asked),
            };
            change.Db.Add(consultation);
            if (consultation.DueOn is { } due)
                await change.SetDeadlineAsync(LocationDeadlines.Consultation, consultation.Id, new(consultation.Question, due, "afspraak"), cancel);
            change.Record(new ConsultationAsked(consultation.Service, consultation.Question));
            return consultation.Id;
        }, cancel);

    public static DateOnly? ExpectedAnswer(IDatedValues values, ConsultedService service, DateOnly asked)
    {
        ArgumentNullException.ThrowIfNull(values);
        var name = service switch
        {
            ConsultedService.BuildingControl => "building-control",
            ConsultedService.FireBrigade => "fire-brigade",
            ConsultedService.EnvironmentService => "environment-service",
            ConsultedService.WaterBoard => "water-board",
            ConsultedService.Province => "province",
            _ => "other",
        };
        return values.Find($"consultation.response.{name}.days", asked)?.Number is { } days ? asked.AddDays((int)days) : null;
    }
}
