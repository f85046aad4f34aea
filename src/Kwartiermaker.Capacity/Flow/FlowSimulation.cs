using Kwartiermaker.Common.Numbers;
using System.Collections.Concurrent;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>What is counted at the end of every step, in persons; places needed are in places.</summary>
public enum Stock
{
    Residents,
    PlacesNeeded,
    InProcedure,
    WaitingForDecision,
    PermitHolders,
    Departing,
    UnaccompaniedMinors,
}

/// <summary>Every stock at the end of every step of every path.</summary>
public sealed class FlowPaths
{
    private static readonly int Stocks = Enum.GetValues<Stock>().Length;
    private readonly int[] counts;

    internal FlowPaths(Month first, int steps, TimeStep step, int paths) =>
        (First, Steps, Step, Paths, counts) = (first, steps, step, paths, new int[Stocks * steps * paths]);

    public Month First { get; }

    public int Steps { get; }

    public TimeStep Step { get; }

    public int Paths { get; }

    /// <summary>The first day of a step.</summary>
    public DateOnly StartOf(int step) => Step.StartOf(First, step);

    /// <summary>Of all paths, in their order.</summary>
    public ReadOnlySpan<int> At(Stock stock, int step) => counts.AsSpan(Start(stock, step), Paths);

    /// <summary>The smallest count that at least this share of the paths do not exceed, for each share.</summary>
    public int[][] Quantiles(Stock stock, IReadOnlyList<double> shares)
    {
        var quantiles = new int[Steps][];
        Parallel.For(0, Steps, step =>
        {
            var sorted = At(stock, step).ToArray();
            Array.Sort(sorted);
            quantiles[step] = [.. shares.Select(s => sorted[Math.Clamp((int)Math.Ceiling(s * Paths) - 1, 0, Paths - 1)])];
        });
        return quantiles;
    }

    internal void Note(Chain chain, double peoplePerPlace, int step, int path)
    {
        counts[Start(Stock.Residents, step) + path] = chain.Residents;
        counts[Start(Stock.PlacesNeeded, step) + path] = (int)Math.Ceiling(chain.Residents / peoplePerPlace);
        counts[Start(Stock.InProcedure, step) + path] = chain.InProcedure(false);
        counts[Start(Stock.WaitingForDecision, step) + path] = chain.Waiting(false) + chain.Waiting(true);
        counts[Start(Stock.PermitHolders, step) + path] = chain.PermitHolders;
        counts[Start(Stock.Departing, step) + path] = chain.Departing;
        counts[Start(Stock.UnaccompaniedMinors, step) + path] = chain.UnaccompaniedMinors;
    }

    private int Start(Stock stock, int step) => ((int)stock * Steps + step) * Paths;
}

/// <summary>Many ways in which the time to come may go, each path with its own draw of everything uncertain.</summary>
public static class FlowSimulation
{
    /// <param name="inputs">Checked by <see cref="FlowCheck"/>.</param>
    /// <param name="seed">The same seed gives the same paths, however many threads there are.</param>
    public static FlowPaths Run(FlowInputs inputs, int paths, int months, int seed, TimeStep step = TimeStep.Month)
    {
        var steps = step.Within(inputs.Start, months);
        var result = new FlowPaths(inputs.Start, steps, step, paths);
        var peoplePerPlace = step.Over(inputs.PeoplePerPlace, inputs.Start, steps);
        Parallel.ForEach(Partitioner.Create(0, paths, Math.Max(1, paths / 64)), range =>
        {
            var (own, chain) = (new PathInputs(inputs, inputs.Start, steps, step), new Chain(inputs, steps));
            for (var path = range.Item1; path < range.Item2; path++)
            {
                var chance = new Chance(seed, 0, path);
                own.Draw(ref chance);
                chain.Begin(own, inputs.Observed[^1]);
                for (var s = 0; s < steps; s++)
                {
                    chain.Step(s, ref chance);
                    result.Note(chain, peoplePerPlace[s], s, path);
                }
            }
        });
        return result;
    }
}
