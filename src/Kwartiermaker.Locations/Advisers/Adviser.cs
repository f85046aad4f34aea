using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Advisers;

public enum AdviserKind
{
    Architect,
    EngineeringFirm,
    Other,
}

/// <summary>An external adviser on the building plan (brochure, "Bouwplan": architect and engineering firm).</summary>
internal sealed class Adviser : Versioned
{
    public required Guid DossierId { get; init; }

    public required AdviserKind Kind { get; set; }

    public required string Name { get; set; }

    public string? Firm { get; set; }

    public required string Assignment { get; set; }

    /// <summary>Business phone or mail.</summary>
    public string? Contact { get; set; }
}

public enum AdviceUptake
{
    Undecided,
    Yes,
    Partly,
    No,
}

/// <summary>What an adviser advised, and what was done with it.</summary>
internal sealed class Advice : Versioned
{
    public required Guid AdviserId { get; init; }

    public required string Subject { get; set; }

    public required string Text { get; set; }

    public required DateOnly On { get; set; }

    public AdviceUptake Followed { get; private set; } = AdviceUptake.Undecided;

    public string? Reason { get; private set; }

    /// <summary>Who does not follow an advice, or only in part, says why.</summary>
    public Refusal? Follow(AdviceUptake followed, string? reason)
    {
        if (followed is AdviceUptake.No or AdviceUptake.Partly && string.IsNullOrWhiteSpace(reason))
            return Refusal.Invalid(nameof(Reason), "advice.reason");
        (Followed, Reason) = (followed, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return null;
    }
}
