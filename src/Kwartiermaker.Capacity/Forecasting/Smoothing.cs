namespace Kwartiermaker.Capacity.Forecasting;

internal enum Trend
{
    None,
    Linear,
    Damped,
}

/// <summary>
/// Exponential smoothing in its error-correction form (Brown 1959; Holt 1957; Winters 1960; Gardner and McKenzie 1985 for the damped
/// trend; Hyndman, Koehler, Snyder and Grose 2002 for the frame): a level, perhaps a trend, perhaps a season, each mended by a part of
/// the last error. For given parts the start of level and trend follows by least squares, so only the parts are searched for.
/// </summary>
/// <param name="startOfSeason">Amounts by place in the year, to start with; empty without a season.</param>
internal sealed class Smoothing(double[] values, Trend trend, double[] startOfSeason)
{
    private const double LeastDamping = 0.80;
    private const double MostDamping = 0.98;

    private readonly double[] season = new double[3 * startOfSeason.Length];

    /// <summary>What is estimated, for criteria that count it: parts, starts and the variance.</summary>
    public int Parameters => 3 + (trend == Trend.None ? 0 : 2) + (trend == Trend.Damped ? 1 : 0) + (startOfSeason.Length > 0 ? startOfSeason.Length : 0);

    /// <summary>Sum of squared errors one period ahead, after <see cref="Forecast"/>.</summary>
    public double Left { get; private set; }

    public double[] Forecast(int horizon)
    {
        var best = Best();
        var parts = PartsOf(best);
        var fit = Run(parts);
        var (level, slope) = Start(fit);
        Left = fit.Left(level, slope);
        return Continue(parts, level, slope, horizon);
    }

    private double[] Best()
    {
        if (trend == Trend.None && startOfSeason.Length == 0)
            return [Minimum.OnLine(alpha => Loss([alpha]), 0, 1)];
        var starts = new List<double[]>();
        foreach (var level in (double[])[0.1, 0.4, 0.8])
            foreach (var slope in trend == Trend.None ? (double[])[0] : [0.02, 0.3])
                starts.Add(
                    [level, .. trend == Trend.None ? (double[])[] : [slope], .. trend == Trend.Damped ? (double[])[0.5] : [], .. startOfSeason.Length == 0 ? (double[])[] : [0.1]]);
        return Minimum.InBox(Loss, starts, 40);
    }

    private double Loss(double[] box)
    {
        var fit = Run(PartsOf(box));
        var (level, slope) = Start(fit);
        return fit.Left(level, slope);
    }

    private (double Level, double Slope) Start(LeastSquares fit) => trend == Trend.None ? (fit.First(0), 0) : fit.Second() is var slope ? (fit.First(slope), slope) : default;

    /// <summary>From the unit box to parts within the region where the errors fade.</summary>
    private (double Level, double Slope, double Season, double Damping) PartsOf(double[] box)
    {
        var level = 0.001 + 0.998 * box[0];
        var slope = trend == Trend.None ? 0 : level * box[1];
        var damping = trend switch { Trend.Damped => LeastDamping + (MostDamping - LeastDamping) * box[2], Trend.Linear => 1, _ => 0 };
        return (level, slope, startOfSeason.Length == 0 ? 0 : (1 - level) * box[^1], damping);
    }

    /// <summary>
    /// Errors are linear in the start: those of a start at zero, and what one of level and one of slope at the start change in them.
    /// The three run side by side.
    /// </summary>
    private LeastSquares Run((double Level, double Slope, double Season, double Damping) part)
    {
        var fit = new LeastSquares();
        var m = startOfSeason.Length;
        startOfSeason.CopyTo(season, 0);
        Array.Clear(season, m, 2 * m);
        double level0 = 0, slope0 = 0, level1 = 1, slope1 = 0, level2 = 0, slope2 = 1;
        for (int t = 0, place = 0; t < values.Length; t++, place = place + 1 == m ? 0 : place + 1)
        {
            var (next0, next1, next2) = (level0 + part.Damping * slope0, level1 + part.Damping * slope1, level2 + part.Damping * slope2);
            var (error0, error1, error2) = (values[t] - next0, -next1, -next2);
            if (m > 0)
            {
                error0 -= season[place];
                error1 -= season[m + place];
                error2 -= season[2 * m + place];
                season[place] += part.Season * error0;
                season[m + place] += part.Season * error1;
                season[2 * m + place] += part.Season * error2;
            }

            fit.Add(-error1, -error2, error0);
            (level0, slope0) = (next0 + part.Level * error0, part.Damping * slope0 + part.Slope * error0);
            (level1, slope1) = (next1 + part.Level * error1, part.Damping * slope1 + part.Slope * error1);
            (level2, slope2) = (next2 + part.Level * error2, part.Damping * slope2 + part.Slope * error2);
        }

        return fit;
    }

    private double[] Continue((double Level, double Slope, double Season, double Damping) part, double level, double slope, int horizon)
    {
        var m = startOfSeason.Length;
        double[] seasonal = m == 0 ? [0] : [.. startOfSeason];
        for (var t = 0; t < values.Length; t++)
        {
            var next = level + part.Damping * slope;
            var error = values[t] - next - seasonal[t % seasonal.Length];
            (level, slope) = (next + part.Level * error, part.Damping * slope + part.Slope * error);
            seasonal[t % seasonal.Length] += part.Season * error;
        }

        var forecast = new double[horizon];
        for (var h = 0; h < horizon; h++)
        {
            slope *= part.Damping;
            level += slope;
            forecast[h] = level + seasonal[(values.Length + h) % seasonal.Length];
        }

        return forecast;
    }
}
