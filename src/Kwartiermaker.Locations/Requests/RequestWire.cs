using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Locations.Requests;

// The words of the public API, each beside its English original.
public enum Verzendwijze
{
    PerPost = (int)SendingMeans.Post,
    PerEmail = (int)SendingMeans.Email,
    Persoonlijk = (int)SendingMeans.InPerson,
    ViaPortaal = (int)SendingMeans.Portal,
}

/// <summary>What the college answered.</summary>
public enum AntwoordVanCollege
{
    WerktMee = (int)CollegeAnswer.Cooperates,
    WerktNietMee = (int)CollegeAnswer.Declines,
    VraagtMeerTijd = (int)CollegeAnswer.NeedsTime,
}

/// <summary>That a version went out, and what the college answered.</summary>
public sealed record Verzending(
    DateOnly VerzondenOp, Verzendwijze Wijze, string Aan, string Door, Communicatieafspraak Communicatie, DateOnly AntwoordUiterlijkOp,
    AntwoordVanCollege? Uitkomst, DateOnly? BeantwoordOp, string? KenmerkAntwoord, string? Antwoord, int Versie)
{
    internal static Verzending Of(SendingRow s) => new(
        s.SentOn, (Verzendwijze)s.Means, s.SentTo, s.SentBy, new(s.Communication.What, s.Communication.By, s.Communication.To, s.Communication.When, s.Communication.AgreedWith),
        s.AnswerBy, (AntwoordVanCollege?)s.Answer, s.AnsweredOn, s.AnswerReference, s.AnswerText, s.Version);
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
    [Field(nameof(DrawUpRequest.BasedOn))] int? VolgtOpNummer,
    [Field(nameof(RequestChoices.RecipientAddress))] string? AdresGemeente,
    [Field(nameof(RequestChoices.SenderPlace))] string? PlaatsAfzender,
    [Field(nameof(RequestChoices.LetterDate))] DateOnly? Briefdatum,
    [Field(nameof(RequestChoices.OurReference))] string? Kenmerk,
    [Field(nameof(RequestChoices.PlacesAsked))] int? Plaatsen,
    [Field(nameof(RequestChoices.AskedFrom))] DateOnly? GevraagdVanaf,
    [Field(nameof(RequestChoices.AskedUntil))] DateOnly? GevraagdTotEnMet,
    [Field(nameof(RequestChoices.TargetGroup))] string? Doelgroep,
    [Field(nameof(RequestChoices.Commitments))] IReadOnlyList<string>? Toezeggingen,
    [Field(nameof(RequestChoices.Explanation))] string? Toelichting,
    [Field(nameof(RequestChoices.AnswerBy))] DateOnly? AntwoordUiterlijkOp,
    [Field(nameof(RequestChoices.ContactPerson))] string? Contactpersoon,
    [Field(nameof(RequestChoices.SignatoryName))] string? NaamOndertekenaar,
    [Field(nameof(RequestChoices.SignatoryRole))] string? FunctieOndertekenaar)
{
    internal DrawUpRequest ToCommand(Guid dossierId) => new(dossierId, VolgtOpNummer ?? 0, new RequestChoices(
        AdresGemeente ?? "", PlaatsAfzender ?? "", Briefdatum, Kenmerk ?? "", Plaatsen, GevraagdVanaf, GevraagdTotEnMet, Doelgroep ?? "", Toezeggingen.Given(), Toelichting,
        AntwoordUiterlijkOp, Contactpersoon ?? "", NaamOndertekenaar ?? "", FunctieOndertekenaar ?? ""));
}

public sealed record NieuweVerzending(
    [Field(nameof(SendRequest.SentOn))] DateOnly? VerzondenOp,
    [Field(nameof(SendRequest.Means))] Verzendwijze? Wijze,
    [Field(nameof(SendRequest.SentTo))] string? Aan,
    [Field(nameof(SendRequest.SentBy))] string? Door,
    [Field(nameof(SendRequest.Communication))] Communicatieafspraak? Communicatie)
{
    internal SendRequest ToCommand(Guid dossierId, int number) => new(dossierId, number, VerzondenOp, (SendingMeans?)Wijze, Aan ?? "", Door ?? "", Communicatie?.ToCheck());
}

public sealed record AntwoordOpVerzoek(
    [Field(nameof(AnswerRequest.Answer))] AntwoordVanCollege? Uitkomst,
    [Field(nameof(AnswerRequest.AnsweredOn))] DateOnly? BeantwoordOp,
    [Field(nameof(AnswerRequest.AnswerReference))] string? KenmerkAntwoord,
    [Field(nameof(AnswerRequest.AnswerText))] string? Antwoord,
    [Field(nameof(AnswerRequest.AnswerBy))] DateOnly? AntwoordUiterlijkOp,
    [Field(nameof(AnswerRequest.WhyCorrected))] string? WaaromVerbeterd = null,
    [Field(nameof(AnswerRequest.Version))] int? Versie = null)
{
    internal AnswerRequest ToCommand(Guid dossierId, int number) =>
        new(dossierId, number, (CollegeAnswer?)Uitkomst, BeantwoordOp, KenmerkAntwoord, Antwoord ?? "", AntwoordUiterlijkOp, WaaromVerbeterd, Versie);
}
