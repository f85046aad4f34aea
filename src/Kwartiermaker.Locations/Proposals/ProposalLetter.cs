using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The number of places and the period that are proposed to the municipality.</summary>
/// <param name="Until">The last day of use; null for an indefinite period.</param>
/// <param name="Conditions">What we attach to the proposal; null when there is nothing.</param>
/// <param name="Steps">How the location fills, when that is not at once; may be empty.</param>
public sealed record ProposalLetter(
    LetterHead Head,
    string Location,
    string LocationAddress,
    int Places,
    DateOnly From,
    DateOnly? Until,
    string TargetGroup,
    string Reasons,
    string? Conditions,
    IReadOnlyList<ProposalStep> Steps,
    DateOnly AnswerBy,
    Signatory Signatory)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(ProposalLetter), "Proposal.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
