namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>Adds up rows of "target = x · first + y · second + what is left", and finds the x and y that leave least.</summary>
internal struct LeastSquares
{
    private double xx;
    private double xy;
    private double yy;
    private double xt;
    private double yt;
    private double tt;

    public void Add(double first, double second, double target)
    {
        xx += first * first;
        xy += first * second;
        yy += second * second;
        xt += first * target;
        yt += second * target;
        tt += target * target;
    }

    /// <summary>The best x for a given y.</summary>
    public readonly double First(double second) => xx > 0 ? (xt - xy * second) / xx : 0;

    /// <summary>The best y, with the x that goes with it; 0 when the rows do not tell them apart.</summary>
    public readonly double Second() => xx * yy - xy * xy is var determinant && determinant > 1e-12 * xx * yy ? (xx * yt - xy * xt) / determinant : 0;

    /// <summary>Sum of the squares of what is left.</summary>
    public readonly double Left(double first, double second) =>
        Math.Max(0, tt - 2 * (first * xt + second * yt) + first * first * xx + 2 * first * second * xy + second * second * yy);
}
