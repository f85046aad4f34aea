using System.Collections.Concurrent;
using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>What is counted at the end of every month, in persons; places needed are in places.</summary>
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

/// <summary>Every stock at the end of every month of every path.</summary>
public sealed class FlowPaths
{
    private static readonly int Stocks = Enum.GetValues<Stock>().Length;
    private readonly int[] counts;

    internal FlowPaths(Month first, int months, int paths) =>
        (First, Months, Paths, counts) = (first, months, paths, new int[Stocks * months * paths]);

    public Month First { get; }

    public int Months { get; }

    public int Paths { get; }

    /// <summary>Of all paths, in their order.</summary>
    public ReadOnlySpan<int> At(Stock stock, int month) => counts.AsSpan(Start(stock, month), Paths);

    /// <summary>The smallest count that at least this share of the paths do not exceed, for each share.</summary>
    public int[][] Quantiles(Stock stock, IReadOnlyList<double> shares)
    {
        var quantiles = new int[Months][];
        Parallel.For(0, Months, month =>
        {
            var sorted = At(stock, month).ToArray();
            Array.Sort(sorted);
            quantiles[month] = [.. shares.Select(s => sorted[Math.Clamp((int)Math.Ceiling(s * Paths) - 1, 0, Paths - 1)])];
        });
        return quantiles;
    }

    internal void Note(Chain chain, double peoplePerPlace, int month, int path)
    {
        counts[Start(Stock.Residents, month) + path] = chain.Residents;
        counts[Start(Stock.PlacesNeeded, month) + path] = (int)Math.Ceiling(chain.Residents / peoplePerPlace);
        counts[Start(Stock.InProcedure, month) + path] = chain.InProcedure(false);
        counts[Start(Stock.WaitingForDecision, month) + path] = chain.Waiting(false) + chain.Waiting(true);
        counts[Start(Stock.PermitHolders, month) + path] = chain.PermitHolders;
        counts[Start(Stock.Departing, month) + path] = chain.Departing;
        counts[Start(Stock.UnaccompaniedMinors, month) + path] = chain.UnaccompaniedMinors;
    }

    private int Start(Stock stock, int month) => ((int)stock * Months + month) * Paths;
}

/// <summary>Many ways in which the months to come may go, each path with its own draw of everything uncertain.</summary>
public static class FlowSimulation
{
    /// <param name="inputs">Checked by <see cref="FlowCheck"/>.</param>
    /// <param name="seed">The same seed gives the same paths, however many threads there are.</param>
    public static FlowPaths Run(FlowInputs inputs, int paths, int months, int seed)
    {
        var result = new FlowPaths(inputs.Start, months, paths);
        var peoplePerPlace = inputs.PeoplePerPlace.Over(inputs.Start, months);
        Parallel.ForEach(Partitioner.Create(0, paths, Math.Max(1, paths / 64)), range =>
        {
            var (own, chain) = (new PathInputs(inputs, inputs.Start, months), new Chain(inputs, months));
            for (var path = range.Item1; path < range.Item2; path++)
            {
                var chance = new Chance(seed, 0, path);
                own.Draw(ref chance);
                chain.Begin(own, inputs.Observed[^1]);
                for (var m = 0; m < months; m++)
                {
                    chain.Step(m, ref chance);
                    result.Note(chain, peoplePerPlace[m], m, path);
                }
            }
        });
        return result;
    }
}
