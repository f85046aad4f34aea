using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Opening;

/// <summary>What must be in order before people move in (row B14); permits and the notification of use come from their own process.</summary>
public enum OpeningCheckKind
{
    FireInspection,
    LegionellaRiskAnalysis,

    /// <summary>RI&amp;E (Arbowet art. 5).</summary>
    RiskInventory,

    /// <summary>BHV (Arbowet art. 15).</summary>
    EmergencyResponse,
    ConsultationCommittee,
    Education,

    /// <summary>By the municipality, which informs its inhabitants until the opening day (brochure, "Communicatie").</summary>
    InhabitantsInformed,
    Furnishing,
    Staffing,

    /// <summary>General practitioner and health care for asylum seekers: one of the subjects of the agreement.</summary>
    HealthCare,
}

public enum CheckState
{
    ToDo,
    Done,
    NotApplicable,
}

/// <summary>One check of the opening: done on a day by somebody, or not applicable with the reason.</summary>
internal sealed class OpeningCheck : Versioned
{
    public required Guid DossierId { get; init; }

    public required OpeningCheckKind Kind { get; init; }

    public CheckState State { get; private set; } = CheckState.ToDo;

    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who did it: a function or an organisation.</summary>
    public string? By { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    public string? Remark { get; private set; }

    public void Record(CheckState state, DateOnly? doneOn, string? by, DateOnly? validUntil, string? remark)
    {
        var done = state == CheckState.Done;
        (State, Remark) = (state, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
        (DoneOn, By, ValidUntil) = done ? (doneOn, by?.Trim(), validUntil) : (null, null, null);
    }

    /// <summary>An inspection that has run out by the day of opening is no inspection.</summary>
    public bool HasExpired(DateOnly on) => HasExpired(State, ValidUntil, on);

    public static bool HasExpired(CheckState state, DateOnly? validUntil, DateOnly on) => state == CheckState.Done && validUntil < on;

    /// <summary>Inspections that hold for a time.</summary>
    public static bool HasValidity(OpeningCheckKind kind) => kind is OpeningCheckKind.FireInspection or OpeningCheckKind.LegionellaRiskAnalysis;
}
