using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Ends the study of a location and says what was learned from it.</summary>
/// <param name="Outlook">When or under which conditions the parties may talk again; null when there is nothing to say.</param>
public sealed record NoGoLetter(
    LetterHead Head,
    string Location,
    string LocationAddress,
    DateOnly StudyStart,
    DateOnly DecisionDate,
    string Reasons,
    IReadOnlyList<string> Lessons,
    string? Outlook,
    Signatory Signatory)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(NoGoLetter), "NoGo.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
