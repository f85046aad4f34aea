using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Consultations;

// The words of the public API, each beside its English original.
public enum Dienst
{
    BouwEnWoningtoezicht = (int)ConsultedService.BuildingControl,
    Brandweer = (int)ConsultedService.FireBrigade,
    Omgevingsdienst = (int)ConsultedService.EnvironmentService,
    Waterschap = (int)ConsultedService.WaterBoard,
    Provincie = (int)ConsultedService.Province,
    Andere = (int)ConsultedService.OtherService,
}

public enum Opvolging
{
    Gevolgd = (int)AdviceFollowed.Followed,
    DeelsGevolgd = (int)AdviceFollowed.PartlyFollowed,
    NietGevolgd = (int)AdviceFollowed.NotFollowed,
}

/// <summary>A question to a service, with its advice.</summary>
public sealed record Adviesvraag(
    Guid Id, Dienst Dienst, string Vraag, DateOnly GevraagdOp, DateOnly? VerwachtOp, DateOnly? BeantwoordOp, string? Advies, Opvolging? Opvolging, string? RedenOpvolging,
    DateOnly? ZonderAntwoordVerderSinds, string? RedenZonderAntwoord)
{
    internal static Adviesvraag Of(ConsultationRow c) => new(
        c.Id, (Dienst)c.Service, c.Question, c.AskedOn, c.DueOn, c.AnsweredOn, c.Advice, (Opvolging?)c.Followed, c.FollowedReason, c.GoOnSince, c.GoOnReason);
}

/// <summary>Without an expected day, the usual time of the service counts.</summary>
public sealed record NieuweAdviesvraag(
    [Field(nameof(AskConsultation.Service))] Dienst? Dienst,
    [Field(nameof(AskConsultation.Question))] string? Vraag,
    [Field(nameof(AskConsultation.AskedOn))] DateOnly? GevraagdOp,
    [Field(nameof(AskConsultation.DueOn))] DateOnly? VerwachtOp)
{
    internal AskConsultation ToCommand(Guid dossierId) => new(dossierId, (ConsultedService)Dienst!, Vraag ?? "", GevraagdOp, VerwachtOp);
}

public sealed record AntwoordOpAdviesvraag(
    [Field(nameof(AnswerConsultation.On))] DateOnly? BeantwoordOp,
    [Field(nameof(AnswerConsultation.Advice))] string? Advies,
    [Field(nameof(AnswerConsultation.Followed))] Opvolging? Opvolging,
    [Field(nameof(AnswerConsultation.Reason))] string? RedenOpvolging)
{
    internal AnswerConsultation ToCommand(Guid dossierId, Guid consultation, int version) => new(
        dossierId, consultation, version, BeantwoordOp, Advies ?? "", (AdviceFollowed?)Opvolging, RedenOpvolging);
}
