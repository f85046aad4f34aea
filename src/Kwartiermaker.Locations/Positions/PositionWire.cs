using Kwartiermaker.Common.Web;
using Kwartiermaker.Common.FollowUps;

namespace Kwartiermaker.Locations.Positions;

// The words of the public API, in the order of their English originals.
public enum UitkomstStandpunt
{
    Positief,
    OnderVoorwaarden,
    Negatief,
    Ingetrokken,
}

public enum StandVoorwaarde
{
    Open,
    Voldaan,
    Vervallen,
}

/// <summary>A position of the college; the one with the highest number is the current one.</summary>
public sealed record Standpunt(
    Guid Id, int Nummer, UitkomstStandpunt Uitkomst, DateOnly IngenomenOp, string Kenmerk, string Toelichting, string VastgelegdDoor, bool DoorGemeente, DateTime VastgelegdOp)
{
    internal static Standpunt Of(PositionRow p) => new(
        p.Id, p.Number, (UitkomstStandpunt)p.Outcome, p.TakenOn, p.Reference, p.Text, p.RecordedBy, p.ByMunicipality, p.RecordedAt);
}

/// <summary>A condition of a position.</summary>
public sealed record Voorwaarde(
    Guid Id, Guid StandpuntId, string Tekst, DateOnly UiterlijkOp, Guid VerantwoordelijkeId, StandVoorwaarde Stand, DateOnly? AfgehandeldOp, string? Hoe, DateOnly? BriefVan)
{
    internal static Voorwaarde Of(FollowUpRow f) => new(
        f.Id, f.SourceId, f.Text, f.DueOn, f.ResponsibleId, (StandVoorwaarde)f.State, f.SettledOn, f.How, f.LetterOn);
}

public sealed record NieuweVoorwaarde(string? Tekst, DateOnly? UiterlijkOp, Guid? VerantwoordelijkeId);

/// <summary>What the college said. The number of the position that was current is told, so that one of somebody else is not missed.</summary>
public sealed record NieuwStandpunt(
    int? VolgtOpNummer, UitkomstStandpunt? Uitkomst, DateOnly? IngenomenOp, string? Kenmerk, string? Toelichting, IReadOnlyList<NieuweVoorwaarde>? Voorwaarden, bool? OpenVoorwaardenHouden)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(RecordPosition.Outcome)] = "uitkomst",
        [nameof(RecordPosition.TakenOn)] = "ingenomenOp",
        [nameof(RecordPosition.Reference)] = "kenmerk",
        [nameof(RecordPosition.Text)] = "toelichting",
        ["Conditions[].Text"] = "voorwaarden[].tekst",
        ["Conditions[].DueOn"] = "voorwaarden[].uiterlijkOp",
        ["Conditions[].ResponsibleId"] = "voorwaarden[].verantwoordelijkeId",
    };

    internal RecordPosition ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, (PositionOutcome?)Uitkomst, IngenomenOp, Kenmerk ?? "", Toelichting ?? "",
        [.. Voorwaarden.Given().Select(v => new Assignment(v.Tekst ?? "", v.UiterlijkOp, v.VerantwoordelijkeId))], OpenVoorwaardenHouden ?? false);
}

/// <summary>How a condition ended: met, or waived by a letter of the municipality.</summary>
public sealed record AfhandelingVoorwaarde(StandVoorwaarde? Stand, DateOnly? AfgehandeldOp, string? Hoe, DateOnly? BriefVan)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(ChangeFollowUp.SettledOn)] = "afgehandeldOp",
        [nameof(ChangeFollowUp.How)] = "hoe",
        [nameof(ChangeFollowUp.LetterOn)] = "briefVan",
    };

    /// <summary>When it is due and who answers for it stay as they are.</summary>
    internal ChangeFollowUp ToCommand(Guid dossierId, FollowUpRow stored, int version) => new(
        dossierId, stored.Id, version, stored.DueOn, stored.ResponsibleId, (FollowUpState)Stand!, AfgehandeldOp, Hoe, BriefVan);
}
