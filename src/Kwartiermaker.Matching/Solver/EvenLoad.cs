namespace Kwartiermaker.Matching.Solver;

/// <summary>
/// Spreads over the period what each place takes in. Pro rata a place has taken its capacity times the share of the period that has passed;
/// whoever comes on top of that costs fit, as a term with a name of its own.
/// </summary>
/// <param name="PerPerson">Fit that one person above the pro-rata share costs.</param>
public sealed record EvenLoad(double PerPerson)
{
    /// <summary>Name of the term.</summary>
    public const string Term = "even-load";

    /// <summary>How many more persons the place runs ahead of its share when so many join.</summary>
    /// <param name="capacity">For the whole period.</param>
    /// <param name="left">Of the capacity, before they join.</param>
    /// <param name="elapsed">Share of the period that has passed, 0 to 1.</param>
    public static double Ahead(int capacity, int left, int joining, double elapsed) =>
        Math.Max(0, Over(capacity, left, elapsed) + joining) - Math.Max(0, Over(capacity, left, elapsed));

    /// <summary>Persons above the pro-rata share; below zero where a place is behind.</summary>
    internal static double Over(int capacity, int left, double elapsed) => capacity - left - capacity * elapsed;
}
