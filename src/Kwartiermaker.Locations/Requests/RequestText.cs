using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Requests;

/// <summary>What people choose in a formal request.</summary>
/// <param name="AskedUntil">Last day of use; null asks for an indefinite period.</param>
/// <param name="Commitments">What the reception organisation takes upon itself, each as a sentence.</param>
/// <param name="ContactPerson">Who answers questions, with telephone or e-mail.</param>
public sealed record RequestChoices(
    string RecipientAddress,
    string SenderPlace,
    DateOnly? LetterDate,
    string OurReference,
    int? PlacesAsked,
    DateOnly? AskedFrom,
    DateOnly? AskedUntil,
    string TargetGroup,
    IReadOnlyList<string> Commitments,
    string? Explanation,
    DateOnly? AnswerBy,
    string ContactPerson,
    string SignatoryName,
    string SignatoryRole);

/// <summary>What the request takes from the dossier, the position and the settings on the day it is drawn up.</summary>
/// <param name="PositionReference">The case number of the college, under which its staff finds the letter again.</param>
/// <param name="ConditionsAsked">The conditions of the position that were not waived.</param>
public sealed record RequestFacts(
    string SenderName, string SenderAddress, string Municipality, string LocationName, string LocationAddress, DateOnly PositionTakenOn, string PositionReference,
    IReadOnlyList<string> ConditionsAsked);

/// <summary>Everything that a version of the request says, kept so that it prints the same at any later time.</summary>
public sealed record RequestText(RequestChoices Choices, RequestFacts Facts)
{
    public FormalRequestLetter ToLetter() => new(
        new LetterHead(Facts.SenderName, Facts.SenderAddress, Facts.Municipality, Choices.RecipientAddress, Choices.SenderPlace, Choices.LetterDate!.Value, Choices.OurReference),
        Facts.LocationName,
        Facts.LocationAddress,
        Facts.PositionTakenOn,
        Facts.PositionReference,
        Facts.ConditionsAsked,
        Choices.PlacesAsked!.Value,
        Choices.AskedFrom!.Value,
        Choices.AskedUntil,
        Choices.TargetGroup,
        Choices.Commitments,
        Choices.Explanation,
        Choices.AnswerBy!.Value,
        Choices.ContactPerson,
        new Signatory(Choices.SignatoryName, Choices.SignatoryRole));
}
