namespace Kwartiermaker.Capacity.Flow;

/// <summary>
/// How long something takes: half of the people are done within <paramref name="MedianMonths"/>, nine in ten within
/// <paramref name="NineInTenMonths"/> (Weibull's distribution, 1951, through these two points).
/// </summary>
/// <param name="Uncertainty">Standard deviation of the logarithm of the factor by which all of it may be off.</param>
public sealed record Duration(double MedianMonths, double NineInTenMonths, double Uncertainty = 0)
{
    private const double Rest = 5e-4;
    private static readonly double Bend = Math.Log(Math.Log(10) / Math.Log(2));

    private double Shape => Bend / Math.Log(NineInTenMonths / MedianMonths);

    /// <summary>Months after which this share is done.</summary>
    public double Quantile(double share) => MedianMonths * Math.Pow(-Math.Log2(1 - share), 1 / Shape);

    /// <summary>How fast people are done by month 0, 1, 2 …, whatever the stretch: the costly half of <see cref="Fill"/>.</summary>
    public double[] Powers(int months)
    {
        // Somebody who comes halfway a month has been there half a month at its end.
        var shape = Shape;
        return [.. Enumerable.Range(0, months).Select(m => Math.Log(2) * Math.Pow((m + 0.5) / MedianMonths, shape))];
    }

    /// <summary>Fills the share that is done in month 0, 1, 2 …, up to and including 1.</summary>
    /// <param name="stretch">Every duration is multiplied by it.</param>
    /// <returns>The number of months filled: no more than there is room for.</returns>
    public int Fill(Span<double> done, ReadOnlySpan<double> powers, double stretch)
    {
        var months = (int)Math.Min(done.Length, Math.Ceiling(Quantile(1 - Rest) * stretch) + 1);
        var slower = Math.Pow(stretch, -Shape);
        for (var m = 0; m < months; m++)
            done[m] = 1 - Math.Exp(-slower * powers[m]);
        done[months - 1] = 1;
        return months;
    }

    /// <summary>The share that is done after 0, 1, 2 … more months of people who are somewhere on the way (renewal theory: the length-biased rest).</summary>
    public static void Remaining(ReadOnlySpan<double> done, Span<double> remaining)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var share in done)
            total += 1 - share;
        for (var m = 0; m < done.Length; m++)
            remaining[m] = total > 0 ? Math.Min(1, (sum += 1 - done[m]) / total) : 1;
        remaining[done.Length - 1] = 1;
    }
}
