using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Screening;

// The words of the public API, each beside its English original.
public enum StandToetsing
{
    Concept = (int)ScreeningState.Draft,
    Vastgesteld = (int)ScreeningState.Concluded,
}

public enum UitkomstToetsing
{
    Ongeschikt = (int)ScreeningVerdict.Unfit,
    NogNietTeZeggen = (int)ScreeningVerdict.Incomplete,
    PastNiet = (int)ScreeningVerdict.DoesNotFit,
    PastMetOpmerkingen = (int)ScreeningVerdict.FitsWithRemarks,
    Past = (int)ScreeningVerdict.Fits,
}

public enum Pijler
{
    Ligging = (int)Pillar.Situation,
    Voorzieningen = (int)Pillar.Facilities,
    StaatVanHetGebouw = (int)Pillar.Condition,
    Duurzaamheid = (int)Pillar.Sustainability,
    Flexibiliteit = (int)Pillar.Flexibility,
    Kwaliteit = (int)Pillar.Quality,
    Betaalbaarheid = (int)Pillar.Affordability,
}

public enum Oordeel
{
    NietBekend = (int)Verdict.Unknown,
    VoldoetNiet = (int)Verdict.Fails,
    VoldoetDeels = (int)Verdict.Partly,
    Voldoet = (int)Verdict.Meets,
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
    string Code, Pijler Pijler, bool IsKnockout, int Gewicht, string Vraag, decimal? Norm, Oordeel VolgensNorm, Oordeel Oordeel, decimal? Gemeten, string? Bewijs, string? Reden,
    bool Aangenomen)
{
    internal static GetoetstCriterium Of(ScreenedRow c) => new(
        c.Code, (Pijler)c.Pillar, c.IsKnockOut, c.Weight, c.Text.QuestionDutch, c.Norm, (Oordeel)c.ByNorm, (Oordeel)c.Verdict, c.Measured, c.Evidence, c.Reason, c.Assumed);
}

public sealed record CriteriumOordeel(
    [Field(nameof(CriterionJudgement.Code))] string? Code,
    [Field(nameof(CriterionJudgement.Verdict))] Oordeel? Oordeel,
    [Field(nameof(CriterionJudgement.Measured))] decimal? Gemeten,
    [Field(nameof(CriterionJudgement.Evidence))] string? Bewijs,
    [Field(nameof(CriterionJudgement.Reason))] string? Reden);

/// <summary>What is said of some criteria; those that are left out stay as they were.</summary>
public sealed record ToetsingOordelen([Field(nameof(SaveScreening.Rows))] IReadOnlyList<CriteriumOordeel>? Oordelen, [Field(nameof(SaveScreening.Conclude))] bool? Vaststellen,
    [Field(nameof(SaveScreening.WithOpen))] bool? OokMetOpenCriteria)
{
    internal SaveScreening ToCommand(Guid dossierId, Guid screeningId, int version) => new(
        dossierId, screeningId, version, [.. Oordelen.Given().Select(o => new CriterionJudgement(o.Code ?? "", (Verdict?)o.Oordeel, o.Gemeten, o.Bewijs, o.Reden))],
        Vaststellen ?? false, WithOpen: OokMetOpenCriteria ?? false);
}
