namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>Looks for the lowest value of a function within bounds.</summary>
internal static class Minimum
{
    private const double Golden = 0.6180339887498949;

    /// <summary>Of one variable: a coarse grid, then golden section (Kiefer 1953) around its best point.</summary>
    public static double OnLine(Func<double, double> function, double low, double high, int grid = 10, double precision = 1e-3)
    {
        var step = (high - low) / grid;
        var best = Enumerable.Range(0, grid + 1).Select(i => low + i * step).MinBy(function);
        var (a, b) = (Math.Max(low, best - step), Math.Min(high, best + step));
        var (c, d) = (b - Golden * (b - a), a + Golden * (b - a));
        var (atC, atD) = (function(c), function(d));
        while (b - a > precision)
        {
            if (atC < atD)
            {
                (b, d, atD) = (d, c, atC);
                c = b - Golden * (b - a);
                atC = function(c);
            }
            else
            {
                (a, c, atC) = (c, d, atD);
                d = a + Golden * (b - a);
                atD = function(d);
            }
        }

        return (a + b) / 2;
    }

    /// <summary>Of a few variables, each between 0 and 1: the simplex of Nelder and Mead (1965) from the best of the starts.</summary>
    public static double[] InBox(Func<double[], double> function, IEnumerable<double[]> starts, int steps)
    {
        var first = starts.MinBy(function)!;
        var points = new double[first.Length + 1][];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = [.. first];
            if (i > 0)
                points[i][i - 1] += first[i - 1] > 0.5 ? -0.15 : 0.15;
        }

        var values = points.Select(function).ToArray();
        for (var step = 0; step < steps; step++)
        {
            Array.Sort(values, points);
            if (values[^1] - values[0] <= 1e-7 * Math.Abs(values[0]))
                break;
            Move(function, points, values);
        }

        Array.Sort(values, points);
        return points[0];
    }

    private static void Move(Func<double[], double> function, double[][] points, double[] values)
    {
        var (worst, centre) = (points[^1], Centre(points));
        double[] At(double along) => [.. centre.Zip(worst, (c, w) => Math.Clamp(c + along * (c - w), 0, 1))];
        var reflected = At(1);
        var value = function(reflected);
        if (value < values[0])
        {
            var further = At(2);
            var valueFurther = function(further);
            (points[^1], values[^1]) = valueFurther < value ? (further, valueFurther) : (reflected, value);
        }
        else if (value < values[^2])
        {
            (points[^1], values[^1]) = (reflected, value);
        }
        else
        {
            var nearer = At(value < values[^1] ? 0.5 : -0.5);
            var valueNearer = function(nearer);
            if (valueNearer < Math.Min(value, values[^1]))
                (points[^1], values[^1]) = (nearer, valueNearer);
            else
                Shrink(function, points, values);
        }
    }

    private static void Shrink(Func<double[], double> function, double[][] points, double[] values)
    {
        for (var i = 1; i < points.Length; i++)
        {
            points[i] = [.. points[i].Zip(points[0], (p, best) => (p + best) / 2)];
            values[i] = function(points[i]);
        }
    }

    private static double[] Centre(double[][] points)
    {
        var centre = new double[points[0].Length];
        for (var i = 0; i < points.Length - 1; i++)
            for (var d = 0; d < centre.Length; d++)
                centre[d] += points[i][d] / (points.Length - 1);
        return centre;
    }
}
