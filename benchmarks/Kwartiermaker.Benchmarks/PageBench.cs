using Kwartiermaker.Contracts.Locations;
using System.Globalization;

namespace Kwartiermaker.Benchmarks;

/// <summary>Measures the pages, first with a tenth of the portfolio and then with all of it.</summary>
internal sealed class PageBench(BenchApp app, int dossiers)
{
    /// <summary>How many send requests at the same time where requests per second are counted.</summary>
    public const int Clients = 4;

    private const int Rounds = 3;

    /// <summary>How long one loop lasts; KWARTIERMAKER_BENCH_SPELL, in milliseconds, makes a quick look possible.</summary>
    private static readonly TimeSpan Spell = TimeSpan.FromMilliseconds(int.Parse(Environment.GetEnvironmentVariable("KWARTIERMAKER_BENCH_SPELL") ?? "600", CultureInfo.InvariantCulture));

    private readonly Loop loop = new(app.Connect());
    private readonly Dictionary<string, Sample> small = [];

    public Portfolio Portfolio { get; } = new(app, DateOnly.FromDateTime(DateTime.UtcNow), dossiers);

    public async Task MeasureSmallAsync()
    {
        var pages = await PagesAsync();
        // Until the runtime has compiled everything for the second time.
        for (var pass = 0; pass < 8; pass++)
        {
            foreach (var page in pages)
                await loop.RunAsync(page.Path, page.By, Clients, Spell / 2);
        }

        foreach (var page in pages)
        {
            await loop.RunAsync(page.Path, page.By, 1, Spell / 2);
            small[page.Name] = await loop.RunAsync(page.Path, page.By, 1, Spell);
        }
    }

    public async Task<List<PageResult>> MeasureAsync()
    {
        var results = new List<PageResult>();
        foreach (var page in await PagesAsync())
            results.Add(await MeasureAsync(page));
        return results;
    }

    /// <summary>The gates differ in their conditions, so the phases differ in their queries.</summary>
    public async Task<string> QueriesByPhaseAsync()
    {
        var counts = new List<string>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var page = new Page("", $"/locaties/{await Portfolio.OneInAsync(phase)}", Portfolio.People.Board);
            counts.Add($"{phase} {(await loop.RecordAsync(page, app.Recorder)).Statements.Count}");
        }

        return string.Join(", ", counts);
    }

    private async Task<PageResult> MeasureAsync(Page page)
    {
        await loop.RunAsync(page.Path, page.By, 1, Spell / 2);
        var recording = await loop.RecordAsync(page, app.Recorder);
        var bare = app.Bare.Add(page.Path, recording);
        await loop.RunAsync(bare, page.By, 1, Spell / 2);
        List<Sample> one = [], many = [], bareOne = [], bareMany = [];
        for (var round = 0; round < Rounds; round++)
        {
            // One right after the other, so that what else the machine does weighs on both.
            one.Add(await loop.RunAsync(page.Path, page.By, 1, Spell));
            bareOne.Add(await loop.RunAsync(bare, page.By, 1, Spell));
            many.Add(await loop.RunAsync(page.Path, page.By, Clients, Spell));
            bareMany.Add(await loop.RunAsync(bare, page.By, Clients, Spell));
        }

        return new(
            page, recording.Statements.Count, recording.Body.Length, Sample.Median(one), Sample.Median(many), Sample.Median(bareOne), Sample.Median(bareMany), small[page.Name]);
    }

    private async Task<IReadOnlyList<Page>> PagesAsync() => Pages.Of(Portfolio, await Portfolio.MiddleEventAsync());
}
