namespace Kwartiermaker.Capacity.Planning;

/// <summary>Euro a place a year: an emergency place, a regular one that is slept in, a regular one that is empty.</summary>
public sealed record PlaceCosts(double Emergency, double Regular, double Idle)
{
    /// <summary>
    /// The probability of enough at which one place more costs as much as it saves (newsvendor; Arrow, Harris and Marschak 1951).
    /// </summary>
    public double CriticalRatio => (Emergency - Regular) / (Emergency - Regular + Idle);

    /// <summary>Of a year with this many places and people.</summary>
    public double Of(double places, double persons) =>
        Regular * Math.Min(places, persons) + Idle * Math.Max(0, places - persons) + Emergency * Math.Max(0, persons - places);
}

/// <summary>What was decided for a year with what was known before it, and what came of it.</summary>
/// <param name="Regret">Cost above that of somebody who knew the occupancy beforehand.</param>
/// <param name="ShortageWithin24Months">Probability, when deciding, that the places are too few at the end of this year or the next if nothing is added.</param>
/// <param name="BufferFor24Months">Places on top that would bring this probability down to 5 %.</param>
public sealed record ReplayedYear(int Year, double Places, double Persons, double Cost, double Regret, double Momentum, double Spread, double ShortageWithin24Months,
    double BufferFor24Months);

/// <summary>One way of deciding, over all years.</summary>
public sealed record ReplayedRule(double TimesLastYear, double RegretPerYear, int YearsShort);

/// <summary>Decides every year anew on the number of places, with the occupancy up to then.</summary>
public static class OccupancyReplay
{
    /// <summary>Years that must be known before the first decision.</summary>
    public const int KnownYears = 3;

    private const int Paths = 4000;
    private const double AcceptedShortage = 0.05;

    /// <param name="persons">At the end of successive years, from <paramref name="firstYear"/>; more than <see cref="KnownYears"/>.</param>
    public static IReadOnlyList<ReplayedYear> Decide(int firstYear, IReadOnlyList<double> persons, PlaceCosts costs, int seed) =>
    [
        .. Enumerable.Range(KnownYears, persons.Count - KnownYears).Select(next =>
        {
            var outlook = new OccupancyOutlook([.. persons.Take(next)]);
            var places = Math.Round(outlook.NextYear(costs.CriticalRatio));
            var highest = outlook.HighestInTwoYears(Paths, seed);
            Array.Sort(highest);
            return new ReplayedYear(
                firstYear + next,
                places,
                persons[next],
                costs.Of(places, persons[next]),
                Regret(costs, places, persons[next]),
                outlook.Momentum,
                outlook.Spread,
                highest.Count(h => h > places) / (double)Paths,
                Math.Max(0, Math.Round(highest[(int)((1 - AcceptedShortage) * Paths)] - places)));
        }),
    ];

    /// <summary>The rule "so many times last year".</summary>
    public static ReplayedRule Constant(IReadOnlyList<double> persons, PlaceCosts costs, double times)
    {
        var years = Enumerable.Range(KnownYears, persons.Count - KnownYears).Select(y => (Places: persons[y - 1] * times, Persons: persons[y])).ToList();
        return new(times, years.Average(y => Regret(costs, y.Places, y.Persons)), years.Count(y => y.Persons > y.Places));
    }

    private static double Regret(PlaceCosts costs, double places, double persons) => costs.Of(places, persons) - costs.Of(persons, persons);
}
