using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Screening;

// The words of the public API, in the order of their English originals.
public enum StandToetsing
{
    Concept,
    Vastgesteld,
}

public enum UitkomstToetsing
{
    Ongeschikt,
    NogNietTeZeggen,
    PastNiet,
    PastMetOpmerkingen,
    Past,
}

public enum Pijler
{
    Ligging,
    Voorzieningen,
    StaatVanHetGebouw,
    Duurzaamheid,
    Flexibiliteit,
    Kwaliteit,
    Betaalbaarheid,
}

public enum Oordeel
{
    NietBekend,
    VoldoetNiet,
    VoldoetDeels,
    Voldoet,
}

/// <summary>A screening in a list.</summary>
public sealed record ToetsingKort(
    Guid Id, DateOnly Op, StandToetsing Stand, DateOnly? VastgesteldOp, string? VastgesteldDoor, UitkomstToetsing Uitkomst, decimal? ScoreVanaf, decimal? ScoreTotEnMet)
{
    internal static ToetsingKort Of(ScreeningRow s) => new(
        s.Id, s.On, (StandToetsing)s.State, s.ConcludedOn, s.ConcludedBy, (UitkomstToetsing)s.Verdict, s.Low, s.High);
}

/// <summary>A screening with its criteria.</summary>
public sealed record Toetsing(
    Guid Id, DateOnly Op, StandToetsing Stand, DateOnly? VastgesteldOp, string? VastgesteldDoor, UitkomstToetsing Uitkomst, decimal? ScoreVanaf, decimal? ScoreTotEnMet,
    decimal Drempel, IReadOnlyList<GetoetstCriterium> Criteria)
{
    internal static Toetsing Of(ScreeningView s) => new(
        s.Id, s.On, (StandToetsing)s.State, s.ConcludedOn, s.ConcludedBy, (UitkomstToetsing)s.Result.Verdict, s.Result.Total?.Low, s.Result.Total?.High,
        s.Threshold, [.. s.Criteria.Select(GetoetstCriterium.Of)]);
}

/// <summary>A criterion with what was found; the norm judges what was measured, a person the rest.</summary>
public sealed record GetoetstCriterium(
    string Code, Pijler Pijler, bool IsKnockout, int Gewicht, string Vraag, decimal? Norm, Oordeel VolgensNorm, Oordeel Oordeel, decimal? Gemeten, string? Bewijs, string? Reden)
{
    internal static GetoetstCriterium Of(ScreenedRow c) => new(
        c.Code, (Pijler)c.Pillar, c.IsKnockOut, c.Weight, c.Text.QuestionDutch, c.Norm, (Oordeel)c.ByNorm, (Oordeel)c.Verdict, c.Measured, c.Evidence, c.Reason);
}

public sealed record CriteriumOordeel(string? Code, Oordeel? Oordeel, decimal? Gemeten, string? Bewijs, string? Reden);

/// <summary>What is said of some criteria; those that are left out stay as they were.</summary>
public sealed record ToetsingOordelen(IReadOnlyList<CriteriumOordeel>? Oordelen, bool? Vaststellen)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        ["Rows[].Verdict"] = "oordelen[].oordeel",
        ["Rows[].Measured"] = "oordelen[].gemeten",
        ["Rows[].Evidence"] = "oordelen[].bewijs",
        ["Rows[].Reason"] = "oordelen[].reden",
    };

    internal SaveScreening ToCommand(Guid dossierId, Guid screeningId, int version) => new(
        dossierId, screeningId, version, [.. Oordelen.Given().Select(o => new CriterionJudgement(o.Code ?? "", (Verdict?)o.Oordeel, o.Gemeten, o.Bewijs, o.Reden))], Vaststellen ?? false);
}
