using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Proposals;

// The words of the public API, each beside its English original.
public enum SoortRuimte
{
    SlaapkamerVolwassenen = (int)SpaceKind.BedroomAdults,
    SlaapkamerGezin = (int)SpaceKind.BedroomFamily,
    SlaapkamerMinderjarigen = (int)SpaceKind.BedroomMinors,
    Toilet = (int)SpaceKind.Toilet,
    Douche = (int)SpaceKind.Shower,
    Wastafel = (int)SpaceKind.Sink,
    GedeeldeRuimte = (int)SpaceKind.Shared,
}

public enum Beperking
{
    Slaapkamers = (int)LimitKind.Bedrooms,
    Toiletten = (int)LimitKind.Toilets,
    Douches = (int)LimitKind.Showers,
    Wastafels = (int)LimitKind.Sinks,
    BrutoVloeroppervlak = (int)LimitKind.GrossFloorArea,
}

public enum Partij
{
    Organisatie = (int)Side.Agency,
    Gemeente = (int)Side.Municipality,
}

/// <summary>Rooms of one sort: so many, each of so many m².</summary>
public sealed record Ruimte(
    [Field(nameof(Space.Kind))] SoortRuimte? Soort,
    [Field(nameof(Space.Name))] string? Naam,
    [Field(nameof(Space.Count))] int? Aantal,
    [Field(nameof(Space.Area))] decimal? Oppervlak,
    [Field(nameof(Space.Persons))] int? Personen)
{
    internal static Ruimte Of(Space s) => new((SoortRuimte)s.Kind, s.Name, s.Count, s.Area, s.Persons);
}

/// <summary>The rooms with the number of places that the building technically gives, and what decides it.</summary>
public sealed record Ruimtestaat(IReadOnlyList<Ruimte> Ruimten, int? MogelijkePlaatsen, Beperking? BepaaldDoor)
{
    internal static Ruimtestaat Of(ProposalsView v) => new([.. v.Spaces.Select(Ruimte.Of)], v.Possible.Deciding?.Places, (Beperking?)v.Possible.Deciding?.Kind);
}

public sealed record NieuweRuimten([Field(nameof(ChangeSpaces.Spaces))] IReadOnlyList<Ruimte>? Ruimten)
{
    internal (string, object?)[] Choices => [.. Ruimten.Given().Select((r, i) => ($"{nameof(Ruimten)}[{i}].{nameof(r.Soort)}", (object?)r.Soort))];

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
    [Field(nameof(MakeProposal.Known))] int? VolgtOpNummer,
    [Field(nameof(ProposalTerms.Places))] int? Plaatsen,
    [Field(nameof(ProposalTerms.From))] DateOnly? Vanaf,
    [Field(nameof(ProposalTerms.To))] DateOnly? TotEnMet,
    [Field(nameof(ProposalTerms.Indefinite))] bool? OnbepaaldeTijd,
    [Field(nameof(ProposalTerms.TargetGroup))] string? Doelgroep,
    [Field(nameof(ProposalTerms.Reasons))] string? Redenen,
    [Field(nameof(ProposalTerms.Conditions))] string? Voorwaarden,
    [Field(nameof(MakeProposal.AboveLimit))] string? RedenBovenGrens,
    [Field(nameof(ProposalTerms.Function))] string? Functie,
    [Field(nameof(MakeProposal.AnswerBy))] DateOnly? AntwoordUiterlijkOp)
{
    internal MakeProposal ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, new ProposalTerms(Plaatsen, Vanaf, TotEnMet, OnbepaaldeTijd ?? false, Doelgroep, Redenen, Voorwaarden, Functie),
        RedenBovenGrens, AntwoordUiterlijkOp);
}

/// <summary>What the municipality proposes instead; an official answers under the own name, today.</summary>
/// <param name="OnbepaaldeTijd">That there is no last day; an empty last day alone is refused.</param>
public sealed record NieuwTegenvoorstel(
    [Field(nameof(RecordCounterProposal.Known))] int? VolgtOpNummer,
    [Field(nameof(ProposalTerms.Places))] int? Plaatsen,
    [Field(nameof(ProposalTerms.From))] DateOnly? Vanaf,
    [Field(nameof(ProposalTerms.To))] DateOnly? TotEnMet,
    [Field(nameof(ProposalTerms.Indefinite))] bool? OnbepaaldeTijd,
    [Field(nameof(ProposalTerms.TargetGroup))] string? Doelgroep,
    [Field(nameof(ProposalTerms.Reasons))] string? Redenen,
    [Field(nameof(ProposalTerms.Conditions))] string? Voorwaarden,
    [Field(nameof(RecordCounterProposal.By))] string? Door,
    [Field(nameof(ProposalTerms.Function))] string? Functie,
    [Field(nameof(RecordCounterProposal.On))] DateOnly? Op)
{
    internal RecordCounterProposal ToCommand(Guid dossierId) => new(
        dossierId, VolgtOpNummer ?? 0, new ProposalTerms(Plaatsen, Vanaf, TotEnMet, OnbepaaldeTijd ?? false, Doelgroep, Redenen, Voorwaarden, Functie), Door, Op);
}

/// <summary>That both sides agree on a version.</summary>
public sealed record Overeenstemming(
    [Field(nameof(AgreeProposal.With))] string? Met,
    [Field(nameof(AgreeProposal.On))] DateOnly? Op,
    [Field(nameof(AgreeProposal.Reason))] string? Reden)
{
    internal AgreeProposal ToCommand(Guid dossierId, Guid proposal, int version) => new(dossierId, proposal, version, Met, Op, Reden);
}
