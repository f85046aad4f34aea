namespace Kwartiermaker.Locations.Costs;

public sealed record BreakEvenOutcome(BreakEvenPeriod? Period, IReadOnlyList<CostProblem> Problems, IReadOnlyList<string> Missing);

public enum BreakEvenKind
{
    /// <summary>Not cheaper within the horizon.</summary>
    Never,

    /// <summary>Cheaper from the first month on.</summary>
    FromTheStart,

    /// <summary>Cheaper from <see cref="BreakEvenPeriod.Months"/> on.</summary>
    FromPeriod,
}

/// <summary>Where one option becomes cheaper than another.</summary>
/// <param name="Months">The shortest period of use for which it is cheaper.</param>
/// <param name="Stays">False when a longer period turns it back again, for example by new furniture just before the end.</param>
public sealed record BreakEvenPeriod(BreakEvenKind Kind, int? Months, bool Stays)
{
    /// <summary>From which period on the first costs less than the second.</summary>
    /// <param name="first">Its yearly amount for each period from one month on.</param>
    internal static BreakEvenPeriod Between(IReadOnlyList<decimal> first, IReadOnlyList<decimal> second) => From([.. first.Zip(second, (one, other) => one < other)]);

    /// <param name="cheaper">For each period from one month on.</param>
    private static BreakEvenPeriod From(ReadOnlySpan<bool> cheaper)
    {
        var first = cheaper.IndexOf(true);
        return first < 0
            ? new BreakEvenPeriod(BreakEvenKind.Never, null, false)
            : new BreakEvenPeriod(
                first == 0 ? BreakEvenKind.FromTheStart : BreakEvenKind.FromPeriod, first + 1, !cheaper[first..].Contains(false));
    }
}
