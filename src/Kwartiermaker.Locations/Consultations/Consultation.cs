using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;

namespace Kwartiermaker.Locations.Consultations;

public enum ConsultedService
{
    BuildingControl,
    FireBrigade,
    EnvironmentService,
    WaterBoard,
    Province,
    OtherService,
}

public enum AdviceFollowed
{
    Followed,
    PartlyFollowed,
    NotFollowed,
}

/// <summary>A question to a municipal or provincial service about the plan, with its advice (brochure, "Bouwvergunningen"; row B13).</summary>
internal sealed class Consultation : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required ConsultedService Service { get; init; }

    public required string Question { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>When an answer is expected; not a legal term. Null is not set.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? Advice { get; private set; }

    public AdviceFollowed? Followed { get; private set; }

    /// <summary>Why the advice is not, or only partly, followed.</summary>
    public string? FollowedReason { get; private set; }

    /// <summary>Why we go on without an answer.</summary>
    public string? GoOnReason { get; private set; }

    public DateOnly? GoOnSince { get; private set; }

    public Findable ToFind() => new(DossierId, LocationSteps.Consultations, Question, Advice ?? "");

    public Refusal? Answer(DateOnly on, string advice, AdviceFollowed followed, string? reason)
    {
        if (AnsweredOn is { } already)
            return Refusal.Rule("consultation.answered", already);
        (AnsweredOn, Advice, Followed, FollowedReason) = (on, advice.Trim(), followed, reason?.Trim());
        return null;
    }

    /// <summary>Going on without an answer is possible when it is late, with the reason; an answer that comes later is still recorded.</summary>
    public Refusal? GoOn(string reason, DateOnly today)
    {
        if (AnsweredOn is { } already)
            return Refusal.Rule("consultation.answered", already);
        if (DueOn >= today)
            return Refusal.Rule("consultation.not-late", DueOn);
        (GoOnReason, GoOnSince) = (reason.Trim(), today);
        return null;
    }
}
