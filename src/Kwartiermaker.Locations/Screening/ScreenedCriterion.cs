using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Screening;

/// <summary>What a person says about one criterion. All of it may stay empty: not known yet.</summary>
/// <param name="Verdict">Null: as the norm says, or not known.</param>
/// <param name="Evidence">Where it shows: a report, a visit, a map.</param>
/// <param name="Reason">Why the judgement differs from the norm.</param>
/// <param name="Assumed">Said in one act with others and not looked at by itself.</param>
public sealed record CriterionJudgement(string Code, Verdict? Verdict, decimal? Measured = null, string? Evidence = null, string? Reason = null, bool Assumed = false);

/// <summary>A criterion as it was on the day of the screening, with what was found. Later changes of the list do not touch it.</summary>
internal sealed class ScreenedCriterion
{
    public required Guid ScreeningId { get; init; }

    public required string Code { get; init; }

    public required Pillar Pillar { get; init; }

    public required bool IsKnockOut { get; init; }

    public required int Weight { get; init; }

    public required CriterionText Text { get; init; }

    public SiteMeasure? Measure { get; init; }

    public NormSide? Side { get; init; }

    public decimal? Norm { get; init; }

    public required string Source { get; init; }

    public Verdict? Given { get; private set; }

    /// <summary>What was given was said of all that was left open in one act: it counts, and is not told as something that was found.</summary>
    public bool Assumed { get; private set; }

    public decimal? Measured { get; private set; }

    /// <summary>The measure, or that there is no last day, comes from the dossier's facts.</summary>
    public bool FromDossier { get; private set; }

    /// <summary>Available without a last day: longer than any norm.</summary>
    public bool OpenEnded { get; private set; }

    public string? Evidence { get; private set; }

    public string? Reason { get; private set; }

    public string? JudgedBy { get; private set; }

    public DateTime? JudgedAt { get; private set; }

    public string? AcceptedBy { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public string? AcceptedReason { get; private set; }

    /// <summary>What the norm says of the measured value; unknown without a norm or a value.</summary>
    public Verdict ByNorm => NormVerdict(Measured, OpenEnded);

    public Verdict Verdict => Given is null or Verdict.Unknown ? ByNorm : Given.Value;

    public Criterion ToCriterion() => new(Code, Pillar.ToString(), IsKnockOut, Weight, []);

    public Judgement ToJudgement() => new(Code, Verdict, Measured, Evidence);

    /// <summary>Fills in what the dossier knows already.</summary>
    public void FillIn(decimal? measured, bool openEnded) =>
        (Measured, OpenEnded, FromDossier) = (measured, openEnded, measured is not null || openEnded);

    public IEnumerable<Refusal> Check(CriterionJudgement said, string row)
    {
        if (said.Measured is < 0 or > 100_000_000)
            yield return Refusal.Invalid(row + ".Measured", "screening.measure-absurd");
        if (TypedText.WhyNot(row + ".Evidence", said.Evidence, 1_000, required: false) is { } evidence)
            yield return evidence;
        if (TypedText.WhyNot(row + ".Reason", said.Reason, TypedText.LongestReason, required: false) is { } reason)
            yield return reason;
        var byNorm = NormVerdict(said.Measured, OpenEnded && said.Measured is null);
        if (said.Verdict is { } given and not Verdict.Unknown && byNorm != Verdict.Unknown && given != byNorm && string.IsNullOrWhiteSpace(said.Reason))
            yield return Refusal.Invalid(row + ".Reason", "screening.overrule-reason", byNorm);
    }

    /// <returns>Whether anything changed.</returns>
    public bool Take(CriterionJudgement said, CurrentUser user, DateTime now)
    {
        var (verdict, evidence, reason) = (said.Verdict == Verdict.Unknown ? null : said.Verdict, Trimmed(said.Evidence), Trimmed(said.Reason));
        if ((Given, Measured, Evidence, Reason) == (verdict, said.Measured, evidence, reason))
            return false;
        if (Measured != said.Measured)
            (FromDossier, OpenEnded) = (OpenEnded && said.Measured is null, OpenEnded && said.Measured is null);
        (Given, Measured, Evidence, Reason, Assumed, JudgedBy, JudgedAt) = (verdict, said.Measured, evidence, reason, said.Assumed, user.Name, now);
        return true;
    }

    public Refusal? Accept(string reason, CurrentUser user, DateTime now)
    {
        if (!IsKnockOut || Verdict != Verdict.Fails)
            return Refusal.Rule("screening.nothing-to-accept");
        if (AcceptedAt is { } before)
            return Refusal.Rule("screening.accepted-before", AcceptedBy, before);
        (AcceptedReason, AcceptedBy, AcceptedAt) = (reason.Trim(), user.Name, now);
        return null;
    }

    private Verdict NormVerdict(decimal? measured, bool openEnded) => (Side, Norm) switch
    {
        (NormSide.Min, not null) when openEnded && measured is null => Verdict.Meets,
        (NormSide.Min, { } least) => new Norm(least, null).Judge(measured),
        (NormSide.Max, { } most) => new Norm(null, most).Judge(measured),
        _ => Verdict.Unknown,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
