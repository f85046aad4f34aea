using Kwartiermaker.Cli;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Tests.Capacity.Forecasting;

public sealed class ForecastCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forecast");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_GivesBands_TheTotalOfGroups_AndHowItDidBefore()
    {
        Write("s.csv", "series,period,value\n" + string.Concat(Months(80).Select(m => $"A,{m.Period},{m.Value}\n"))
            + string.Concat(Months(80).Select(m => $"B,{m.Period},{2 * m.Value}\n")));

        var (code, output, error) = await RunAsync("run", "--series", At("s.csv"), "--horizon", "3", "--levels", "50,90");
        var answer = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["A", "B", "total"], answer.GetProperty("forecasts").EnumerateArray().Select(f => f.GetProperty("series").GetString()));
        var bands = answer.GetProperty("forecasts")[2].GetProperty("periods")[0].GetProperty("bands");
        Assert.True(bands[1].GetProperty("low").GetDouble() <= bands[0].GetProperty("low").GetDouble());
        Assert.Equal("2006-09", answer.GetProperty("forecasts")[0].GetProperty("periods")[0].GetProperty("period").GetString());
        Assert.Equal([1, 3], answer.GetProperty("howSuchForecastsDidBefore")[0].GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("periodsAhead").GetInt32()));
        Assert.Empty(answer.GetProperty("remarks").EnumerateArray());
    }

    /// <summary>Counted in halves until a break: with the break named, the forecast is as if it had always been counted whole, and it is said.</summary>
    [Fact]
    public async Task Break_BringsWhatLiesBeforeToTheLevelOfNow()
    {
        string Rows(Func<int, double> value) =>
            "period,value\n" + string.Concat(Enumerable.Range(0, 72).Select(m => string.Create(CultureInfo.InvariantCulture, $"{2000 + m / 12}-{1 + m % 12:00},{value(m)}\n")));
        double Level(int m) => 100 + 10 * Math.Sin(m * Math.PI / 6);
        Write("whole.csv", Rows(Level));
        Write("broken.csv", Rows(m => m < 36 ? Level(m) / 2 : Level(m)));

        var whole = JsonDocument.Parse((await RunAsync("run", "--series", At("whole.csv"), "--horizon", "3")).Output).RootElement;
        var spliced = JsonDocument.Parse((await RunAsync("run", "--series", At("broken.csv"), "--horizon", "3", "--break", "2003-01")).Output).RootElement;

        Assert.Equal(whole.GetProperty("forecasts")[0].GetProperty("periods").GetRawText(), spliced.GetProperty("forecasts")[0].GetProperty("periods").GetRawText());
        Assert.StartsWith("Reeks 'broken': wat vóór 2003-01 ligt is vermenigvuldigd met 2,000, het gemiddelde van het jaar erna ten opzichte van dat ervoor.",
            spliced.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
        foreach (var wrong in new[] { "2003-Q1", "1999-01", "2000-06", "2005-06", "ooit" })
            Assert.Contains($"--break: '{wrong}'", (await RunAsync("run", "--series", At("whole.csv"), "--break", wrong)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backtest_AndScore_PutTheForecastBesideNaive()
    {
        Write("s.csv", "period,value\n" + string.Concat(Months(90).Select(m => $"{m.Period},{m.Value}\n")));
        Write("m.csv", "id,train,test\n" + string.Concat(Enumerable.Range(50, 3).Select(n => $"N{n},{string.Join(';', Months(n).Select(m => m.Value))},5;6;7\n")));

        var back = JsonDocument.Parse((await RunAsync("backtest", "--series", At("s.csv"), "--horizons", "1,12", "--min-train", "60")).Output).RootElement;
        var score = JsonDocument.Parse((await RunAsync("score", "--sets", At("m.csv"), "--season", "12")).Output).RootElement;

        Assert.Equal(90 - 12 - 60 + 1, back.GetProperty("horizons")[0].GetProperty("origins").GetInt32());
        Assert.True(back.GetProperty("horizons")[0].GetProperty("meanAbsoluteScaledErrorOfNaive").GetDouble() > 0);
        Assert.Equal(1, score.GetProperty("scores")[0].GetProperty("overallWeightedAverageAgainstNaive2").GetDouble());
        Assert.Equal("auto", score.GetProperty("scores")[1].GetProperty("method").GetString());
    }

    [Theory]
    [InlineData("period,value\n2020-01,1\n2020-01,2\n2020-02,2\n", "s.csv, rij 3: periode 2020-01 staat er al")]
    [InlineData("period,value\n2020-03,1\n2020-02,2\n2020-04,2\n", "s.csv, rij 3: periode 2020-02 komt na een latere")]
    [InlineData("period,value\n2020-01,1\n2020-02,-2\n2020-03,2\n", "s.csv, rij 3: '-2' is kleiner dan 0")]
    [InlineData("period,value\n2020-01,1\n2020-02,NaN\n2020-03,2\n", "s.csv, rij 3: 'NaN' is geen getal")]
    [InlineData("period,value\n2020-01,1\n2020-02,1e12\n2020-03,2\n", "s.csv, rij 3: '1e12' is geen getal")]
    [InlineData("period,value\n2020-01,1\n2020-13,2\n", "s.csv, rij 3: '2020-13' is geen periode")]
    [InlineData("period,value\n2020-01,1\n2020-Q2,2\n", "s.csv, rij 3: '2020-Q2' is een ander soort periode")]
    [InlineData("period,value\n2020-01,1,2\n", "s.csv, rij 2: het aantal kolommen")]
    [InlineData("month,count\n2020-01,1\n", "s.csv, rij 1: de kopregel")]
    [InlineData("period,value\n", "s.csv heeft geen enkele waarde")]
    [InlineData("period,value\n2020-01,1\n2020-02,1\n", "minder dan drie")]
    [InlineData("period,value\n2020-01,1.200\n2020-02,1.201\n2020-03,2.230\n", "s.csv, rij 2: '1.200' kan op twee manieren gelezen worden. Schrijf 1200 of 1.2.")]
    [InlineData("period,value\n2020-01,1,5\n2020-02,2\n2020-03,2\n", "s.csv, rij 2: het aantal kolommen klopt niet: '2020-01,1,5'. Staat er een komma in een getal")]
    [InlineData("series,period,value\nA,2020-01,1\nA,2020-02,1\nA,2020-03,1\nB,2020-01,1\nB,2020-02,1\nB,2020-04,1\n", "eindigen niet in dezelfde periode")]
    public async Task BadInput_IsNamedByRow_AndEndsWithTwo(string series, string message)
    {
        Write("s.csv", series);

        var (code, output, error) = await RunAsync("run", "--series", At("s.csv"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("period,value\n2020-01,1\n2020-02,4\n2020-03,2\n", "maar 0 eerdere voorspellingen")]
    [InlineData("period,value\n2020-01,1\n2020-03,4\n2020-04,2\n", "aangevuld: 1.")]
    [InlineData("period,value\n2020-01,1\n2020-02,\n2020-04,2\n2020-05,2\n", "aangevuld: 2.")]
    [InlineData("period,value\n2019-01,1\n2020-03,4\n2020-04,2\n2020-05,2\n", "gat van meer dan zes")]
    [InlineData("period,value\n2020-01,0\n2020-02,0\n2020-03,0\n", "nooit veranderd")]
    public async Task PoorSeries_IsForecast_AndTheRemarksSayHow(string series, string remark)
    {
        Write("s.csv", series);

        var (code, output, _) = await RunAsync("run", "--series", At("s.csv"), "--horizon", "2");

        Assert.Equal(0, code);
        Assert.Contains(JsonDocument.Parse(output).RootElement.GetProperty("remarks").EnumerateArray(), r => r.GetString()!.Contains(remark, StringComparison.Ordinal));
    }

    /// <summary>As people and programs write the same three numbers.</summary>
    [Theory]
    [InlineData("period,value\n2020-01,1200\n2020-02,1234567\n2020-03,1250.5\n", "period;value\n2020-01;1.200\n2020-02;1.234.567\n2020-03;1.250,5\n")]
    [InlineData("period,value\n2020-01,1.2\n2020-02,1.234\n2020-03,1.5\n", "period,value\n2020-01,1.200\n2020-02,1.234\n2020-03,1.5\n")]
    [InlineData("period,value\n2020-01,1.2\n2020-02,1.234\n2020-03,1.5\n", "period,value\n2020-01,\"1,200\"\n2020-02,\"1,234\"\n2020-03,\"1,5\"\n")]
    public async Task Values_AreReadAsTheirColumnShows(string plain, string written)
    {
        Write("s.csv", plain);
        var (_, expected, _) = await RunAsync("run", "--series", At("s.csv"));
        Write("s.csv", written);

        var (code, output, error) = await RunAsync("run", "--series", At("s.csv"));

        Assert.Equal((0, "", expected), (code, error, output));
    }

    /// <summary>Shorter than the horizon or not, alone or among related ones: there is a forecast, and it is said what it does not rest on.</summary>
    [Theory]
    [InlineData(3, 12, 0)]
    [InlineData(5, 12, 0)]
    [InlineData(9, 12, 0)]
    [InlineData(21, 24, 0)]
    [InlineData(21, 120, 0)]
    [InlineData(3, 12, 90)]
    [InlineData(80, 12, 3)]
    [InlineData(30, 60, 9)]
    public async Task ShortSeries_AreForecast_AndTheRemarksSayHow(int length, int horizon, int related)
    {
        Write("s.csv", "period,value\n" + string.Concat(Months(length).Select(m => $"{m.Period},{m.Value}\n")));
        Write("p.csv", "series,period,value\n" + string.Concat(Months(related).Select(m => $"B,{m.Period},{m.Value}\n")));

        var (code, output, error) = await RunAsync(
            ["run", "--series", At("s.csv"), "--horizon", $"{horizon}", .. related > 0 ? ["--pool", At("p.csv")] : Array.Empty<string>()]);

        Assert.Equal((0, ""), (code, error));
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal(horizon, answer.GetProperty("forecasts")[0].GetProperty("periods").GetArrayLength());
        Assert.Equal(length < 24 + horizon, answer.GetProperty("remarks").EnumerateArray().Any(r => r.GetString()!.Contains("te kort om op eerdere", StringComparison.Ordinal)));
    }

    /// <summary>A series without a scale leaves the others their scores.</summary>
    [Theory]
    [InlineData("5;5;5;5;5;5;5;5,5;5", 1)]
    [InlineData("0;0;0;0;0;0;0;0,0;0", 1)]
    [InlineData("1;2;3;4;1;2;3;4;1;2;3;4,1;2", 1)]
    [InlineData("1e-300;2e-300;1e-300;3e-300;5e-300;4e-300,1e-300;5", 1)]
    [InlineData("1e-9;2e-9;1e-9;3e-9;5e-9;4e-9,1e-9;5", 0)]
    [InlineData("1e9;0;1e9;0;1e9;3,1e9;1e9", 0)]
    public async Task Scores_OfAnySeries_AreNumbersOrNull(string values, int leftOut)
    {
        Write("alone.csv", $"id,train,test\nA,{values}\n");
        Write("set.csv", $"id,train,test\nA,{values}\nB,{string.Join(';', Months(40).Select(m => m.Value))},120;130\n");

        var alone = JsonDocument.Parse((await RunAsync("score", "--sets", At("alone.csv"), "--season", "4")).Output).RootElement;
        var both = JsonDocument.Parse((await RunAsync("score", "--sets", At("set.csv"), "--season", "4")).Output).RootElement;

        Assert.Equal((leftOut, leftOut), (alone.GetProperty("leftOutOfScaledScores").GetInt32(), both.GetProperty("leftOutOfScaledScores").GetInt32()));
        Assert.Equal(leftOut == 1 ? JsonValueKind.Null : JsonValueKind.Number, alone.GetProperty("scores")[1].GetProperty("meanAbsoluteScaledError").ValueKind);
        Assert.Equal(JsonValueKind.Number, both.GetProperty("scores")[1].GetProperty("meanAbsoluteScaledError").ValueKind);
        Assert.Equal(JsonValueKind.Number, both.GetProperty("bands")[0].GetProperty("scaledIntervalScore").ValueKind);
    }

    public static TheoryData<string, Func<int, double>, double, string?> OddSeries => new()
    {
        { "zeros, then a jump", t => t < 59 ? 0 : 18, 100, "meer dan twee keer zo groot" },
        { "zeros, then a level", t => t < 57 ? 0 : 18, 100, "meer dan twee keer zo groot" },
        { "a spike", t => t < 59 ? 100 : 1_000_000, 5_000_000, "meer dan twee keer zo groot" },
        { "a straight line", t => 100 + t, 400, null },
        { "a line downwards", t => 1000 - 10 * t, 4_010, null },
        { "one, then constant", t => t < 1 ? 1 : 99.4, 400, null },
        { "constant", _ => 5, 20, "nooit veranderd" },
        { "zeros", _ => 0, 5, "nooit veranderd" },
        { "tiny", t => 1e-300 * (t % 3), 5, null },
        { "huge", t => 1e9 - t % 7, 5e9, null },
    };

    [Theory]
    [MemberData(nameof(OddSeries))]
    public async Task Bands_HaveAWidth_HoldTheirForecast_AndStayNearWhatWasSeen(string kind, Func<int, double> value, double most, string? remark)
    {
        Write("s.csv", "period,value\n" + string.Concat(Months(60).Select((m, t) => string.Create(CultureInfo.InvariantCulture, $"{m.Period},{value(t)}\n"))));

        var (code, output, error) = await RunAsync("run", "--series", At("s.csv"), "--levels", "1,50,80,95,99");

        Assert.True(code == 0, kind + error);
        var answer = JsonDocument.Parse(output).RootElement;
        var shown = answer.GetProperty("forecasts")[0];
        Assert.All(shown.GetProperty("periods").EnumerateArray().Append(shown.GetProperty("totalOfAllPeriods")), period =>
            Assert.All(period.GetProperty("bands").EnumerateArray(), band =>
            {
                var (low, point, high) = (band.GetProperty("low").GetDouble(), period.GetProperty("forecast").GetDouble(), band.GetProperty("high").GetDouble());
                Assert.True(low <= point && point <= high && low < high, $"{kind}: {low} {point} {high}");
                Assert.InRange(high, 0, period.TryGetProperty("period", out _) ? most : 12 * most);
            }));
        var remarks = answer.GetProperty("remarks").EnumerateArray().Select(r => r.GetString()!).ToList();
        Assert.True(remark is null ? remarks.Count == 0 : remarks.Any(r => r.Contains(remark, StringComparison.Ordinal)), string.Join('|', remarks));
    }

    [Theory]
    [InlineData("backtest", "--series", "s.csv")]
    [InlineData("run", "--series", "none.csv")]
    [InlineData("run", "--series", "s.csv", "--horizon", "0")]
    [InlineData("run", "--series", "s.csv", "--levels", "80,120")]
    [InlineData("run", "--series", "s.csv", "--method", "guess")]
    [InlineData("score", "--sets", "s.csv")]
    [InlineData("score", "--sets", "bad.csv")]
    [InlineData("score", "--sets", "bad.csv", "--season", "5")]
    public async Task WrongChoices_EndWithTwo(params string[] args)
    {
        Write("s.csv", "period,value\n2020-01,1\n2020-02,4\n2020-03,2\n");
        Write("bad.csv", "id,train,test\nN1,1;2;x,3\n");

        var (code, output, error) = await RunAsync([.. args.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? At(a) : a)]);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    private static IEnumerable<(string Period, int Value)> Months(int count) =>
        Enumerable.Range(0, count).Select(t => ($"{2000 + t / 12}-{t % 12 + 1:00}", 100 + 7 * t % 31 + 10 * (t % 12)));

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(["forecast", .. args], output, error, new Dictionary<string, string?>()), output.ToString(), error.ToString());
    }
}
