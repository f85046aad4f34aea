using Kwartiermaker.Cli;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Tests.Matching;

public sealed class MatchCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("match");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task GenerateAndSolve_GiveAPlanThatIsTheSameEveryTime()
    {
        Assert.Equal(0, (await RunAsync("generate", "--cases", "40", "--municipalities", "12", "--seed", "3", "--out", _folder.FullName)).Code);

        var (code, output, error) = await SolveAsync("--rounds", "2", "--out", At("plan.csv"), "--explain", "C00002");
        var answer = JsonDocument.Parse(output).RootElement;
        var plan = await File.ReadAllLinesAsync(At("plan.csv"));

        Assert.Equal(0, code);
        Assert.Contains("<=", error, StringComparison.Ordinal);
        Assert.Equal(40, answer.GetProperty("cases").GetInt32());
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 0.05);
        Assert.Equal("C00002", answer.GetProperty("explanation").GetProperty("case").GetString());
        Assert.Equal(41, plan.Length);
        Assert.Equal(answer.GetProperty("placed").GetInt32(), plan.Skip(1).Count(l => !l.EndsWith(',')));
        _ = await SolveAsync("--rounds", "2", "--out", At("again.csv"));
        Assert.Equal(plan, await File.ReadAllLinesAsync(At("again.csv")));
    }

    [Fact]
    public async Task CapacityFactor_IsRoundedDown_AndDimensionsAreSummed()
    {
        Write("case,adults,children\nA,1,1\nB,2,1\n", "place,adults,children\nP,2,2\n", "case,place,fit\nA,P,0.5\nB,P,0.9\n");

        Assert.Equal(0.9, Value((await SolveAsync()).Output));
        // 4 × 1.24 = 4.96: room for 4 persons, not for 5.
        Assert.Equal(0.9, Value((await SolveAsync("--sum-dimensions", "--capacity-factor", "1.24")).Output), 1e-9);
        Assert.Equal(1.4, Value((await SolveAsync("--sum-dimensions", "--capacity-factor", "1.25")).Output), 1e-9);
        Assert.Equal(1.4 + (5 * 0.5), Value((await SolveAsync("--sum-dimensions", "--capacity-factor", "1.25", "--reward-per-person", "0.5")).Output), 1e-9);
    }

    /// <summary>The kinds of capacity, the names and the terms stand where they like; their names tell what they are.</summary>
    [Theory]
    [InlineData("case,persons,beds\nA,4,1\nB,2,1\nC,5,1\n", "place,persons,beds\nP,12,4\n", "case,place,fit\nA,P,0.5\nB,P,0.25\nC,P,0.125\n")]
    [InlineData("case,persons,beds\nA,4,1\nB,2,1\nC,5,1\n", "place,beds,persons\nP,4,12\n", "place,fit,case\nP,0.5,A\nP,0.25,B\nP,0.125,C\n")]
    [InlineData("beds,case,persons\n1,A,4\n1,B,2\n1,C,5\n", "capacity_beds,capacity_persons,place\n4,12,P\n", "fit,place,case\n0.5,P,A\n0.25,P,B\n0.125,P,C\n")]
    [InlineData("case;persons;beds\nA;4;1\nB;2;1\nC;5;1\n", "place;persons;beds\nP;12,0;4\n", "case;place;fit\nA;P;0,5\nB;P;0,25\nC;P;0,125\n")]
    public async Task Columns_AreFoundByName(string cases, string places, string pairs)
    {
        Write(cases, places, pairs);

        Assert.Equal(0.875, Value((await SolveAsync()).Output), 1e-9);
    }

    [Theory]
    [InlineData("1.5", 1.4)]
    [InlineData("1,5", 1.4)]
    [InlineData("1,50", 1.4)]
    [InlineData("0,5", 0.9)]
    public async Task CapacityFactor_IsReadTheSame_WithAPointOrAComma(string factor, double value)
    {
        Write("case,persons\nA,1\nB,2\n", "place,persons\nP,4\n", "case,place,fit\nA,P,0.5\nB,P,0.9\n");
        foreach (var language in new[] { "nl", "en" })
            Assert.Equal(value, Value((await SolveAsync("--capacity-factor", factor, "--language", language)).Output), 1e-9);
    }

    [Fact]
    public async Task NeedAboveCapacity_IsSaid_AndTheFloorHasItsPrice()
    {
        Write("case,persons\nA,1\nB,1\nC,1\n", "place,persons\nP,1\nQ,1\n", "case,place,fit\nA,P,0.9\nA,Q,0.8\nB,P,0.7\nB,Q,0.1\nC,P,0.2\nC,Q,0.6\n");

        var (_, free, error) = await SolveAsync();
        var floored = JsonDocument.Parse((await SolveAsync("--floor", "1")).Output).RootElement;

        Assert.Contains("plaats voor 2 en nodig is 3", error, StringComparison.Ordinal);
        Assert.Equal(1.5, Value(free), 1e-9);
        Assert.Equal(1.5, floored.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(0, floored.GetProperty("floor").GetProperty("price").GetDouble(), 1e-9);
        Assert.Equal(2, (await SolveAsync("--floor", "0")).Code);
    }

    [Fact]
    public async Task WaitingDays_CountAsReward_AndGroupsAreCountedAfterwards()
    {
        Write("case,persons,waiting_days\nA,1,0\nB,1,100\n", "place,persons\nP,1\n", "case,place,fit\nA,P,0.9\nB,P,0.5\n");
        await File.WriteAllTextAsync(At("groups.csv"), "case,group\nB,x\n");

        var answer = JsonDocument.Parse((await SolveAsync("--reward-per-waiting-day", "0.01", "--groups", At("groups.csv"), "--explain", "A")).Output).RootElement;

        Assert.Equal(0.5 + 1, answer.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal("Reward", answer.GetProperty("explanation").GetProperty("decidedBy").GetString());
        Assert.Equal("B", answer.GetProperty("explanation").GetProperty("cheapestChange").GetProperty("others")[0].GetProperty("case").GetString());
        Assert.Equal([(null, 0), ("x", 1)], answer.GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("group").GetString(), g.GetProperty("placed").GetInt32())));
        Assert.Equal(0.9, Value((await SolveAsync()).Output), 1e-9);
    }

    [Theory]
    [InlineData("case,persons,waiting_days\nA,1,-3\n", "case,group\nA,x\n", "cases.csv, rij 2: '-3'")]
    [InlineData("case,persons\nA,1\n", "case,group\nA,x\n", "cases.csv: de kolom 'waiting_days' ontbreekt")]
    [InlineData("case,persons,waiting_days\nA,1,3\n", "case,group\nZ,x\n", "groups.csv, rij 2: huishouden 'Z'")]
    [InlineData("case,persons,waiting_days\nA,1,3\n", "case\nA\n", "groups.csv: de kolom 'group' ontbreekt")]
    [InlineData("case,persons,waiting_days\nA,1,3\n", "group,label\nA,x\n", "groups.csv: de kolom 'case' ontbreekt")]
    [InlineData("case,persons,waiting_days\nA,1,3\n", "case,group,group\nA,x,y\n", "groups.csv: de kolom 'group' staat er meer dan één keer")]
    [InlineData("case,persons,waiting_days\nA,1,1.000\n", "case,group\nA,x\n", "cases.csv, rij 2: '1.000' kan op twee manieren gelezen worden")]
    [InlineData("case,persons,waiting_days\nA,1,3\n", "case,group\nA,x\nA,y\n", "groups.csv, rij 3: 'A' staat er al.")]
    public async Task BadWaitingOrGroups_AreNamedByRow(string cases, string groups, string message)
    {
        Write(cases, "place,persons\nP,1\n", "case,place,fit\nA,P,0.9\n");
        await File.WriteAllTextAsync(At("groups.csv"), groups);

        var (code, output, error) = await SolveAsync("--reward-per-waiting-day", "0.01", "--groups", At("groups.csv"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case,persons\nA,1\nA,2\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 3: 'A' staat er al.")]
    [InlineData("case,persons\nA,-1\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 2: een omvang is een heel getal van 0 tot en met 1.000.000, en niet -1.")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,2000000\n", "case,place,fit\n",
        "places.csv, rij 2: een capaciteit is, ook na de factor, een heel getal van 0 tot en met 1.000.000, en niet 2.000.000.")]
    [InlineData("case,persons\nA,1.000\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 2: '1.000' kan op twee manieren gelezen worden. Schrijf 1000 of 1.")]
    [InlineData("case,persons\nA,3000000000\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 2: '3000000000' is geen heel getal, of te groot")]
    [InlineData("case,persons\nA,1.5\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 2: '1.5' is geen heel getal")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,1.125\n",
        "pairs.csv, rij 2: '1.125' kan op twee manieren gelezen worden. Schrijf 1125 of 1.1250.")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,0,5\n",
        "pairs.csv, rij 2: het aantal kolommen klopt niet: 'A,P,0,5'. Staat er een komma in een getal")]
    [InlineData("case,persons,beds\nA,1,1\n", "place,beds,people\nP,1,1\n", "case,place,fit\n", "places.csv: de kolom 'persons' ontbreekt")]
    [InlineData("case,persons\nA,1\n", "place,persons,beds\nP,1,1\n", "case,place,fit\n", "places.csv: de kolom 'beds' is geen soort capaciteit die")]
    [InlineData("case,persons\nA,1\n", "place,persons,capacity_persons\nP,1,1\n", "case,place,fit\n", "places.csv: de kolom 'persons' staat er meer dan één keer")]
    [InlineData("case,persons,persons\nA,1,1\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv: de kolom 'persons' staat er meer dan één keer")]
    [InlineData("name,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv: de kolom 'case' ontbreekt")]
    [InlineData("case,a,b,c,d\nA,1,1,1,1\n", "place,a,b,c,d\nP,1,1,1,1\n", "case,place,fit\n", "cases.csv: er horen één tot drie soorten capaciteit te staan")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,municipality,fit\nA,P,1\n", "pairs.csv: de kolom 'place' ontbreekt")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit,fit\nA,P,1,1\n", "pairs.csv: de kolom 'fit' staat er meer dan één keer")]
    [InlineData("case,persons\nA,een\n", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv, rij 2: 'een'")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,-1\n", "case,place,fit\n", "places.csv, rij 2: een capaciteit")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,Q,1\n", "pairs.csv, rij 2: plaats 'Q'")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,1\nB,P,1\n", "pairs.csv, rij 3: huishouden 'B'")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,NaN\n", "pairs.csv, rij 2: 'NaN' is geen getal")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,2000000000\n",
        "pairs.csv, rij 2: een geschiktheid of kosten liggen tussen −1.000.000.000 en 1.000.000.000; 2.000.000.000 niet.")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,1\nA,P,1\n", "pairs.csv, rij 3: dit huishouden")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P\n", "pairs.csv, rij 2: het aantal kolommen")]
    [InlineData("case,persons\nA,1\n", "place\nP\n", "case,place,fit\n", "places.csv: de kolom 'persons' ontbreekt")]
    [InlineData("", "place,persons\nP,1\n", "case,place,fit\n", "cases.csv is leeg")]
    [InlineData("case,persons\nA,1\n\nB,x\n", "place,persons\nP,1\n", "case,place,fit\nA,P,0.1\n", "cases.csv, rij 3: het aantal kolommen")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,0.1\n\nB,P,0.1\n", "pairs.csv, rij 3:")]
    [InlineData("case,persons\nA,1\n", "place,persons\nP,1\n", "", "pairs.csv is leeg")]
    public async Task BadInput_IsNamedByRow_AndEndsWithTwo(string cases, string places, string pairs, string message)
    {
        Write(cases, places, pairs);

        var (code, output, error) = await SolveAsync();

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case,persons\n", 0)]
    [InlineData("case,persons\nA,9\nB,9\n", 0)]
    public async Task NothingThatCanBePlaced_IsAValidEmptyPlan(string cases, int placed)
    {
        Write(cases, "place,persons\nP,1\n", cases.Contains("A,9", StringComparison.Ordinal) ? "case,place,fit\nA,P,1\n" : "case,place,fit\n");

        var (code, output, _) = await SolveAsync();

        Assert.Equal(0, code);
        Assert.Equal((placed, "optimal"), (JsonDocument.Parse(output).RootElement.GetProperty("placed").GetInt32(), JsonDocument.Parse(output).RootElement.GetProperty("status")
            .GetString()));
    }

    [Fact]
    public async Task ZeroSeconds_GiveAPlan_AndAWrongTimeOrFileNone()
    {
        Write("case,persons\nA,1\nB,1\n", "place,persons\nP,1\n", "case,place,fit\nA,P,0.1\nB,P,0.9\n");

        Assert.Equal(0, (await SolveAsync("--seconds", "0")).Code);
        Assert.Equal(2, (await SolveAsync("--seconds", "-1")).Code);
        Assert.Equal(2, (await SolveAsync("--explain", "Z")).Code);
        Assert.Equal(2, (await SolveAsync("--out", At("no-folder/plan.csv"))).Code);
        Assert.Equal(2, (await SolveAsync("--out", _folder.FullName)).Code);
        Assert.Equal(2, (await RunAsync("gap", At("nothing"))).Code);
        Assert.Equal(2, (await RunAsync("generate", "--cases", "2", "--municipalities", "1", "--out", At("cases.csv"))).Code);
        Assert.Equal(2, (await RunAsync("generate", "--cases", "0", "--municipalities", "1", "--out", At("new"))).Code);
    }

    [Fact]
    public async Task Gap_DoesEveryJobAtTheLowestCost()
    {
        await File.WriteAllTextAsync(At("gap"), "2 3\n 1 9 5\n 4 2 4\n 2 2 2\n 2 2 2\n 4 2\n");

        var answer = JsonDocument.Parse((await RunAsync("gap", At("gap"), "--seconds", "5")).Output).RootElement;

        Assert.Equal((8, 8, true), (answer.GetProperty("cost").GetInt32(), answer.GetProperty("bound").GetInt32(), answer.GetProperty("feasible").GetBoolean()));
    }

    [Theory]
    [InlineData("2 3\n 1 9 x\n", "gap, rij 2: 'x' is geen heel getal")]
    [InlineData("2 2\n1 1\n1 1\n1.000 1\n1 1\n5 5\n", "gap, rij 4: '1.000' is geen heel getal")]
    [InlineData("2 3\n 1 9\n", "gap: het aantal getallen (4) past niet")]
    [InlineData("2 2\n1 1\n1 2000000000\n1 1\n1 1\n5 5\n", "gap, rij 3: een geschiktheid of kosten liggen tussen −1.000.000.000 en 1.000.000.000; 2.000.000.000 niet.")]
    [InlineData("2 2\n1 500000000\n1 1\n1 1\n1 1\n5 5\n", "gap, rij 2: een beloning of kosten liggen tussen −1.000.000.000 en 1.000.000.000; 500.000.000 niet.")]
    [InlineData("2 2\n1 1\n1 1\n1 1\n1 -3\n5 5\n", "gap, rij 5: een omvang is een heel getal van 0 tot en met 1.000.000, en niet -3.")]
    [InlineData("2 2\n1 1\n1 1\n1 1\n1 1\n5\n-7\n", "gap, rij 7: een capaciteit is, ook na de factor, een heel getal van 0 tot en met 1.000.000, en niet -7.")]
    [InlineData("2\n1 1\n1\n1\n1\n1 1\n1\n1\n1\n", "gap: hier staan meer opgaven achter elkaar, of het aantal opgaven ervoor (2)")]
    [InlineData("1\n1 1\n1\n1\n1\n", "gap: hier staan meer opgaven achter elkaar, of het aantal opgaven ervoor (1)")]
    [InlineData("1 1\n1\n1\n1\n1 1\n1\n1\n1\n", "gap: hier staan meer opgaven achter elkaar, of het aantal opgaven ervoor (2)")]
    public async Task Gap_NamesItsFaults_ByTheirOwnRowAndValue(string problem, string message)
    {
        await File.WriteAllTextAsync(At("gap"), problem);

        var (code, output, error) = await RunAsync("gap", At("gap"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    // Each agent has room for one of the three; no agent has room for the second; nothing costs anything; every job earns.
    [InlineData("2 3\n1 1 1\n1 1 1\n5 5 5\n5 5 5\n5 5\n", "null", "null", "null", "false", "de taken passen niet allemaal")]
    [InlineData("2 2\n1 1\n1 1\n1 9\n1 9\n5 5\n", "null", "null", "null", "false", "deze taken passen bij geen enkele uitvoerder: 2.")]
    [InlineData("2 2\n0 0\n0 0\n1 1\n1 1\n2 2\n", "0", "0", "0", "true", null)]
    [InlineData("2 2\n-3 -1\n-2 -4\n1 1\n1 1\n2 2\n", "-7", "-7", "0", "true", null)]
    public async Task Gap_HasACostOnlyWhereEveryJobIsDone(string problem, string cost, string bound, string gap, string feasible, string? reason)
    {
        await File.WriteAllTextAsync(At("gap"), problem);

        var (code, output, error) = await RunAsync("gap", At("gap"), "--seconds", "5");
        var answer = JsonDocument.Parse(output).RootElement;

        Assert.Equal(0, code);
        Assert.Equal((cost, bound, gap, feasible), (Raw("cost"), Raw("bound"), Raw("gap"), Raw("feasible")));
        Assert.Contains(reason ?? "", answer.GetProperty("reason").GetString() ?? "", StringComparison.Ordinal);
        Assert.Contains(reason ?? "", error, StringComparison.Ordinal);

        string Raw(string name) => answer.GetProperty(name).GetRawText();
    }

    [Fact]
    public async Task Replay_PutsTheWaysOfDecidingSideBySide()
    {
        _ = await RunAsync("generate", "--cases", "30", "--municipalities", "6", "--out", _folder.FullName);

        var (code, output, _) = await RunAsync("replay", "--cases", At("cases.csv"), "--places", At("places.csv"), "--pairs", At("pairs.csv"), "--batch", "10", "--history",
            $"{At("cases.csv")},{At("pairs.csv")}", "--seconds", "1", "--even-load", "0.2");
        var answer = JsonDocument.Parse(output).RootElement;

        Assert.Equal(0, code);
        Assert.InRange(answer.GetProperty("lookAhead").GetDouble(), 0, answer.GetProperty("bound").GetDouble() + 1e-9);
        Assert.InRange(answer.GetProperty("hindsight").GetDouble(), answer.GetProperty("greedy").GetDouble(), double.MaxValue);
        Assert.Equal(answer.GetProperty("lookAhead").GetDouble() - answer.GetProperty("evenLoad").GetProperty("value").GetDouble(), answer.GetProperty("evenLoad")
            .GetProperty("price").GetDouble(), 1e-9);
        Assert.InRange(answer.GetProperty("evenLoad").GetProperty("personsAhead").GetDouble(), 0, answer.GetProperty("personsAhead").GetProperty("lookAhead").GetDouble());
    }

    private static double Value(string output) => JsonDocument.Parse(output).RootElement.GetProperty("value").GetDouble();

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string cases, string places, string pairs)
    {
        File.WriteAllText(At("cases.csv"), cases);
        File.WriteAllText(At("places.csv"), places);
        File.WriteAllText(At("pairs.csv"), pairs);
    }

    private Task<(int Code, string Output, string Error)> SolveAsync(params string[] more) =>
        RunAsync(["solve", "--cases", At("cases.csv"), "--places", At("places.csv"), "--pairs", At("pairs.csv"), .. more]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(["match", .. args], output, error, new Dictionary<string, string?>()), output.ToString(), error.ToString());
    }
}
