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

    /// <summary>How fast people are done by step 0, 1, 2 …, whatever the stretch: the costly half of <see cref="Fill"/>.</summary>
    /// <param name="perMonth">Steps in a month.</param>
    public double[] Powers(int steps, double perMonth)
    {
        // Somebody who comes halfway a step has been there half a step at its end.
        var shape = Shape;
        return [.. Enumerable.Range(0, steps).Select(s => Math.Log(2) * Math.Pow((s + 0.5) / perMonth / MedianMonths, shape))];
    }

    /// <summary>Fills the share that is done in step 0, 1, 2 …, up to and including 1.</summary>
    /// <param name="perMonth">Steps in a month.</param>
    /// <param name="stretch">Every duration is multiplied by it.</param>
    /// <returns>The number of steps filled: no more than there is room for.</returns>
    public int Fill(Span<float> done, ReadOnlySpan<double> powers, double perMonth, double stretch)
    {
        var steps = (int)Math.Min(done.Length, Math.Ceiling(Quantile(1 - Rest) * stretch * perMonth) + 1);
        var slower = Math.Pow(stretch, -Shape);
        for (var s = 0; s < steps; s++)
            done[s] = (float)(1 - Math.Exp(-slower * powers[s]));
        done[steps - 1] = 1;
        return steps;
    }

    /// <summary>The share that is done after 0, 1, 2 … more steps of people who are somewhere on the way (renewal theory: the length-biased rest).</summary>
    public static void Remaining(ReadOnlySpan<float> done, Span<float> remaining)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var share in done)
            total += 1 - share;
        for (var s = 0; s < done.Length; s++)
            remaining[s] = total > 0 ? (float)Math.Min(1, (sum += 1 - done[s]) / total) : 1;
        remaining[done.Length - 1] = 1;
    }
}
