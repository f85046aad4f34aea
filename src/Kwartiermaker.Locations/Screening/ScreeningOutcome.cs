namespace Kwartiermaker.Locations.Screening;

/// <summary>
/// Whether a site is fit: knock-outs first, then a score out of the weighted criteria, in which met counts full, partly met half
/// and failed nothing. What is not known is never guessed: it widens the score to a range.
/// </summary>
internal static class ScreeningOutcome
{
    /// <param name="kind">Code of the kind of location; other criteria than those for it are left out.</param>
    /// <param name="threshold">The score from which a site fits.</param>
    /// <exception cref="ArgumentException">A criterion or judgement is given twice, or a weight lies outside 1–5.</exception>
    public static ScreeningResult Of(
        IReadOnlyCollection<Criterion> criteria, IReadOnlyCollection<Judgement> judgements, string kind, decimal threshold)
    {
        var byCode = judgements.ToDictionary(j => j.Criterion);
        var judged = criteria.Where(c => c.AppliesTo(kind)).OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => Judged.Of(c, byCode.GetValueOrDefault(c.Code))).ToList();
        if (judged.Select(j => j.Criterion.Code).Distinct().Count() < judged.Count)
        {
            throw new ArgumentException("A criterion is listed twice.", nameof(criteria));
        }

        var total = Score(judged);
        return new ScreeningResult(
            VerdictOf(judged, total, threshold),
            total,
            [.. judged.GroupBy(j => j.Criterion.Pillar).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new PillarScore(g.Key, Score(g)))],
            Reasons(judged));
    }

    private static ScreeningVerdict VerdictOf(List<Judged> judged, ScoreRange? total, decimal threshold)
    {
        var knockOuts = judged.Where(j => j.Criterion.IsKnockOut).Select(j => j.Verdict).ToHashSet();
        return (knockOuts, total) switch
        {
            _ when knockOuts.Contains(Verdict.Fails) => ScreeningVerdict.Unfit,
            _ when knockOuts.Contains(Verdict.Unknown) => ScreeningVerdict.Incomplete,
            (_, { } score) when score.High < threshold => ScreeningVerdict.DoesNotFit,
            (_, { } score) when score.Low < threshold => ScreeningVerdict.Incomplete,
            _ when judged.TrueForAll(j => j.Verdict == Verdict.Meets) => ScreeningVerdict.Fits,
            _ => ScreeningVerdict.FitsWithRemarks,
        };
    }

    private static ScoreRange? Score(IEnumerable<Judged> judged)
    {
        var weighted = judged.Where(j => !j.Criterion.IsKnockOut).ToList();
        var weight = weighted.Sum(j => j.Criterion.Weight);
        return weight == 0
            ? null
            : new ScoreRange(Rounded(weighted.Sum(j => j.Low) * 100 / weight), Rounded(weighted.Sum(j => j.High) * 100 / weight));
    }

    private static List<ScreeningReason> Reasons(List<Judged> judged)
    {
        var weight = judged.Where(j => !j.Criterion.IsKnockOut).Sum(j => j.Criterion.Weight);
        return [.. judged.Where(j => j.Kind is not null)
            .Select(j => new ScreeningReason(
                j.Kind!.Value, j.Criterion.Code, j.Criterion.Pillar, j.Verdict,
                weight == 0 ? 0 : Rounded(j.Effect * 100 / weight), j.Judgement?.Measured, j.Judgement?.Evidence))
            .OrderBy(r => r.Kind).ThenByDescending(r => r.Points).ThenBy(r => r.Criterion, StringComparer.Ordinal)];
    }

    private static decimal Rounded(decimal score) => Math.Round(score, 1, MidpointRounding.AwayFromZero);
}
