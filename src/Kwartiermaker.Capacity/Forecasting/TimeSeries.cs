namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>A count per period without gaps; no value is below zero.</summary>
/// <param name="First">Period of the first value.</param>
public sealed record TimeSeries(string Name, Period First, double[] Values)
{
    /// <summary>Periods in a year.</summary>
    public int Season => (int)First.Frequency;

    /// <summary>The period after the last value.</summary>
    public Period End => First.Plus(Values.Length);

    /// <summary>Draws a straight line over the periods that are not known.</summary>
    /// <param name="values">NaN where not known; the first and the last are known.</param>
    public static double[] Filled(double[] values)
    {
        var filled = values.ToArray();
        for (var t = 1; t < filled.Length; t++)
        {
            if (!double.IsNaN(filled[t]))
                continue;
            var next = Array.FindIndex(filled, t, v => !double.IsNaN(v));
            filled[t] = filled[t - 1] + (filled[next] - filled[t - 1]) / (next - t + 1);
        }

        return filled;
    }
}
