using System.Diagnostics;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>
/// Whatever is sent, the program answers: never with a failure of its own, and never late. Everything is met at least once; then it
/// goes on until the time is over. What it chooses follows from the seed alone.
/// </summary>
[Trait("speed", "fuzz")]
public sealed class FuzzTests(FuzzedHost host) : IClassFixture<FuzzedHost>
{
    [Fact]
    public async Task Api_EveryOperation_AnswersWithoutFailing()
    {
        var clock = Stopwatch.StartNew();
        var fuzz = await ApiFuzz.StartAsync(host);
        var rounds = 0;
        for (; rounds < 2 || clock.Elapsed < FuzzedHost.TimeLimit / 4; rounds++)
            await fuzz.RoundAsync(broken: rounds % 3 > 0);

        host.Judge($"{fuzz.Met.Count} of {fuzz.Operations.Count} operations, of which {fuzz.Met.Count(o => o.Value.Successes > 0)} also succeeded, {rounds} rounds");
        Assert.NotEmpty(fuzz.Operations);
        Assert.Empty(fuzz.Operations.Except(fuzz.Met.Keys));
    }

    [Fact]
    public async Task Forms_EveryHandler_AnswersWithoutFailing()
    {
        var clock = Stopwatch.StartNew();
        var fuzz = await FormFuzz.StartAsync(host);
        while (clock.Elapsed < FuzzedHost.TimeLimit * 3 / 4 && await fuzz.StepAsync())
        {
            // Until the time is over.
        }

        var hidden = fuzz.Unmet.Count;
        await fuzz.PressHiddenAsync();

        var met = fuzz.Handlers.Count - fuzz.Unmet.Count;
        host.Judge($"{met} of {fuzz.Handlers.Count} handlers ({hidden} only by their address), {fuzz.Pages} pages, {fuzz.Forms} kinds of forms");
        Assert.NotEmpty(fuzz.Handlers);
        Assert.Empty(fuzz.Unmet);
    }
}
