namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>The Theta method: a straight line and the series with its curvature stretched, each carried on, averaged.</summary>
internal static class Theta
{
    /// <summary>
    /// Classic (Assimakopoulos and Nikolopoulos 2000), in the form of Hyndman and Billah (2003): simple smoothing with half of the
    /// slope of the straight line as drift.
    /// </summary>
    public static double[] Classic(double[] values, int horizon)
    {
        var (start, slope) = Line(values);
        var stretched = values.Select((v, t) => 2 * v - start - slope * t).ToArray();
        var level = new Smoothing(stretched, Trend.None, []).Forecast(horizon);
        return [.. level.Select((l, h) => (l + start + slope * (values.Length + h)) / 2)];
    }

    /// <summary>
    /// Optimised and dynamic (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016): the line is drawn anew at every period, and
    /// the stretch, the smoothing and its start are chosen for the smallest errors one period ahead. For a given smoothing the other two
    /// follow by least squares.
    /// </summary>
    public static double[] Optimised(double[] values, int horizon)
    {
        var alpha = Minimum.OnLine(a => Fit(values, a).Loss, 0.01, 0.99);
        var (start, weight, _) = Fit(values, alpha);
        var (level, path, line) = (start, (double[])[.. values, .. new double[horizon]], new RunningLine());
        for (var t = 0; t < path.Length; t++)
        {
            var ahead = level + weight * line.Ahead(alpha);
            if (t >= values.Length)
                path[t] = ahead;
            level += alpha * (path[t] - level);
            line.Add(path[t]);
        }

        return path[values.Length..];
    }

    private static (double Start, double Weight, double Loss) Fit(double[] values, double alpha)
    {
        var (fit, line) = (new LeastSquares(), new RunningLine());
        double level = 0, left = 1;
        for (var t = 0; t < values.Length; t++)
        {
            // Until the line has two points it says nothing.
            if (t > 1)
                fit.Add(left, line.Ahead(alpha), values[t] - level);
            level += alpha * (values[t] - level);
            left *= 1 - alpha;
            line.Add(values[t]);
        }

        var weight = Math.Clamp(fit.Second(), 0, 1);
        var start = fit.First(weight);
        return (start, weight, fit.Left(start, weight));
    }

    private static (double Start, double Slope) Line(double[] values)
    {
        var line = new RunningLine();
        foreach (var value in values)
            line.Add(value);
        return (line.Start, line.Slope);
    }

    /// <summary>The straight line through all points so far.</summary>
    private struct RunningLine
    {
        private int count;
        private double mean;
        private double product;

        public double Slope { get; private set; }

        public readonly double Start => mean - Slope * (count - 1) / 2;

        public void Add(double value)
        {
            // The covariance of place and value grows by this when the point at the end joins.
            product += count / 2.0 * (value - mean);
            mean += (value - mean) / ++count;
            Slope = count > 1 ? 12 * product / ((double)count * count * count - count) : 0;
        }

        /// <summary>What the line adds to the smoothed level one period ahead.</summary>
        public readonly double Ahead(double alpha)
        {
            var left = Math.Pow(1 - alpha, count);
            return left * (Start - Slope) + Slope * (1 - left * (1 - alpha)) / alpha;
        }
    }
}
