namespace Kwartiermaker.Locations.Consultations;

// The words of the public API, in the order of their English originals.
public enum Dienst
{
    BouwEnWoningtoezicht,
    Brandweer,
    Omgevingsdienst,
    Waterschap,
    Provincie,
    Andere,
}

public enum Opvolging
{
    Gevolgd,
    DeelsGevolgd,
    NietGevolgd,
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
public sealed record NieuweAdviesvraag(Dienst? Dienst, string? Vraag, DateOnly? GevraagdOp, DateOnly? VerwachtOp)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(AskConsultation.Question)] = "vraag",
        [nameof(AskConsultation.AskedOn)] = "gevraagdOp",
        [nameof(AskConsultation.DueOn)] = "verwachtOp",
    };

    internal AskConsultation ToCommand(Guid dossierId) => new(dossierId, (ConsultedService)Dienst!, Vraag ?? "", GevraagdOp, VerwachtOp);
}

public sealed record AntwoordOpAdviesvraag(DateOnly? BeantwoordOp, string? Advies, Opvolging? Opvolging, string? RedenOpvolging)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(AnswerConsultation.On)] = "beantwoordOp",
        [nameof(AnswerConsultation.Advice)] = "advies",
        [nameof(AnswerConsultation.Followed)] = "opvolging",
        [nameof(AnswerConsultation.Reason)] = "redenOpvolging",
    };

    internal AnswerConsultation ToCommand(Guid dossierId, Guid consultation, int version) => new(
        dossierId, consultation, version, BeantwoordOp, Advies ?? "", (AdviceFollowed?)Opvolging, RedenOpvolging);
}
