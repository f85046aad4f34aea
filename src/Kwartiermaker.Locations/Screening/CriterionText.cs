using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Locations.Screening;

/// <summary>What a criterion asks and what is said when a site meets or fails it; {value} and {norm} stand for a number with its unit.</summary>
public sealed record CriterionText(
    string QuestionDutch, string QuestionEnglish, string FitsDutch, string FitsEnglish, string FailsDutch, string FailsEnglish)
{
    public string Question => Texts.InEnglish ? QuestionEnglish : QuestionDutch;

    public string Fits => Texts.InEnglish ? FitsEnglish : FitsDutch;

    public string Fails => Texts.InEnglish ? FailsEnglish : FailsDutch;

    /// <summary>Without an English text the Dutch one stands in.</summary>
    public CriterionText Completed() => new(
        QuestionDutch.Trim(), Or(QuestionEnglish, QuestionDutch), FitsDutch.Trim(), Or(FitsEnglish, FitsDutch), FailsDutch.Trim(), Or(FailsEnglish, FailsDutch));

    private static string Or(string text, string instead) => string.IsNullOrWhiteSpace(text) ? instead.Trim() : text.Trim();
}
