using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Proposals;

// The words of the public API, in the order of their English originals.
public enum SoortRuimte
{
    SlaapkamerVolwassenen,
    SlaapkamerGezin,
    SlaapkamerMinderjarigen,
    Toilet,
    Douche,
    Wastafel,
    GedeeldeRuimte,
}

public enum Beperking
{
    Slaapkamers,
    Toiletten,
    Douches,
    Wastafels,
    BrutoVloeroppervlak,
}

public enum Partij
{
    Organisatie,
    Gemeente,
}

/// <summary>Rooms of one sort: so many, each of so many m².</summary>
public sealed record Ruimte(SoortRuimte? Soort, string? Naam, int? Aantal, decimal? Oppervlak, int? Personen)
{
    internal static Ruimte Of(Space s) => new((SoortRuimte)s.Kind, s.Name, s.Count, s.Area, s.Persons);
}

/// <summary>The rooms with the number of places that the building technically gives, and what decides it.</summary>
public sealed record Ruimtestaat(IReadOnlyList<Ruimte> Ruimten, int? MogelijkePlaatsen, Beperking? BepaaldDoor)
{
    internal static Ruimtestaat Of(ProposalsView v) => new([.. v.Spaces.Select(Ruimte.Of)], v.Possible.Deciding?.Places, (Beperking?)v.Possible.Deciding?.Kind);
}

public sealed record NieuweRuimten(IReadOnlyList<Ruimte>? Ruimten)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        ["Spaces[].Name"] = "ruimten[].naam",
        ["Spaces[].Count"] = "ruimten[].aantal",
        ["Spaces[].Area"] = "ruimten[].oppervlak",
        ["Spaces[].Persons"] = "ruimten[].personen",
    };

    internal (string, object?)[] Choices => [.. Ruimten.Given().Select((r, i) => ($"ruimten[{i}].soort", (object?)r.Soort))];

    internal ChangeSpaces ToCommand(Guid dossierId, int version) => new(
        dossierId, version, [.. Ruimten.Given().Select(r => new Space((SpaceKind)r.Soort!, r.Naam ?? "", r.Aantal ?? 0, r.Oppervlak, r.Personen))]);
}

/// <summary>One version of the proposal: ours, or the counter-proposal of the municipality.</summary>
public sealed record Voorstel(
    Guid Id, int Nummer, Partij Van, int Plaatsen, DateOnly Vanaf, DateOnly? TotEnMet, string Doelgroep, string Redenen, string? Voorwaarden, string? RedenBovenGrens,
    DateOnly Op, string Door, string Functie, DateOnly? AntwoordUiterlijkOp, DateOnly? OvereengekomenOp, string? OvereengekomenMet)
{
    internal static Voorstel Of(ProposalRow p) => new(
        p.Id, p.Number, (Partij)p.Side, p.Places, p.From, p.To, p.TargetGroup, p.Reasons, p.Conditions, p.AboveLimit, p.On, p.By, p.Function, p.AnswerBy, p.AgreedOn, p.AgreedWith);
}

/// <summary>What the agency proposes. How many versions there were is told, so that one of somebody else is not missed.</summary>
/// <param name="OnbepaaldeTijd">That there is no last day; an empty last day alone is refused.</param>
public sealed record NieuwVoorstel(
    int? VolgtOpNummer, int? Plaatsen, DateOnly? Vanaf, DateOnly? TotEnMet, bool? OnbepaaldeTijd, string? Doelgroep, string? Redenen, string? Voorwaarden, string? RedenBovenGrens,
    string? Functie, DateOnly? AntwoordUiterlijkOp)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(ProposalTerms.Places)] = "plaatsen",
        [nameof(ProposalTerms.From)] = "vanaf",
        [nameof(ProposalTerms.To)] = "totEnMet",
        [nameof(ProposalTerms.Indefinite)] = "onbepaaldeTijd",
        [nameof(ProposalTerms.TargetGroup)] = "doelgroep",
        [nameof(ProposalTerms.Reasons)] = "redenen",
        [nameof(ProposalTerms.Conditions)] = "voorwaarden",
        [nameof(ProposalTerms.Function)] = "functie",
        [nameof(MakeProposal.AboveLimit)] = "redenBovenGrens",
        [nameof(MakeProposal.AnswerBy)] = "antwoordUiterlijkOp",
    };

    internal MakeProposal ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, new ProposalTerms(Plaatsen, Vanaf, TotEnMet, OnbepaaldeTijd ?? false, Doelgroep, Redenen, Voorwaarden, Functie),
        RedenBovenGrens, AntwoordUiterlijkOp);
}

/// <summary>What the municipality proposes instead; an official answers under the own name, today.</summary>
/// <param name="OnbepaaldeTijd">That there is no last day; an empty last day alone is refused.</param>
public sealed record NieuwTegenvoorstel(
    int? VolgtOpNummer, int? Plaatsen, DateOnly? Vanaf, DateOnly? TotEnMet, bool? OnbepaaldeTijd, string? Doelgroep, string? Redenen, string? Voorwaarden, string? Door,
    string? Functie, DateOnly? Op)
{
    internal static readonly Dictionary<string, string> Names = new(NieuwVoorstel.Names) { [nameof(RecordCounterProposal.By)] = "door", [nameof(RecordCounterProposal.On)] = "op" };

    internal RecordCounterProposal ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, new ProposalTerms(Plaatsen, Vanaf, TotEnMet, OnbepaaldeTijd ?? false, Doelgroep, Redenen, Voorwaarden, Functie), Door, Op);
}

/// <summary>That both sides agree on a version.</summary>
public sealed record Overeenstemming(string? Met, DateOnly? Op, string? Reden)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(AgreeProposal.With)] = "met",
        [nameof(AgreeProposal.On)] = "op",
        [nameof(AgreeProposal.Reason)] = "reden",
    };
}
