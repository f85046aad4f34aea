using Kwartiermaker.Cli;
using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Tests.Capacity.Planning;

public sealed class PlanCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plan");

    private static string Flow => File.ReadAllText(Path.Combine(Repository.Root, "tests/Kwartiermaker.Tests/Capacity/Flow/flow.json"));

    private static string Portfolio => File.ReadAllText(Path.Combine(Repository.Root, "tests/Kwartiermaker.Tests/Capacity/Planning/portfolio.json"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Simulate_GivesOrderedQuantiles_AndTheSameAnswerAgain()
    {
        var (code, output, _) = await RunAsync("simulate", "--flow", Write(Flow), "--paths", "200", "--months", "12");
        var (_, again, _) = await RunAsync("simulate", "--flow", Write(Flow), "--paths", "200", "--months", "12");
        var months = JsonDocument.Parse(output).RootElement.GetProperty("byMonth");

        Assert.Equal(0, code);
        Assert.Equal(months.GetRawText(), JsonDocument.Parse(again).RootElement.GetProperty("byMonth").GetRawText());
        Assert.All(months.EnumerateArray().SelectMany(m => m.GetProperty("stocks").EnumerateObject()), stock =>
        {
            var quantiles = stock.Value.EnumerateObject().Select(q => q.Value.GetInt32()).ToList();
            Assert.Equal(quantiles.Order(), quantiles);
        });
    }

    [Fact]
    public async Task Simulate_GoesByTheWeekWhenAsked()
    {
        var (code, output, _) = await RunAsync("simulate", "--flow", Write(Flow), "--paths", "50", "--months", "3", "--by", "week");
        var answer = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, false), (code, answer.TryGetProperty("byMonth", out _)));
        Assert.Equal((12, "2026-01-01"), (answer.GetProperty("byWeek").GetArrayLength(), answer.GetProperty("byWeek")[0].GetProperty("weekFrom").GetString()));
        Assert.Equal(2, (await RunAsync("simulate", "--flow", Write(Flow), "--by", "day")).Code);
    }

    [Fact]
    public async Task Generated_CanBeSolved()
    {
        var file = Path.Combine(folder.FullName, "made-up.json");

        Assert.Equal(0, (await RunAsync("generate", "--projects", "4", "--months", "12", "--out", file)).Code);
        var (code, output, error) = await RunAsync("solve", "--portfolio", file, "--scenarios", "40");

        Assert.True(code == 0, error);
        Assert.Equal(12, JsonDocument.Parse(output).RootElement.GetProperty("plan").GetProperty("byMonth").GetArrayLength());
        Assert.Equal(2, (await RunAsync("generate", "--out", folder.FullName)).Code);
    }

    [Fact]
    public async Task Solve_KeepsToTheLimit_AndSolversAgree()
    {
        var (code, output, error) = await RunAsync("solve", "--portfolio", Write(Portfolio), "--scenarios", "60");

        Assert.True(code == 0, error);
        var plan = JsonDocument.Parse(output).RootElement.GetProperty("plan");
        Assert.InRange(plan.GetProperty("solverDifference").GetDouble(), 0, 1e-6);
        Assert.True(plan.GetProperty("leastCost").GetDouble() <= plan.GetProperty("weighedCost").GetDouble());
        Assert.All(plan.GetProperty("byMonth").EnumerateArray().Skip(9), m => Assert.InRange(m.GetProperty("shortageProbability").GetDouble(), 0, 0.1));
    }

    [Fact]
    public async Task Solve_TakesTheNeedFromAFlow()
    {
        var lines = Portfolio.Split('\n').Where(l => !l.Contains("\"need\"", StringComparison.Ordinal));
        var large = string.Join('\n', lines).Replace("\"places\": 2500", "\"places\": 34000", StringComparison.Ordinal)
            .Replace("\"mostPlaces\": 4200", "\"mostPlaces\": 45000", StringComparison.Ordinal).Replace("\"mostPlaces\": 5000", "\"mostPlaces\": 45000", StringComparison.Ordinal);

        var (code, output, error) = await RunAsync("solve", "--portfolio", Write(large), "--flow", Write(Flow, "flow"), "--scenarios", "20");

        Assert.True(code == 0, error);
        var plan = JsonDocument.Parse(output).RootElement.GetProperty("plan");
        Assert.Equal(24, plan.GetProperty("byMonth").GetArrayLength());
        Assert.InRange(plan.GetProperty("lowNeedBelow").GetDouble(), 40_000, plan.GetProperty("highNeedFrom").GetDouble());
    }

    [Fact]
    public async Task LimitOutOfReach_IsSaid_WithMonthAndProbability()
    {
        var (code, output, error) = await RunAsync("solve", "--portfolio", Write(Portfolio.Replace("\"value\": 5000", "\"value\": 9000", StringComparison.Ordinal)), "--scenarios",
            "60");

        Assert.True(code == 0, error);
        var plan = JsonDocument.Parse(output).RootElement.GetProperty("plan");
        Assert.Equal("smallestShortageFound", plan.GetProperty("status").GetString());
        Assert.InRange(plan.GetProperty("largestShortage").GetProperty("probability").GetDouble(), 0.1, 1);
        Assert.Contains("geen plan gevonden dat zich aan de grens houdt", error, StringComparison.Ordinal);
        Assert.Contains("in " + plan.GetProperty("largestShortage").GetProperty("month").GetString(), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"granted\": 0.5,", "\"granted\": 1.5,", "groups[1].granted is 1.5")]
    [InlineData("\"granted\": 0.5,", "\"granted\": 0.5, \"colour\": 1,", "colour")]
    [InlineData("\"granted\": 0.5,", "", "ontbreekt 'granted'")]
    [InlineData("\"share\": 0.3,", "\"share\": 0.4,", "departure is bij elkaar 1.1")]
    [InlineData("\"month\": \"2025-06\"", "\"month\": \"2025-02\"", "observed[1].month (2025-02)")]
    [InlineData("\"South\": 13500", "\"South\": -1", "observed[1].inProcedure.South is -1")]
    [InlineData("\"name\": \"South\"", "\"name\": \"North\"", "'North' twee keer")]
    [InlineData("\"medianMonths\": 9, \"nineInTenMonths\": 16", "\"medianMonths\": 9, \"nineInTenMonths\": 6", "tracks[1].duration.nineInTenMonths is 6")]
    public async Task BadFlow_IsNamed(string good, string bad, string message) =>
        await RefusedAsync("simulate", "--flow", Flow.Replace(good, bad, StringComparison.Ordinal), message);

    [Theory]
    [InlineData("\"success\": 0.8", "\"success\": 1.8", "projects[0].success is 1.8")]
    [InlineData("\"ends\": \"2026-09\"", "\"ends\": \"2025-09\"", "sites[0].ends (2025-09)")]
    [InlineData("\"until\": \"2028-01\"", "\"until\": \"2026-08\"", "sites[0].extension.until (2026-08)")]
    [InlineData("\"regularUse\": 23500", "\"regularUse\": []", "regularUse is leeg")]
    [InlineData("\"emergencyUse\": 69400", "\"emergencyUse\": []", "emergencyUse is leeg")]
    [InlineData("\"costPerPlace\": 6900", "\"costPerPlace\": []", "sites[0].costPerPlace is leeg")]
    [InlineData("\"name\": \"South\", \"mostPlaces\"", "\"name\": \"West\", \"mostPlaces\"", "projects[1].region noemt 'South'")]
    [InlineData("\"mostPlaces\": 4200", "\"mostPlaces\": 2400", "regions[0].mostPlaces is 2400")]
    [InlineData("\"kind\": \"shell\"", "\"kind\": \"egg\"", "$.reserves[0].kind")]
    public async Task BadPortfolio_IsNamed(string good, string bad, string message) =>
        await RefusedAsync("solve", "--portfolio", Portfolio.Replace(good, bad, StringComparison.Ordinal), message);

    [Theory]
    [InlineData("date,persons\n2001,10\n2002,11\n2003,12\n", "heeft 3 jaren")]
    [InlineData("date,persons\n2001,10\n2002,11\n2002,12\n2004,9\n", "rij 4: 2002 moet na")]
    [InlineData("date,persons\n2001,10\n2002,11\n2004,12\n2005,9\n", "het jaar 2003 ontbreekt")]
    [InlineData("date,persons\n2001,10\n2002,NaN\n", "rij 3: 'NaN'")]
    [InlineData("date,persons\n2001,0\n", "rij 2: '0'")]
    [InlineData("date,persons\nx,1\n", "rij 2: 'x'")]
    [InlineData("date,persons\n2001,23.000\n2002,24.000\n", "rij 2: '23.000' kan op twee manieren gelezen worden. Schrijf 23000 of 23.")]
    [InlineData("date,persons\n2001,10.5\n", "rij 2: '10.5' is geen heel getal")]
    [InlineData("date,persons\n2001,10,5\n", "rij 2: het aantal kolommen klopt niet: '2001,10,5'.")]
    [InlineData("date,persons\n31-12-01,10\n", "rij 2: '31-12-01' kan op twee manieren gelezen worden: 31 december 2001 of 1 december 2031.")]
    [InlineData("date,persons\n2001-12-32,10\n", "rij 2: ")]
    [InlineData("date,people\n2001,10\n", "de kolom 'persons' ontbreekt")]
    [InlineData("2001,10\n2002,11\n", "de kolom 'date' ontbreekt")]
    [InlineData("date,persons,persons\n2001,10,11\n", "de kolom 'persons' staat er meer dan één keer")]
    public async Task BadOccupancy_IsNamed(string csv, string message) => await RefusedAsync("replay", "--occupancy", csv, message);

    /// <summary>However people and programs write the same numbers and days, the answer is the same.</summary>
    [Theory]
    [InlineData("date,persons\n2010,23.000\n2011,22.500\n2012,25.000\n2013,27.500\n2014,33.000\n")]
    [InlineData("date;source;persons\n31-12-2010;x;23.000\n2011-12;x;22.500\n31 december 2012;x;25.000\n2013;x;27.500\n2014;x;33.000,0\n")]
    [InlineData("persons,date\n\"23,000\",2010-12-31\n\"22,500\",31/12/2011\n25000.0,2012\n2.75e4,2013\n33000,2014\n")]
    public async Task Occupancy_IsReadAsItIsWritten(string csv)
    {
        var (_, expected, _) = await RunAsync("replay", "--occupancy", Write("date,persons\n2010,23000\n2011,22500\n2012,25000\n2013,27500\n2014,33000\n"));

        var (code, output, error) = await RunAsync("replay", "--occupancy", Write(csv), "--regular", "30400,0", "--idle", "6900");

        Assert.Equal((0, "", expected), (code, error, output));
    }

    private async Task RefusedAsync(string command, string option, string content, string message)
    {
        var (code, output, error) = await RunAsync(command, option, Write(content));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private string Write(string content, string name = "input")
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(["plan", .. args], output, error, new Dictionary<string, string?>()), output.ToString(), error.ToString());
    }
}
