using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>How a requirement stands in a test of a plan.</summary>
public enum Judgement
{
    Unknown,
    Meets,
    Fails,

    /// <summary>Does not apply to this location, with the reason.</summary>
    NotApplicable,
}

public enum DeviationState
{
    None,
    Asked,
    Approved,
    Rejected,

    /// <summary>It was asked or approved, but then the assessment changed: it has to be asked again.</summary>
    Lapsed,
}

/// <summary>What a requirement means for the plan as a whole.</summary>
public enum Outcome
{
    Met,

    /// <summary>It fails, and the deviation is approved.</summary>
    Deviates,

    /// <summary>Not known yet, or failing without an approved deviation.</summary>
    Open,
    NotApplicable,
}

/// <summary>The rules by which one requirement is judged; pure.</summary>
public static class Assessment
{
    /// <summary>A number is compared with the norm; without a norm a person judges.</summary>
    public static bool IsByNumber(Comparison comparison, decimal? norm) => comparison != Comparison.Judged && norm is not null;

    /// <summary>
    /// The judgement that counts. A number on the norm itself meets it, for a minimum as well as for a maximum. Not applicable
    /// is always said by a person.
    /// </summary>
    public static Judgement Of(Comparison comparison, decimal? norm, decimal? value, Judgement said) =>
        !IsByNumber(comparison, norm) || said == Judgement.NotApplicable ? said
        : value is not { } number ? Judgement.Unknown
        : (comparison == Comparison.Min ? number >= norm : number <= norm) ? Judgement.Meets
        : Judgement.Fails;

    public static Outcome OutcomeOf(Judgement judgement, DeviationState deviation) => judgement switch
    {
        Judgement.Meets => Outcome.Met,
        Judgement.NotApplicable => Outcome.NotApplicable,
        Judgement.Fails when deviation == DeviationState.Approved => Outcome.Deviates,
        _ => Outcome.Open,
    };
}
