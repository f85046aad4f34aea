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

    /// <summary>
    /// Whether the series moved more than twice as far in one period of the last year as it ever had before. What was seen before says
    /// little of what comes after that.
    /// </summary>
    public bool EndsWithAStepNeverSeen
    {
        get
        {
            var steps = Values.Zip(Values.Skip(1), (a, b) => Math.Abs(b - a)).ToList();
            var recent = Math.Min(Season, steps.Count / 2);
            return recent > 0 && steps.TakeLast(recent).Max() > 2 * steps.SkipLast(recent).Max();
        }
    }

    /// <summary>Whether there is a whole year before the period, and one from it on.</summary>
    public bool HasYearAround(Period period) => period.Number - First.Number >= Season && End.Number - period.Number >= Season;

    /// <summary>
    /// The series as if it had always been counted as it is since a break: what lies before is multiplied by the mean of the year that follows
    /// the break over that of the year that goes before. A real change in that time counts as a part of the break.
    /// </summary>
    /// <returns>The factor is 1 where the series does not have a year on both sides, or one of them is zero.</returns>
    public (TimeSeries Series, double Factor) Spliced(Period since)
    {
        var at = since.Number - First.Number;
        if (!HasYearAround(since))
            return (this, 1);
        var (before, after) = (Values[(at - Season)..at].Average(), Values[at..(at + Season)].Average());
        if (before <= 0 || after <= 0)
            return (this, 1);
        return (this with { Values = [.. Values[..at].Select(v => v * after / before), .. Values[at..]] }, after / before);
    }
}
