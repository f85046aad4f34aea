using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Opening;

// The words of the public API, each beside its English original.
public enum Openingscontrole
{
    Brandveiligheid = (int)OpeningCheckKind.FireInspection,
    Legionella = (int)OpeningCheckKind.LegionellaRiskAnalysis,
    RisicoInventarisatie = (int)OpeningCheckKind.RiskInventory,
    Bedrijfshulpverlening = (int)OpeningCheckKind.EmergencyResponse,
    Overlegcommissie = (int)OpeningCheckKind.ConsultationCommittee,
    Onderwijs = (int)OpeningCheckKind.Education,
    InwonersGeinformeerd = (int)OpeningCheckKind.InhabitantsInformed,
    Inrichting = (int)OpeningCheckKind.Furnishing,
    Personeel = (int)OpeningCheckKind.Staffing,
    Zorg = (int)OpeningCheckKind.HealthCare,
}

public enum StandControle
{
    NogTeDoen = (int)CheckState.ToDo,
    Gedaan = (int)CheckState.Done,
    NietVanToepassing = (int)CheckState.NotApplicable,
}

/// <summary>One check of the opening.</summary>
public sealed record ControleVanOpening(Openingscontrole Soort, StandControle Stand, DateOnly? GedaanOp, string? Door, DateOnly? GeldigTotEnMet, string? Opmerking)
{
    internal static ControleVanOpening Of(OpeningCheckRow c) => new((Openingscontrole)c.Kind, (StandControle)c.State, c.DoneOn, c.By, c.ValidUntil, c.Remark);
}

/// <summary>The day on which the location is to open.</summary>
public sealed record GeplandeOpening([Field(nameof(PlanOpening.Day))] DateOnly? Dag)
{
    internal PlanOpening ToCommand(Guid dossierId, int version) => new(dossierId, version, Dag);
}

public sealed record NieuweControle(
    [Field(nameof(RecordOpeningCheck.State))] StandControle? Stand,
    [Field(nameof(RecordOpeningCheck.DoneOn))] DateOnly? GedaanOp,
    [Field(nameof(RecordOpeningCheck.By))] string? Door,
    [Field(nameof(RecordOpeningCheck.ValidUntil))] DateOnly? GeldigTotEnMet,
    [Field(nameof(RecordOpeningCheck.Remark))] string? Opmerking)
{
    internal RecordOpeningCheck ToCommand(Guid dossierId, OpeningCheckKind kind, int version) => new(
        dossierId, kind, version, (CheckState)Stand!, GedaanOp, Door, GeldigTotEnMet, Opmerking);
}
