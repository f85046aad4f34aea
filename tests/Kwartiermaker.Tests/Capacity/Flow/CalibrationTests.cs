using Kwartiermaker.Capacity.Flow;

namespace Kwartiermaker.Tests.Capacity.Flow;

public sealed class CalibrationTests
{
    private static readonly Month First = new(2025 * 12);

    [Fact]
    public void Observed_AreReproduced_WhenSpeedsWereOff()
    {
        var truth = Inputs(durations: 1, housing: 1);
        var observed = Run(truth, 12);

        var (_, result) = Calibration.Fit(Inputs(durations: 0.7, housing: 1.25) with { Observed = observed });

        Assert.NotNull(result);
        Assert.True(result.ErrorBefore > 0.1);
        Assert.InRange(result.Error, 0, result.ErrorBefore / 10);
        Assert.Equal((1 / 0.7, 1 / 1.25, 1 / 0.7), (result.ProcedureDurations, result.HousingRealised, result.DepartureDurations), Near);
    }

    [Fact]
    public void TwoObservations_AreTooFew()
    {
        var inputs = Inputs(1, 1) with { Observed = [.. Run(Inputs(1, 1), 12).Take(2)] };

        Assert.Equal((inputs, null), Calibration.Fit(inputs));
    }

    [Fact]
    public void Sensitivity_HasTheLargestEffectFirst()
    {
        var inputs = Inputs(1, 1);
        inputs = inputs with
        {
            Groups = [inputs.Groups[0] with { MonthlyVolatility = 0.2, GrantedUncertainty = 0.1 }],
            Housing = inputs.Housing with { RealisedUncertainty = 0.05 }
        };

        var effects = Sensitivity.Of(inputs, 24);

        Assert.Equal(effects.Select(e => e.Difference).OrderDescending(), effects.Select(e => e.Difference));
        Assert.Equal(UncertainKind.Applications, effects[0].Input.Kind);
        Assert.True(effects[0].PlacesWhenLow < effects[0].PlacesWhenHigh);
        Assert.True(effects.Single(e => e.Input.Kind == UncertainKind.HousingRealised) is { } housing && housing.PlacesWhenLow > housing.PlacesWhenHigh);
        Assert.Equal(0, effects.Single(e => e.Input.Kind == UncertainKind.Decisions).Difference);
    }

    private static bool Near((double, double, double) a, (double, double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 0.05 && Math.Abs(a.Item2 - b.Item2) < 0.05 && Math.Abs(a.Item3 - b.Item3) < 0.05;

    /// <summary>What the chain itself gives, counted every third month.</summary>
    private static List<ObservedStocks> Run(FlowInputs inputs, int months)
    {
        var (path, chain, observed) = (new PathInputs(inputs, inputs.Start, months), new Chain(inputs, months), new List<ObservedStocks>(inputs.Observed));
        path.Set(-1, 0);
        chain.Begin(path, inputs.Observed[^1]);
        for (var m = 0; m < months; m++)
        {
            chain.Step(m);
            if (m % 3 == 2)
                observed.Add(
                    new(inputs.Start + m, new Dictionary<string, int> { ["all"] = chain.InProcedure(false) + chain.Waiting(false) }, chain.PermitHolders, chain.Departing));
        }

        return observed;
    }

    private static FlowInputs Inputs(double durations, double housing) => new(
        new(0.9),
        [new(First, new Dictionary<string, int> { ["all"] = 9000 }, 5000, 3000)],
        [new("all", new(1500), 0.1, 0.1, new Dictionary<string, double> { ["one"] = 1 }, new(0.6))],
        [new("one", new(6 * durations, 12 * durations))],
        new(new(800), new(0.9 * housing)),
        [new("return", 1, new(5 * durations, 10 * durations))],
        new(6, 12),
        new(10, 20));
}
