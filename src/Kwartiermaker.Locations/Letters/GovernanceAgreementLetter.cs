using Kwartiermaker.Common.Letters;

namespace Kwartiermaker.Locations.Letters;

/// <summary>The governance agreement (bestuursovereenkomst) of municipality and reception organisation on one location.</summary>
/// <param name="Arrangements">The arrangements on daily life at the location, each as a sentence.</param>
/// <param name="SchoolArrangement">How children of school age go to school; null when none will live there.</param>
/// <param name="ExtensionMonths">How long before the last day the parties talk about going on.</param>
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
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<OneOffMeasure> Measures,
    IReadOnlyList<string> Arrangements,
    IReadOnlyList<string> CommitteeMembers,
    int CommitteeMeetingsPerYear,
    string? SchoolArrangement,
    int ExtensionMonths,
    int NoticeMonths,
    int ClearingWeeks,
    Signatory ForMunicipality,
    Signatory ForOrganisation)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(GovernanceAgreementLetter), "GovernanceAgreement.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
