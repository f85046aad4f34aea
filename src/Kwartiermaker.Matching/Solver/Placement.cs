namespace Kwartiermaker.Matching.Solver;

public enum PlacementStatus
{
    /// <summary>No plan is worth more.</summary>
    Optimal,

    /// <summary>The plan keeps all rules; a better one may exist, worth no more than the bound.</summary>
    Feasible,

    /// <summary>As <see cref="Feasible"/>, and the work was broken off before its effort was spent.</summary>
    Stopped,
}

/// <summary>A plan with its proof.</summary>
/// <param name="Pair">The chosen pair of each case, or -1 where it gets no place.</param>
/// <param name="Value">Sum of fit and reward over the chosen pairs.</param>
/// <param name="Bound">No plan is worth more than this.</param>
/// <param name="Prices">What one more unit of capacity would bring, by place and dimension.</param>
/// <param name="Rounds">Rounds of search that were finished.</param>
public sealed record Placement(PlacementStatus Status, int[] Pair, double Value, double Bound, double[] Prices, int Rounds)
{
    public int Placed => Pair.Count(p => p >= 0);

    /// <summary>Distance to the bound as a share of it, 0 when the plan is the best possible.</summary>
    public double Gap => Bound - Value <= 0 ? 0 : (Bound - Value) / Math.Max(Math.Abs(Bound), 1e-9);
}

/// <summary>How much work to do. The same effort and seed give the same plan; more rounds never give a worse one.</summary>
/// <param name="Rounds">Rounds of search after the bound; each goes on from the best plan so far.</param>
public sealed record Effort(int Rounds, int Seed = 1)
{
    /// <summary>Threads to work with; the plan does not depend on it.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Steps by which the prices of capacity are found.</summary>
    public int CapacitySteps { get; init; } = 300;

    /// <summary>Steps by which the strong bound is found.</summary>
    public int HouseholdSteps { get; init; } = 400;
}

/// <summary>How far the work is.</summary>
public sealed record PlacementProgress(double Value, double Bound, int Rounds);
