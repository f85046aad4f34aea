using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Positions;

public enum PositionOutcome
{
    Positive,

    /// <summary>Positive, on conditions.</summary>
    Conditional,
    Negative,

    /// <summary>The college took back what it had said.</summary>
    Withdrawn,
}

/// <summary>
/// A preliminary position of the college of mayor and aldermen (brochure, "Een formeel verzoek"). The one with the highest
/// number is the current one; earlier ones stay as they were.
/// </summary>
internal sealed class Position : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    /// <summary>1, 2, 3, … within the dossier.</summary>
    public required int Number { get; init; }

    public required PositionOutcome Outcome { get; init; }

    public required DateOnly TakenOn { get; init; }

    /// <summary>The municipality's case number.</summary>
    public required string Reference { get; init; }

    public required string Text { get; init; }

    /// <summary>Why it was taken before the location was known here.</summary>
    public string? WhyEarlier { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>Recorded by the municipality's own official.</summary>
    public required bool ByMunicipality { get; init; }

    public Findable ToFind() => new(DossierId, LocationSteps.Position, Reference, Text, OurSideOnly: false);

    /// <summary>Only after a positive position does the agency send its formal request (brochure).</summary>
    public bool AllowsRequest => Allows(Outcome);

    public static bool Allows(PositionOutcome? outcome) => outcome is PositionOutcome.Positive or PositionOutcome.Conditional;

    /// <summary>
    /// The day lies not in the future, not without a reason before the location was known here and not before the position it replaces; only a
    /// position that was positive can be withdrawn; only a conditional one has conditions, and it has at least one.
    /// </summary>
    public static List<Refusal> Check(PositionOutcome outcome, DateOnly? takenOn, int conditions, Position? current, DateOnly knownSince, string? whyEarlier, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (takenOn is null)
            refusals.Add(Refusal.Invalid(nameof(TakenOn), "required"));
        else if (takenOn > today)
            refusals.Add(Refusal.Invalid(nameof(TakenOn), "position.in-future"));
        else if (takenOn < current?.TakenOn)
            refusals.Add(Refusal.Invalid(nameof(TakenOn), "position.before-current", current.TakenOn));
        else if (EarlierDay.WhyNot(nameof(TakenOn), takenOn, knownSince, whyEarlier) is { } unexplained)
            refusals.Add(unexplained);
        if (outcome == PositionOutcome.Withdrawn && current is not { AllowsRequest: true })
            refusals.Add(Refusal.Invalid(nameof(Outcome), "position.nothing-to-withdraw"));
        if (outcome == PositionOutcome.Conditional && conditions == 0)
            refusals.Add(Refusal.Invalid(nameof(Outcome), "position.without-conditions"));
        if (outcome != PositionOutcome.Conditional && conditions > 0)
            refusals.Add(Refusal.Invalid(nameof(Outcome), "position.no-conditions"));
        return refusals;
    }
}

internal static class BeforeSignature
{
    /// <summary>After the signature the governance agreement binds, and positions, conditions and requests are history.</summary>
    public static Refusal? WhyNotBeforeSignature(this Dossier dossier) =>
        dossier.Phase >= Phase.PlanAndPermits ? Refusal.Rule("position.agreement-signed", dossier.Phase) : null;
}
