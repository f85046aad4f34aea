using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The governance agreement (bestuursovereenkomst) of municipality and reception organisation on one location.</summary>
/// <param name="PlaceText">What was agreed on place and capacity beside the numbers; null when nothing was.</param>
/// <param name="Until">The last day of use; null for an indefinite period.</param>
/// <param name="DurationText">What was agreed on the duration beside the days; null when nothing was.</param>
/// <param name="MeasuresText">What was agreed on one-off measures; null when there are none.</param>
/// <param name="Arrangements">The arrangements on daily life at the location, each as a sentence.</param>
/// <param name="SchoolArrangement">How children of school age go to school; null when none will live there.</param>
/// <param name="ExtensionMonths">By how long it can be extended; null without that option.</param>
/// <param name="ExtensionDecideMonths">How long before the last day the parties decide on it.</param>
/// <param name="EvaluateOn">Day of the evaluation; null when none was agreed.</param>
/// <param name="ClearingWeeks">How long after the last day the location is empty and handed over.</param>
public sealed record GovernanceAgreementLetter(
    string Municipality,
    string Organisation,
    string Place,
    DateOnly Date,
    string Reference,
    string Location,
    string LocationAddress,
    int Places,
    string TargetGroup,
    string? PlaceText,
    DateOnly From,
    DateOnly? Until,
    string? DurationText,
    string? MeasuresText,
    IReadOnlyList<OneOffMeasure> Measures,
    IReadOnlyList<string> Arrangements,
    IReadOnlyList<string> CommitteeMembers,
    int CommitteeMeetingsPerYear,
    string? SchoolArrangement,
    int? ExtensionMonths,
    int? ExtensionDecideMonths,
    int NoticeMonths,
    DateOnly? EvaluateOn,
    int ClearingWeeks,
    Signatory ForMunicipality,
    Signatory ForOrganisation)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(GovernanceAgreementLetter), "GovernanceAgreement.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
