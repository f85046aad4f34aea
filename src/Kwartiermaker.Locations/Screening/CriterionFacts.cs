using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Screening;

/// <summary>What a criterion is, apart from the days on which it holds.</summary>
/// <param name="Weight">1 to 5; 0 for a knock-out, which is not scored.</param>
/// <param name="Kinds">Kinds of site that it is asked of; empty: all.</param>
/// <param name="NormKey">Dated value that holds the norm.</param>
/// <param name="OwnNorm">A norm of its own, which goes before that of the key.</param>
/// <param name="Source">Where it comes from; a criterion without a source cannot be explained to a municipality.</param>
public sealed record CriterionFacts(
    Pillar Pillar,
    bool IsKnockOut,
    int Weight,
    IReadOnlyList<SiteKind> Kinds,
    CriterionText Text,
    SiteMeasure? Measure,
    NormSide? Side,
    string? NormKey,
    decimal? OwnNorm,
    string Source)
{
    /// <summary>Everything that is wrong, each at its field.</summary>
    public List<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        refusals.Text("QuestionDutch", Text.QuestionDutch, 300);
        refusals.Text("FitsDutch", Text.FitsDutch, 400);
        refusals.Text("FailsDutch", Text.FailsDutch, 400);
        refusals.Text(nameof(Source), Source, 300);
        refusals.Text("QuestionEnglish", Text.QuestionEnglish, 300, required: false);
        refusals.Text("FitsEnglish", Text.FitsEnglish, 400, required: false);
        refusals.Text("FailsEnglish", Text.FailsEnglish, 400, required: false);
        if (IsKnockOut && Weight != 0)
            refusals.Add(Refusal.Invalid(nameof(Weight), "criterion.knock-out-weight"));
        if (!IsKnockOut && Weight is < 1 or > 5)
            refusals.Add(Refusal.Invalid(nameof(Weight), "criterion.weight"));
        if (OwnNorm is not null && Measure is null)
            refusals.Add(Refusal.Invalid(nameof(Measure), "criterion.norm-without-measure"));
        if (OwnNorm is not null && Side is null)
            refusals.Add(Refusal.Invalid(nameof(Side), "criterion.norm-without-side"));
        if (OwnNorm is < 0 or > 100_000_000)
            refusals.Add(Refusal.Invalid(nameof(OwnNorm), "criterion.norm-absurd"));
        return refusals;
    }
}
