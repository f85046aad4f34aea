namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Lowers an upper bound by changing the prices it was calculated with: a volume algorithm. It steps from the best prices found,
/// against an average of the slack that the bound's own choices leave, which settles where single choices jump to and fro.
/// </summary>
/// <param name="evaluate">Gives the bound at prices that are not below zero, and fills in the slack: how much the bound rises with each price.</param>
/// <param name="goal">Value of the best plan known.</param>
internal sealed class PriceDescent(Func<double[], double[], double> evaluate, Func<double> goal)
{
    private const int Patience = 6;
    private const int Settling = 150;
    private const double Hardly = 2e-6;

    /// <summary>Prices at which the bound is lowest so far.</summary>
    public double[] Prices { get; private set; } = [];

    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <param name="stop">Looked at before every step.</param>
    /// <remarks>Ends early when fifty steps hardly lower the bound.</remarks>
    public void Run(double[] start, int steps, Func<bool> stop)
    {
        var slack = new double[start.Length];
        Prices = [.. start];
        Bound = evaluate(start, slack);
        var average = slack.ToArray();
        var trial = new double[start.Length];
        var (stride, weight, failures, earlier) = (0.5, 0.1, 0, Bound);
        for (var step = 1; step <= steps && !stop(); step++)
        {
            var distance = Bound - goal();
            var length = Length(average);
            if (distance <= 0 || length <= 1e-18)
                return;
            var move = stride * distance / length;
            for (var i = 0; i < trial.Length; i++)
                trial[i] = Math.Max(0, Prices[i] - move * average[i]);
            var bound = evaluate(trial, slack);
            var along = 0.0;
            for (var i = 0; i < slack.Length; i++)
                along += slack[i] * average[i];
            Blend(average, slack, weight);
            if (bound < Bound)
            {
                (Bound, failures) = (bound, 0);
                (Prices, trial) = (trial, Prices);
                // The way still goes down where it arrived: longer steps.
                if (along > 0)
                    stride = Math.Min(1.9, stride * 1.1);
            }
            else if (++failures == Patience)
            {
                failures = 0;
                stride = Math.Max(1e-4, stride * 0.66);
            }

            if (step % 50 != 0)
                continue;
            if (earlier - Bound < 0.01 * distance)
                weight = Math.Max(1e-3, weight * 0.5);
            if (step > Settling && earlier - Bound < Hardly * Math.Abs(Bound))
                return;
            earlier = Bound;
        }
    }

    /// <summary>What the average weighs in the squared length: slack of a price that is zero cannot lower it further.</summary>
    private double Length(double[] average)
    {
        var length = 0.0;
        for (var i = 0; i < average.Length; i++)
            if (Prices[i] > 0 || average[i] < 0)
                length += average[i] * average[i];
        return length;
    }

    /// <summary>Mixes the newest slack in with the weight that makes the average shortest, within bounds.</summary>
    private static void Blend(double[] average, double[] newest, double most)
    {
        double cross = 0, length = 0;
        for (var i = 0; i < average.Length; i++)
        {
            var difference = newest[i] - average[i];
            cross -= average[i] * difference;
            length += difference * difference;
        }

        var weight = length > 0 ? Math.Clamp(cross / length, most / 10, most) : most;
        for (var i = 0; i < average.Length; i++)
            average[i] += weight * (newest[i] - average[i]);
    }
}
