using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Requests;

/// <summary>The formal request to the college, after its preliminary position was positive.</summary>
/// <param name="PositionDate">The day the college gave its preliminary position.</param>
/// <param name="PositionReference">The reference of the college on that position.</param>
/// <param name="PositionConditions">The conditions that the college set in that position; may be empty.</param>
/// <param name="Until">The last day of use; null asks for an indefinite period.</param>
/// <param name="Commitments">What the reception organisation takes upon itself, each as a sentence; may be empty.</param>
/// <param name="Contact">Who answers questions, with telephone or e-mail.</param>
public sealed record FormalRequestLetter(
    LetterHead Head,
    string Location,
    string LocationAddress,
    DateOnly PositionDate,
    string PositionReference,
    IReadOnlyList<string> PositionConditions,
    int Places,
    DateOnly From,
    DateOnly? Until,
    string TargetGroup,
    IReadOnlyList<string> Commitments,
    string? Explanation,
    DateOnly AnswerBy,
    string Contact,
    Signatory Signatory)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(FormalRequestLetter), "FormalRequest.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
