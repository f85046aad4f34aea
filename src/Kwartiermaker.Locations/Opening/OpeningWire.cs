namespace Kwartiermaker.Locations.Opening;

// The words of the public API, in the order of their English originals.
public enum Openingscontrole
{
    Brandveiligheid,
    Legionella,
    RisicoInventarisatie,
    Bedrijfshulpverlening,
    Overlegcommissie,
    Onderwijs,
    InwonersGeinformeerd,
    Inrichting,
    Personeel,
}

public enum StandControle
{
    NogTeDoen,
    Gedaan,
    NietVanToepassing,
}

/// <summary>One check of the opening.</summary>
public sealed record ControleVanOpening(Openingscontrole Soort, StandControle Stand, DateOnly? GedaanOp, string? Door, DateOnly? GeldigTotEnMet, string? Opmerking)
{
    internal static ControleVanOpening Of(OpeningCheckRow c) => new((Openingscontrole)c.Kind, (StandControle)c.State, c.DoneOn, c.By, c.ValidUntil, c.Remark);
}

/// <summary>The day on which the location is to open.</summary>
public sealed record GeplandeOpening(DateOnly? Dag)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(PlanOpening.Day)] = "dag" };
}

public sealed record NieuweControle(StandControle? Stand, DateOnly? GedaanOp, string? Door, DateOnly? GeldigTotEnMet, string? Opmerking)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(RecordOpeningCheck.DoneOn)] = "gedaanOp",
        [nameof(RecordOpeningCheck.By)] = "door",
        [nameof(RecordOpeningCheck.ValidUntil)] = "geldigTotEnMet",
        [nameof(RecordOpeningCheck.Remark)] = "opmerking",
    };

    internal RecordOpeningCheck ToCommand(Guid dossierId, OpeningCheckKind kind, int version) => new(dossierId, kind, version, (CheckState)Stand!, GedaanOp, Door, GeldigTotEnMet, Opmerking);
}
