using Kwartiermaker.Capacity.Forecasting;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kwartiermaker.Cli.Forecast;

/// <summary><c>kwartiermaker forecast …</c>: forecasts of series in files. One JSON object on standard output, progress on standard error.</summary>
internal static class ForecastCommands
{
    private static readonly JsonSerializerOptions Json = new(AnswerJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run) =>
        new("forecast", "Aantallen voorspellen op bestanden.") { RunForecast.Make(run), BacktestForecast.Make(run), ScoreForecast.Make(run) };

    public static Option<string> Method()
    {
        var method = new Option<string>("--method") { Description = "Voorspelmethode.", DefaultValueFactory = _ => Forecaster.Automatic };
        method.AcceptOnlyFromAmong([.. Forecaster.MethodNames]);
        return method;
    }

    public static void Answer(Work work, object answer) => work.Output.WriteLine(JsonSerializer.Serialize(answer, Json));

    /// <summary>Four digits behind the comma are more than is known.</summary>
    public static double Rounded(double value) => Math.Round(value, 4);

    public static double? Rounded(double? value) => value is { } known ? Rounded(known) : null;

    public static object Horizon(HorizonScore score) => new
    {
        PeriodsAhead = score.Ahead,
        score.Origins,
        MeanAbsoluteScaledError = Rounded(score.MeanError),
        MeanAbsoluteScaledErrorOfNaive = Rounded(score.MeanErrorOfNaive),
        SymmetricPercentageError = Rounded(score.Percentage),
        ScaledPinball = Rounded(score.Pinball),
        ScaledPinballOfNaive = Rounded(score.PinballOfNaive),
        ScaledRankedProbabilityScore = Rounded(score.RankedProbability),
        CoverageOf80PercentBand = Rounded(score.Coverage80),
        CoverageOf95PercentBand = Rounded(score.Coverage95),
        ScaledIntervalScoreOf95PercentBand = Rounded(score.IntervalScore95),
        UpperTailScore = Rounded(score.UpperTail),
        ShareOfOutcomesByTenthOfTheForecast = score.Standing.Select(s => Rounded(s)),
    };

    public static object? Year(YearScore? year) => year is null ? null : new
    {
        year.Origins,
        WeightedPercentageError = Rounded(100 * year.Error),
        WeightedPercentageErrorOfNaive = Rounded(100 * year.ErrorOfNaive),
        BiasPercentage = Rounded(100 * year.Bias),
        CoverageOf80PercentBand = Rounded(year.Coverage80),
    };

    /// <summary>Whole numbers above 0, ascending, with commas between them.</summary>
    public static Option<int[]> Numbers(string name, string description, int[] otherwise, int most)
    {
        var option = new Option<int[]>(name)
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var numbers = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries)
                    .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().Order().ToArray();
                if (numbers[0] < 1 || numbers[^1] > most)
                    result.AddError($"{name}: 1 … {most}.");
                return numbers;
            },
        };
        return option;
    }
}
