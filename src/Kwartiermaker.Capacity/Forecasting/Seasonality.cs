namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>
/// The pattern that returns every year, by classical decomposition (Persons 1919) with the test of the M competitions (Makridakis and
/// Hibon 2000): without a clear autocorrelation at one year there is no season. Factors where every value is above zero, amounts otherwise.
/// </summary>
/// <param name="IsFactor">Whether the index multiplies; it is added otherwise.</param>
/// <param name="Index">By place in the year, counted from the first value of the series.</param>
internal sealed record Seasonality(bool IsFactor, double[] Index)
{
    private const double NinetyPercentTwoSided = 1.645;

    /// <param name="season">Periods in a year; 1 for none.</param>
    public static Seasonality Of(ReadOnlySpan<double> values, int season, bool mayBeFactor = true)
    {
        if (!IsSeasonal(values, season))
            return new(false, new double[Math.Max(1, season)]);
        var isFactor = mayBeFactor;
        foreach (var value in values)
            isFactor &= value > 0;
        return new(isFactor, Indices(values, season, isFactor));
    }

    public double[] TakeOut(ReadOnlySpan<double> values)
    {
        var without = new double[values.Length];
        for (var t = 0; t < without.Length; t++)
            without[t] = IsFactor ? values[t] / Index[t % Index.Length] : values[t] - Index[t % Index.Length];
        return without;
    }

    /// <param name="start">Place of the first value, counted from the first of the series.</param>
    public double[] PutBack(double[] values, int start) =>
        [.. values.Select((v, h) => (start + h) % Index.Length is var place && IsFactor ? v * Index[place] : v + Index[place])];

    /// <summary>What each place in the year adds, whether or not that is clear.</summary>
    public static double[] Amounts(ReadOnlySpan<double> values, int season) => Indices(values, season, isFactor: false);

    private static bool IsSeasonal(ReadOnlySpan<double> values, int season)
    {
        if (season < 2 || values.Length < 3 * season)
            return false;
        var mean = Mean(values);
        double variance = 0, squares = 0, atSeason = 0;
        foreach (var value in values)
            variance += (value - mean) * (value - mean);
        if (variance <= 0)
            return false;
        for (var lag = 1; lag <= season; lag++)
        {
            var product = 0.0;
            for (var t = lag; t < values.Length; t++)
                product += (values[t] - mean) * (values[t - lag] - mean);
            atSeason = product / variance;
            squares += lag < season ? atSeason * atSeason : 0;
        }

        return Math.Abs(atSeason) > NinetyPercentTwoSided * Math.Sqrt((1 + 2 * squares) / values.Length);
    }

    private static double[] Indices(ReadOnlySpan<double> values, int season, bool isFactor)
    {
        var (sum, count) = (new double[season], new int[season]);
        for (var t = season / 2; t < values.Length - season / 2; t++)
        {
            var centre = CentredMean(values, t, season);
            sum[t % season] += isFactor ? values[t] / centre : values[t] - centre;
            count[t % season]++;
        }

        var index = sum.Zip(count, (s, c) => s / c).ToArray();
        var mean = index.Average();
        return [.. index.Select(i => isFactor ? i / mean : i - mean)];
    }

    /// <summary>Over one year around a value; in an even year the two ends count half.</summary>
    private static double CentredMean(ReadOnlySpan<double> values, int at, int season)
    {
        var half = season / 2;
        var sum = 0.0;
        for (var t = at - half; t <= at + half; t++)
            sum += values[t];
        if (season % 2 == 0)
            sum -= (values[at - half] + values[at + half]) / 2;
        return sum / season;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
