using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The six subjects on which municipality and agency agree, as the brochure lists them.</summary>
public enum SubjectKind
{
    PlaceAndCapacity,
    Duration,
    OneOffMeasures,
    Organisation,
    Committee,
    Education,
}

public enum SubjectState
{
    Open,

    /// <summary>Agreed, with its text.</summary>
    Settled,
    NotApplicable,
}

/// <summary>One subject: what both sides said last, and what was agreed.</summary>
internal sealed class AgreementSubject : Versioned
{
    public required Guid AgreementId { get; init; }

    public required Guid DossierId { get; init; }

    public required SubjectKind Kind { get; init; }

    public SubjectState State { get; private set; } = SubjectState.Open;

    /// <summary>What was agreed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why it does not apply.</summary>
    public string? Reason { get; private set; }

    public string? AgencySays { get; private set; }

    public string? MunicipalitySays { get; private set; }

    public string? ChangedBy { get; private set; }

    public DateOnly? ChangedOn { get; private set; }

    /// <summary>One-off measures only "indien van toepassing", education only where children of school age will live (brochure).</summary>
    public static bool MayNotApply(SubjectKind kind) => kind is SubjectKind.OneOffMeasures or SubjectKind.Education;

    public void Describe(SubjectState state, string? text, string? reason, string? agencySays, string? municipalitySays, string by, DateOnly today)
    {
        (State, Text, Reason) = (state, text.Filled() ?? "", state == SubjectState.NotApplicable ? reason.Filled() : null);
        (AgencySays, MunicipalitySays, ChangedBy, ChangedOn) = (agencySays.Filled(), municipalitySays.Filled(), by, today);
    }

    public void HearMunicipality(string says, string by, DateOnly today) => (MunicipalitySays, ChangedBy, ChangedOn) = (says.Trim(), by, today);

    public void Reopen() => State = SubjectState.Open;
}
