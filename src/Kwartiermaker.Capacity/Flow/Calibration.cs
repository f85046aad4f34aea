namespace Kwartiermaker.Capacity.Flow;

/// <summary>By what the speeds of the chain were multiplied to follow what was observed.</summary>
/// <param name="Error">Root mean square of the relative difference between run and observation, after.</param>
/// <param name="ErrorBefore">The same with the speeds as they were given.</param>
public sealed record CalibrationResult(double ProcedureDurations, double HousingRealised, double DepartureDurations, double Error, double ErrorBefore);

/// <summary>
/// Fits three speeds to the stocks that they govern: durations of procedures to those in procedure, realised housing to permit holders,
/// durations of departure to those departing (least squares; one factor after the other, each by golden section, Kiefer 1953).
/// </summary>
public static class Calibration
{
    private const int Rounds = 4;
    private const int Sections = 18;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>With fewer than three observations there is nothing to fit: null, and the inputs as they are.</summary>
    public static (FlowInputs Inputs, CalibrationResult? Result) Fit(FlowInputs inputs)
    {
        if (inputs.Observed.Count < 3)
            return (inputs, null);
        var log = new double[3];
        for (var round = 0; round < Rounds; round++)
            for (var k = 0; k < log.Length; k++)
                log[k] = Lowest(x => Error(Scaled(inputs, [.. log.Select((own, i) => i == k ? x : own)])));
        var fitted = Scaled(inputs, log);
        return (fitted, new(Math.Exp(log[0]), Math.Exp(log[1]), Math.Exp(log[2]), Error(fitted), Error(inputs)));
    }

    private static double Lowest(Func<double, double> error)
    {
        // A speed that is off by more than a factor three is another input, not a calibration.
        var (low, high) = (-Math.Log(3), Math.Log(3));
        var (a, b) = (high - Golden * (high - low), low + Golden * (high - low));
        var (errorA, errorB) = (error(a), error(b));
        for (var s = 0; s < Sections; s++)
            if (errorA <= errorB)
            {
                (high, b, errorB) = (b, a, errorA);
                errorA = error(a = high - Golden * (high - low));
            }
            else
            {
                (low, a, errorA) = (a, b, errorB);
                errorB = error(b = low + Golden * (high - low));
            }

        return (low + high) / 2;
    }

    private static FlowInputs Scaled(FlowInputs inputs, double[] log) => inputs with
    {
        Tracks = [.. inputs.Tracks.Select(t => t with { Duration = Longer(t.Duration, log[0]) })],
        Housing = inputs.Housing with { Realised = new([.. inputs.Housing.Realised.Steps.Select(s => s with { Value = s.Value * Math.Exp(log[1]) })]) },
        Departure = [.. inputs.Departure.Select(d => d with { Duration = Longer(d.Duration, log[2]) })],
    };

    private static Duration Longer(Duration duration, double log) =>
        duration with { MedianMonths = duration.MedianMonths * Math.Exp(log), NineInTenMonths = duration.NineInTenMonths * Math.Exp(log) };

    private static double Error(FlowInputs inputs)
    {
        var first = inputs.Observed[0];
        var months = inputs.Observed[^1].Month - first.Month;
        var (path, chain) = (new PathInputs(inputs, first.Month + 1, months), new Chain(inputs, months));
        path.Set(-1, 0);
        chain.Begin(path, first);
        var (sum, next) = (0.0, 1);
        for (var m = 0; m < months; m++)
        {
            chain.Step(m);
            if (inputs.Observed[next].Month != first.Month + (m + 1))
                continue;
            var observed = inputs.Observed[next++];
            sum += Squared(chain.InProcedure(true) + chain.InProcedure(false), observed.InProcedure.Values.Sum())
                + Squared(chain.PermitHolders, observed.PermitHolders) + Squared(chain.Departing, observed.Departing);
        }

        return Math.Sqrt(sum / (3 * (inputs.Observed.Count - 1)));
    }

    private static double Squared(int run, int observed) => Math.Pow((run - observed) / (observed + 1.0), 2);
}
