using Kwartiermaker.Cli;
using System.Text.Json;

namespace Kwartiermaker.Tests.Cli;

public sealed class AnswerJsonTests
{
    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(1e-300, "1E-300")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    [InlineData(double.NegativeInfinity, "null")]
    public void Number_IsOrdinaryOrNull(double number, string written)
    {
        double? perhaps = number;

        Assert.Equal($$"""{"number":{{written}},"perhaps":{{written}},"by":{"a":{{written}}},"all":[{{written}}]}""",
            JsonSerializer.Serialize(new { number, perhaps, By = new Dictionary<string, double> { ["a"] = number }, All = new[] { number } }, AnswerJson.Options));
    }
}
