namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>How near forecasts came. All are better when smaller, except coverage, which is best at its own level.</summary>
public static class Scores
{
    /// <summary>Errors of up to a million million divided by this are still numbers.</summary>
    private const double LeastScale = 1e-290;

    /// <summary>
    /// The mean change over one year within the known values, by which errors are divided to compare series (MASE: Hyndman and Koehler
    /// 2006); over one period when the series is not longer than a year. 0 when nothing ever changed, or by so little that nothing can be
    /// divided by it.
    /// </summary>
    public static double Scale(ReadOnlySpan<double> known, int season)
    {
        var lag = known.Length > season ? season : 1;
        var sum = 0.0;
        for (var t = lag; t < known.Length; t++)
            sum += Math.Abs(known[t] - known[t - lag]);
        return known.Length > lag && sum / (known.Length - lag) is var scale && scale >= LeastScale ? scale : 0;
    }

    /// <summary>Size of the error in per cent of the mean of forecast and outcome (Makridakis 1993); 0 when both are 0.</summary>
    public static double SymmetricPercentage(double outcome, double forecast) =>
        Math.Abs(outcome) + Math.Abs(forecast) is var size && size > 0 ? 200 * Math.Abs(outcome - forecast) / size : 0;

    /// <summary>
    /// Mean of two scores, each as a share of that of a reference (Makridakis, Spiliotis and Assimakopoulos 2020: OWA, against Naive 2); null
    /// without a scaled score, and beside a reference that was never wrong.
    /// </summary>
    public static double? OverallWeightedAverage(double percentage, double? scaled, double referencePercentage, double? referenceScaled) =>
        referencePercentage > 0 && referenceScaled > 0 ? (percentage / referencePercentage + scaled / referenceScaled) / 2 : null;

    /// <summary>Loss of one quantile (Koenker and Bassett 1978).</summary>
    public static double Pinball(double outcome, double quantile, double level) =>
        outcome >= quantile ? level * (outcome - quantile) : (1 - level) * (quantile - outcome);

    /// <summary>Width of a band, plus what the outcome lies outside it, times two over what the band leaves out (Gneiting and Raftery 2007).</summary>
    /// <param name="level">Share that the band is to hold, for example 0.95.</param>
    public static double Interval(double outcome, double low, double high, double level) =>
        high - low + 2 / (1 - level) * (Math.Max(0, low - outcome) + Math.Max(0, outcome - high));

    /// <summary>Continuous ranked probability score of equally likely values (Matheson and Winkler 1976; as a sum over the ordered values).</summary>
    public static double RankedProbability(double outcome, IReadOnlyList<double> ordered)
    {
        double sum = 0, n = ordered.Count;
        for (var i = 0; i < ordered.Count; i++)
            sum += (ordered[i] - outcome) * ((ordered[i] > outcome ? 1 : 0) - (i + 0.5) / n);
        return 2 * sum / n;
    }
}
