using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Locations.Requests;

// The words of the public API, in the order of their English originals.
public enum Verzendwijze
{
    PerPost,
    PerEmail,
    Persoonlijk,
    ViaPortaal,
}

/// <summary>That a version went out, and what the college answered.</summary>
public sealed record Verzending(
    DateOnly VerzondenOp, Verzendwijze Wijze, string Aan, string Door, Communicatieafspraak Communicatie, DateOnly AntwoordUiterlijkOp, DateOnly? BeantwoordOp, string? KenmerkAntwoord,
    string? Antwoord)
{
    internal static Verzending Of(SendingRow s) => new(
        s.SentOn, (Verzendwijze)s.Means, s.SentTo, s.SentBy, new(s.Communication.What, s.Communication.By, s.Communication.To, s.Communication.When, s.Communication.AgreedWith),
        s.AnswerBy, s.AnsweredOn, s.AnswerReference, s.AnswerText);
}

/// <summary>One version of the formal request; a correction is the next version.</summary>
public sealed record FormeelVerzoek(
    int Nummer, DateTime OpgesteldOp, string OpgesteldDoor, int Plaatsen, DateOnly GevraagdVanaf, DateOnly? GevraagdTotEnMet, string Doelgroep, IReadOnlyList<string> Toezeggingen,
    IReadOnlyList<string> VoorwaardenVanHetCollege, DateOnly Briefdatum, string Kenmerk, DateOnly AntwoordUiterlijkOp, Verzending? Verzending)
{
    internal static FormeelVerzoek Of(RequestRow r) => new(
        r.VersionNumber, r.DrawnUpAt, r.DrawnUpBy, r.Text.Choices.PlacesAsked!.Value, r.Text.Choices.AskedFrom!.Value, r.Text.Choices.AskedUntil, r.Text.Choices.TargetGroup,
        r.Text.Choices.Commitments, r.Text.Facts.ConditionsAsked, r.Text.Choices.LetterDate!.Value, r.Text.Choices.OurReference, r.Text.Choices.AnswerBy!.Value,
        r.Sent is { } sent ? Verzending.Of(sent) : null);
}

/// <summary>What the request says. The number of the version before it is told, so that one of somebody else is not missed.</summary>
public sealed record NieuwVerzoek(
    int? VolgtOpNummer, string? AdresGemeente, string? PlaatsAfzender, DateOnly? Briefdatum, string? Kenmerk, int? Plaatsen, DateOnly? GevraagdVanaf, DateOnly? GevraagdTotEnMet,
    string? Doelgroep, IReadOnlyList<string>? Toezeggingen, string? Toelichting, DateOnly? AntwoordUiterlijkOp, string? Contactpersoon, string? NaamOndertekenaar, string? FunctieOndertekenaar)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(RequestChoices.RecipientAddress)] = "adresGemeente",
        [nameof(RequestChoices.SenderPlace)] = "plaatsAfzender",
        [nameof(RequestChoices.LetterDate)] = "briefdatum",
        [nameof(RequestChoices.OurReference)] = "kenmerk",
        [nameof(RequestChoices.PlacesAsked)] = "plaatsen",
        [nameof(RequestChoices.AskedFrom)] = "gevraagdVanaf",
        [nameof(RequestChoices.AskedUntil)] = "gevraagdTotEnMet",
        [nameof(RequestChoices.TargetGroup)] = "doelgroep",
        [nameof(RequestChoices.Commitments)] = "toezeggingen",
        [nameof(RequestChoices.Explanation)] = "toelichting",
        [nameof(RequestChoices.AnswerBy)] = "antwoordUiterlijkOp",
        [nameof(RequestChoices.ContactPerson)] = "contactpersoon",
        [nameof(RequestChoices.SignatoryName)] = "naamOndertekenaar",
        [nameof(RequestChoices.SignatoryRole)] = "functieOndertekenaar",
    };

    internal DrawUpRequest ToCommand(Guid dossierId) => new(dossierId, VolgtOpNummer ?? 0, new RequestChoices(
        AdresGemeente ?? "", PlaatsAfzender ?? "", Briefdatum, Kenmerk ?? "", Plaatsen, GevraagdVanaf, GevraagdTotEnMet, Doelgroep ?? "", Toezeggingen.Given(), Toelichting,
        AntwoordUiterlijkOp, Contactpersoon ?? "", NaamOndertekenaar ?? "", FunctieOndertekenaar ?? ""));
}

public sealed record NieuweVerzending(DateOnly? VerzondenOp, Verzendwijze? Wijze, string? Aan, string? Door, Communicatieafspraak? Communicatie)
{
    internal static readonly Dictionary<string, string> Names = new(GesprekPlan.Names)
    {
        [nameof(SendRequest.SentOn)] = "verzondenOp",
        [nameof(SendRequest.Means)] = "wijze",
        [nameof(SendRequest.SentTo)] = "aan",
        [nameof(SendRequest.SentBy)] = "door",
    };

    internal SendRequest ToCommand(Guid dossierId, int number) => new(dossierId, number, VerzondenOp, (SendingMeans?)Wijze, Aan ?? "", Door ?? "", Communicatie?.ToCheck());
}

public sealed record AntwoordOpVerzoek(DateOnly? BeantwoordOp, string? KenmerkAntwoord, string? Antwoord)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(AnswerRequest.AnsweredOn)] = "beantwoordOp",
        [nameof(AnswerRequest.AnswerReference)] = "kenmerkAntwoord",
        [nameof(AnswerRequest.AnswerText)] = "antwoord",
    };
}
