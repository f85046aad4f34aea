namespace Kwartiermaker.Capacity.Flow;

/// <summary>A value from a month on.</summary>
public sealed record DatedStep(Month From, double Value);

/// <summary>A value that changes at known months: each holds from its month until the next; before the first month the first value holds.</summary>
public sealed record Dated(IReadOnlyList<DatedStep> Steps)
{
    /// <summary>The same value always.</summary>
    public Dated(double value)
        : this([new DatedStep(default, value)])
    {
    }

    public double At(Month month)
    {
        var value = Steps[0].Value;
        foreach (var step in Steps)
            if (step.From <= month)
                value = step.Value;
        return value;
    }

    public double[] Over(Month first, int months) => [.. Enumerable.Range(0, months).Select(m => At(first + m))];
}
