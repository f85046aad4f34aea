using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Tests.Capacity.Flow;

public sealed class ChainTests
{
    [Property(MaxTest = 50)]
    public void Nobody_IsLostOrMade(int seed, byte applications, byte decisions, byte housed, bool byWeek, bool large)
    {
        var inputs = Inputs(applications * (large ? 400 : 3), decisions * (large ? 100 : 1), housed);
        var (path, chain, chance) = (new PathInputs(inputs, inputs.Start, 36, byWeek ? TimeStep.Week : TimeStep.Month), new Chain(inputs, 36), new Chance(seed, 0, 0));
        path.Draw(ref chance);
        chain.Begin(path, inputs.Observed[^1]);
        var begin = chain.Residents;

        for (var m = 0; m < 36; m++)
        {
            chain.Step(m, ref chance);
            Assert.Equal(begin + chain.Came - chain.Left, chain.Residents);
            Assert.True(new[] { chain.InProcedure(false), chain.InProcedure(true), chain.Waiting(false), chain.Waiting(true), chain.PermitHolders, chain.Departing,
                chain.MinorsAfterDecision }.Min() >= 0);
        }
    }

    [Fact]
    public void Observed_AreWhereTheyWere() => Assert.Equal(500 + 50 + 200 + 100 + 30 + 40, Begun(Inputs(0, 0, 0)).Residents);

    [Fact]
    public void WithoutDecisions_ABacklogGrows()
    {
        var chain = Begun(Inputs(100, 0, 0), 24);

        Assert.Equal(0, chain.InProcedure(false) + chain.InProcedure(true) + chain.Waiting(false) + chain.Waiting(true) - (500 + 50 + 30 + 24 * 200));
        Assert.True(chain.Waiting(false) > 1000);
    }

    [Fact]
    public void Duration_GoesThroughItsTwoPoints()
    {
        var duration = new Duration(6, 15);

        Assert.Equal((6, 15), (Math.Round(duration.Quantile(0.5), 9), Math.Round(duration.Quantile(0.9), 9)));
    }

    [Fact]
    public void Paths_AreTheSameForTheSameSeed()
    {
        var (a, b) = (FlowSimulation.Run(Inputs(100, 80, 40), 50, 12, 7), FlowSimulation.Run(Inputs(100, 80, 40), 50, 12, 7));

        Assert.Equal(a.At(Stock.Residents, 11).ToArray(), b.At(Stock.Residents, 11).ToArray());
    }

    /// <summary>Two years by the week come out where two years by the month do: level, spread, and stocks on the way.</summary>
    [Fact]
    public void Weeks_ComeOutWhereMonthsDo()
    {
        var inputs = Inputs(400, 300, 150);
        var (months, weeks) = (FlowSimulation.Run(inputs, 2000, 24, 3), FlowSimulation.Run(inputs, 2000, 24, 3, TimeStep.Week));

        Assert.Equal((104, new DateOnly(2025, 2, 1)), (weeks.Steps, weeks.StartOf(0)));
        Assert.Equal(new DateOnly(2025, 2, 8), weeks.StartOf(1));
        Assert.All([Stock.Residents, Stock.PermitHolders, Stock.InProcedure, Stock.Departing, Stock.UnaccompaniedMinors], stock =>
        {
            var (byMonth, byWeek) = (Spread(months, stock), Spread(weeks, stock));
            Assert.InRange(byWeek.Mean / byMonth.Mean, 0.97, 1.03);
            Assert.InRange(byWeek.Deviation / byMonth.Deviation, 0.9, 1.1);
        });
    }

    private static (double Mean, double Deviation) Spread(FlowPaths paths, Stock stock)
    {
        var last = paths.At(stock, paths.Steps - 1).ToArray();
        var mean = last.Average();
        return (mean, Math.Sqrt(last.Average(x => (x - mean) * (x - mean))));
    }

    private static Chain Begun(FlowInputs inputs, int months = 0)
    {
        var (path, chain) = (new PathInputs(inputs, inputs.Start, 24), new Chain(inputs, 24));
        path.Set(-1, 0);
        chain.Begin(path, inputs.Observed[^1]);
        for (var m = 0; m < months; m++)
            chain.Step(m);
        return chain;
    }

    private static FlowInputs Inputs(int applications, int decisions, int housed) => new(
        new(0.9),
        [new(new Month(24300), new Dictionary<string, int> { ["all"] = 500, ["minors"] = 50 }, 200, 100, 30, 40, 20)],
        [
            new("all", new(applications), 0.1, 0.1, new Dictionary<string, double> { ["one"] = 0.7, ["two"] = 0.3 }, new(0.5), 0.2, new Dated(0.5)),
            new("minors", new(applications), 0.1, 0.1, new Dictionary<string, double> { ["two"] = 1 }, new(0.8), UnaccompaniedMinors: true),
        ],
        [new("one", new(1, 3), new Dated(decisions)), new("two", new(4, 9, 0.1), new Dated(decisions))],
        new(new(housed), new(0.9), 0.1),
        [new("return", 0.4, new(3, 8)), new("gone", 0.6, new(1, 4))],
        new(6, 12),
        new(10, 20));
}
