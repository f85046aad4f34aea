using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Positions;

// The words of the public API, each beside its English original.
public enum UitkomstStandpunt
{
    Positief = (int)PositionOutcome.Positive,
    OnderVoorwaarden = (int)PositionOutcome.Conditional,
    Negatief = (int)PositionOutcome.Negative,
    Ingetrokken = (int)PositionOutcome.Withdrawn,
}

public enum StandVoorwaarde
{
    Open = (int)FollowUpState.Open,
    Voldaan = (int)FollowUpState.Done,
    Vervallen = (int)FollowUpState.Dropped,
}

/// <summary>A position of the college; the one with the highest number is the current one.</summary>
public sealed record Standpunt(
    Guid Id, int Nummer, UitkomstStandpunt Uitkomst, DateOnly IngenomenOp, string Kenmerk, string Toelichting, string VastgelegdDoor, bool DoorGemeente, DateTime VastgelegdOp,
    string? WaaromEerder)
{
    internal static Standpunt Of(PositionRow p) => new(
        p.Id, p.Number, (UitkomstStandpunt)p.Outcome, p.TakenOn, p.Reference, p.Text, p.RecordedBy, p.ByMunicipality, p.RecordedAt, p.WhyEarlier);
}

/// <summary>A condition of a position.</summary>
public sealed record Voorwaarde(
    Guid Id, Guid StandpuntId, string Tekst, DateOnly UiterlijkOp, Guid VerantwoordelijkeId, StandVoorwaarde Stand, DateOnly? AfgehandeldOp, string? Hoe, DateOnly? BriefVan)
{
    internal static Voorwaarde Of(FollowUpRow f) => new(
        f.Id, f.SourceId, f.Text, f.DueOn, f.ResponsibleId, (StandVoorwaarde)f.State, f.SettledOn, f.How, f.LetterOn);
}

public sealed record NieuweVoorwaarde(
    [Field(nameof(Assignment.Text))] string? Tekst,
    [Field(nameof(Assignment.DueOn))] DateOnly? UiterlijkOp,
    [Field(nameof(Assignment.ResponsibleId))] Guid? VerantwoordelijkeId);

/// <summary>What the college said. The number of the position that was current is told, so that one of somebody else is not missed.</summary>
public sealed record NieuwStandpunt(
    [Field(nameof(RecordPosition.BasedOn))] int? VolgtOpNummer,
    [Field(nameof(RecordPosition.Outcome))] UitkomstStandpunt? Uitkomst,
    [Field(nameof(RecordPosition.TakenOn))] DateOnly? IngenomenOp,
    [Field(nameof(RecordPosition.Reference))] string? Kenmerk,
    [Field(nameof(RecordPosition.Text))] string? Toelichting,
    [Field(nameof(RecordPosition.Conditions))] IReadOnlyList<NieuweVoorwaarde>? Voorwaarden,
    [Field(nameof(RecordPosition.KeepOpenConditions))] bool? OpenVoorwaardenHouden,
    [Field(nameof(RecordPosition.WhyEarlier))] string? WaaromEerder = null)
{
    internal RecordPosition ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, (PositionOutcome?)Uitkomst, IngenomenOp, Kenmerk ?? "", Toelichting ?? "",
        [.. Voorwaarden.Given().Select(v => new Assignment(v.Tekst ?? "", v.UiterlijkOp, v.VerantwoordelijkeId))], OpenVoorwaardenHouden ?? false, WaaromEerder);
}

/// <summary>How a condition ended: met, or waived by a letter of the municipality.</summary>
public sealed record AfhandelingVoorwaarde(
    [Field(nameof(ChangeFollowUp.State))] StandVoorwaarde? Stand,
    [Field(nameof(ChangeFollowUp.SettledOn))] DateOnly? AfgehandeldOp,
    [Field(nameof(ChangeFollowUp.How))] string? Hoe,
    [Field(nameof(ChangeFollowUp.LetterOn))] DateOnly? BriefVan)
{
    /// <summary>When it is due and who answers for it stay as they are.</summary>
    internal ChangeFollowUp ToCommand(Guid dossierId, FollowUpRow stored, int version) => new(
        dossierId, stored.Id, version, stored.DueOn, stored.ResponsibleId, (FollowUpState)Stand!, AfgehandeldOp, Hoe, BriefVan);
}
