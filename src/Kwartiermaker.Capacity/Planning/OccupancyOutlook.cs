using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Planning;

/// <summary>
/// How occupancy at the end of a year may go on, from the years up to then and no later: growth of the logarithm keeps a share of last
/// year's growth, and its surprises have fat tails (Student's t with 4 degrees of freedom; Lange, Little and Taylor 1989). Share and
/// spread start from those of seven other countries and move to those of the series as its own years come in, recent ones first.
/// </summary>
public sealed class OccupancyOutlook
{
    private const double Freedom = 4;

    // From 111 years of stocks built up from the asylum applications of seven countries, the Netherlands not among them.
    private const double PriorMomentum = 0.6;
    private const double PriorSpread = 0.18;
    private const double PriorYears = 20;
    private const double Discount = 0.95;
    private const int Rounds = 100;

    private readonly double last;
    private readonly double growth;
    private readonly double information;

    /// <param name="persons">At the end of successive years: two or more, each above 0.</param>
    public OccupancyOutlook(IReadOnlyList<double> persons)
    {
        var growths = persons.Zip(persons.Skip(1), (a, b) => Math.Log(b / a)).ToArray();
        (last, growth) = (persons[^1], growths[^1]);
        (Momentum, Spread) = (PriorMomentum, PriorSpread);
        var prior = PriorYears * PriorSpread * PriorSpread;
        for (var round = 0; round < Rounds; round++)
        {
            // Years that the model finds odd count for less: the weights of the t distribution.
            var (cross, square, surprise, years) = (prior * PriorMomentum, prior, prior, PriorYears);
            for (var i = 1; i < growths.Length; i++)
            {
                var (age, error) = (Math.Pow(Discount, growths.Length - 1 - i), growths[i] - Momentum * growths[i - 1]);
                var weight = age * (Freedom + 1) / (Freedom + error * error / (Spread * Spread));
                cross += weight * growths[i] * growths[i - 1];
                square += weight * growths[i - 1] * growths[i - 1];
                surprise += weight * error * error;
                years += age;
            }

            (Momentum, Spread, information) = (cross / square, Math.Sqrt(surprise / years), square);
        }
    }

    /// <summary>Share of last year's growth that is expected again.</summary>
    public double Momentum { get; private set; }

    /// <summary>Scale of the surprise in the logarithm of a year's occupancy.</summary>
    public double Spread { get; private set; }

    /// <summary>Persons at the end of next year that are not exceeded with this probability.</summary>
    public double NextYear(double probability) =>
        last * Math.Exp(Momentum * growth + StudentQuantile(probability) * NextSpread(growth));

    /// <summary>The higher of the occupancies at the end of the next two years, on as many paths.</summary>
    public double[] HighestInTwoYears(int paths, int seed)
    {
        var highest = new double[paths];
        for (var path = 0; path < paths; path++)
        {
            var chance = new Chance(seed, 0, path);
            var first = Momentum * growth + StudentQuantile(chance.Share()) * NextSpread(growth);
            var second = Momentum * first + StudentQuantile(chance.Share()) * Spread;
            highest[path] = last * Math.Exp(Math.Max(first, first + second));
        }

        return highest;
    }

    /// <summary>The momentum itself is an estimate: after much growth that counts for more.</summary>
    private double NextSpread(double lastGrowth) => Spread * Math.Sqrt(1 + lastGrowth * lastGrowth / information);

    /// <summary>Student's t with 4 degrees of freedom has a quantile in closed form (Shaw 2006).</summary>
    internal static double StudentQuantile(double probability)
    {
        var p = Math.Clamp(probability, 1e-9, 1 - 1e-9);
        var root = Math.Sqrt(4 * p * (1 - p));
        var q = Math.Cos(Math.Acos(root) / 3) / root;
        return Math.Sign(p - 0.5) * 2 * Math.Sqrt(Math.Max(0, q - 1));
    }
}
