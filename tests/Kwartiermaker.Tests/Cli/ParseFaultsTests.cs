using Kwartiermaker.Cli;

namespace Kwartiermaker.Tests.Cli;

public sealed class ParseFaultsTests
{
    private const string Files = "match solve --cases c.csv --places p.csv --pairs x.csv ";

    [Theory]
    [InlineData("", "Kies een opdracht: audit, backup, restore, database")]
    [InlineData("match", "Kies een opdracht: solve, replay, gap, generate")]
    [InlineData("match", "Choose a command: solve, replay, gap, generate", "en")]
    [InlineData("tover", "'tover' is hier niet bekend")]
    [InlineData("match solve", "--pairs ontbreekt: CSV: huishouden, gemeente")]
    [InlineData("match solve", "--pairs is missing", "en")]
    [InlineData("match gap", "FILE ontbreekt")]
    [InlineData(Files + "--haast", "'--haast' is hier niet bekend")]
    [InlineData(Files + "--seconds", "--seconds ontbreekt")]
    [InlineData(Files + "--seconds abc", "--seconds: 'abc' past hier niet")]
    [InlineData(Files + "--seconds -1", "--seconds: 0 … 1000000.")]
    [InlineData(Files + "--seconds NaN", "--seconds: 'NaN' past hier niet")]
    [InlineData(Files + "--seconds 1.500", "--seconds: '1.500' kan op twee manieren gelezen worden. Schrijf 1500 of 1.5.")]
    [InlineData(Files + "--seed 99999999999", "--seed: -2147483648 … 2147483647.")]
    [InlineData(Files + "--rounds 1,5", "--rounds: '1,5' is geen heel getal")]
    [InlineData(Files + "--capacity-factor 1,125", "--capacity-factor: '1,125' kan op twee manieren gelezen worden. Schrijf 1125 of 1,1250.")]
    [InlineData(Files + "--capacity-factor 1.125", "--capacity-factor: '1.125' can be read two ways. Write 1125 or 1.1250.", "en")]
    [InlineData(Files + "--reward-per-person 1.2.3", "--reward-per-person: '1.2.3' past hier niet")]
    [InlineData("plan replay --occupancy o.csv --regular 30.400", "--regular: '30.400' kan op twee manieren gelezen worden. Schrijf 30400 of 30.4.")]
    [InlineData("plan replay --occupancy o.csv --idle 6,900", "--idle: '6,900' can be read two ways. Write 6900 or 6,9.", "en")]
    [InlineData("match replay --cases c --places p --pairs q --even-load 0.5.0", "--even-load: '0.5.0' past hier niet")]
    [InlineData("forecast run --series s.csv --horizon 1.5", "--horizon: '1.5' is geen heel getal")]
    [InlineData(Files + "--seed x", "--seed: 'x' past hier niet")]
    [InlineData(Files + "--floor q", "--floor: 'q' past hier niet")]
    [InlineData(Files + "--floor 0", "--floor: 1 …")]
    [InlineData(Files + "--capacity-factor veel", "--capacity-factor: 'veel' past hier niet")]
    [InlineData("match generate --cases 0 --municipalities veel --out m", "--municipalities: 'veel' past hier niet")]
    [InlineData("match generate --cases 0 --municipalities 3 --out m", "--cases: 1 … 100000.")]
    [InlineData("plan simulate --flow f.json --by dag", "--by: 'dag' kan hier niet. Kies uit month, week.")]
    [InlineData("plan simulate --flow f.json --by day", "--by: 'day' is not possible here. Choose from month, week.", "en")]
    [InlineData("plan replay --occupancy o.csv --emergency duur", "--emergency: 'duur' past hier niet")]
    [InlineData("forecast score --sets s.csv --season 5", "--season: 1, 4, 12, 52.")]
    [InlineData("forecast run --series s.csv --method gok", "--method: 'gok' kan hier niet. Kies uit auto,")]
    [InlineData("forecast run --series s.csv --levels 50,abc", "--levels: 1 … 99.")]
    public async Task WhatIsWrong_IsNamed_InTheLanguageOfTheAnswers(string typed, string expected, string language = "nl")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["--language", language, .. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)], output, error);

        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public async Task EveryFault_IsNamedOnce()
    {
        using var error = new StringWriter();

        _ = await CommandLine.RunAsync(["match", "replay", "--cases", "c", "--batch", "0", "--arrivals", "maybe"], TextWriter.Null, error);

        Assert.Equal(4, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
