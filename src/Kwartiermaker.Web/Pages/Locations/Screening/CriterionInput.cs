using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>A criterion as its form holds it.</summary>
public sealed class CriterionInput : IStoredVersion
{
    public int Version { get; set; }

    public Pillar Pillar { get; set; }

    public bool IsKnockOut { get; set; }

    public int? Weight { get; set; }

    /// <summary>The chosen kinds as a sentence, so that two versions can be compared.</summary>
    [BindNever]
    public string? KindList { get; set; }

    public string? QuestionDutch { get; set; }

    public string? QuestionEnglish { get; set; }

    public string? FitsDutch { get; set; }

    public string? FitsEnglish { get; set; }

    public string? FailsDutch { get; set; }

    public string? FailsEnglish { get; set; }

    public SiteMeasure? Measure { get; set; }

    public NormSide? Side { get; set; }

    public string? NormKey { get; set; }

    public decimal? OwnNorm { get; set; }

    public string? Source { get; set; }

    public static CriterionInput From(CriterionRow row, Texts texts)
    {
        var facts = row.Facts;
        return new CriterionInput
        {
            Version = row.Version,
            Pillar = facts.Pillar,
            IsKnockOut = facts.IsKnockOut,
            Weight = facts.IsKnockOut ? null : facts.Weight,
            KindList = Tell(facts.Kinds, texts),
            QuestionDutch = facts.Text.QuestionDutch,
            QuestionEnglish = facts.Text.QuestionEnglish,
            FitsDutch = facts.Text.FitsDutch,
            FitsEnglish = facts.Text.FitsEnglish,
            FailsDutch = facts.Text.FailsDutch,
            FailsEnglish = facts.Text.FailsEnglish,
            Measure = facts.Measure,
            Side = facts.Side,
            NormKey = facts.NormKey,
            OwnNorm = facts.OwnNorm,
            Source = facts.Source,
        };
    }

    public CriterionFacts ToFacts(IReadOnlyList<SiteKind> kinds) => new(
        Pillar, IsKnockOut, Weight ?? 0, kinds,
        new CriterionText(QuestionDutch ?? "", QuestionEnglish ?? "", FitsDutch ?? "", FitsEnglish ?? "", FailsDutch ?? "", FailsEnglish ?? ""),
        Measure, Side, string.IsNullOrWhiteSpace(NormKey) ? null : NormKey, OwnNorm, Source ?? "");

    public static string Tell(IEnumerable<SiteKind> kinds, Texts texts) => string.Join(", ", kinds.Order().Select(k => texts.Of(k)));
}

/// <summary>From which day, and why.</summary>
public sealed class CriterionMoment
{
    public DateOnly? From { get; set; }

    public string? Reason { get; set; }
}
