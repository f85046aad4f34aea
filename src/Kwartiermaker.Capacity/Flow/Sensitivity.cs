namespace Kwartiermaker.Capacity.Flow;

/// <summary>How far one input moves the need.</summary>
/// <param name="PlacesWhenLow">Needed at the end when the input is at its 10 % point and all others are in the middle.</param>
/// <param name="PlacesWhenHigh">The same at its 90 % point.</param>
public sealed record InputEffect(UncertainInput Input, int PlacesWhenLow, int PlacesWhenHigh)
{
    public int Difference => Math.Abs(PlacesWhenHigh - PlacesWhenLow);
}

/// <summary>Which input moves the need most: one at a time, without chance.</summary>
public static class Sensitivity
{
    private const double NinetyPercent = 1.2815515655446004;

    /// <returns>The largest effect first.</returns>
    public static IReadOnlyList<InputEffect> Of(FlowInputs inputs, int months)
    {
        var (path, chain) = (new PathInputs(inputs, inputs.Start, months), new Chain(inputs, months));
        return
        [
            .. UncertainInput.Of(inputs)
                .Select((input, k) => new InputEffect(input, Needed(k, -NinetyPercent), Needed(k, NinetyPercent)))
                .OrderByDescending(e => e.Difference),
        ];

        int Needed(int input, double deviations)
        {
            path.Set(input, deviations);
            chain.Begin(path, inputs.Observed[^1]);
            for (var m = 0; m < months; m++)
                chain.Step(m);
            return (int)Math.Ceiling(chain.Residents / inputs.PeoplePerPlace.At(inputs.Start + (months - 1)));
        }
    }
}
