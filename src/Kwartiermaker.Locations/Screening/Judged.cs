namespace Kwartiermaker.Locations.Screening;

/// <summary>A criterion with what was found about it.</summary>
internal sealed record Judged(Criterion Criterion, Judgement? Judgement, Verdict Verdict)
{
    /// <summary>A person's judgement stands; only where there is none, the norm judges the measured value.</summary>
    public static Judged Of(Criterion criterion, Judgement? judgement)
    {
        if (!criterion.IsKnockOut && criterion.Weight is < 1 or > 5)
        {
            throw new ArgumentException($"The weight of {criterion.Code} must be 1 to 5.", nameof(criterion));
        }

        var verdict = judgement?.Verdict ?? Verdict.Unknown;
        return new Judged(
            criterion, judgement,
            verdict == Verdict.Unknown && criterion.Norm is { } norm ? norm.Judge(judgement?.Measured) : verdict);
    }

    /// <summary>Weight won for certain.</summary>
    public decimal Low => Criterion.Weight * (Verdict switch { Verdict.Meets => 1m, Verdict.Partly => 0.5m, _ => 0m });

    /// <summary>Weight won when what is unknown turns out well.</summary>
    public decimal High => Verdict == Verdict.Unknown ? Criterion.Weight : Low;

    /// <summary>The weight that this reason is about: lost, open or won.</summary>
    public decimal Effect => Verdict is Verdict.Meets or Verdict.Unknown ? High : Criterion.Weight - Low;

    /// <summary>A knock-out that is met says nothing worth telling.</summary>
    public ReasonKind? Kind => (Criterion.IsKnockOut, Verdict) switch
    {
        (true, Verdict.Fails) => ReasonKind.KnockOutFails,
        (true, Verdict.Unknown) => ReasonKind.KnockOutUnknown,
        (true, Verdict.Partly) => ReasonKind.KnockOutPartlyMet,
        (true, _) => null,
        (_, Verdict.Meets) => ReasonKind.Strength,
        (_, Verdict.Unknown) => ReasonKind.NotKnown,
        _ => ReasonKind.Lost,
    };
}
