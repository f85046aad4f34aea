using Kwartiermaker.Benchmarks.Capacity;
using Kwartiermaker.Benchmarks.Matching;
using System.Diagnostics;
using System.Globalization;

namespace Kwartiermaker.Benchmarks;

/// <summary>
/// Fills a database, hosts the real program on it, and measures pages against bare endpoints, changes, seals and memory. On
/// SQLite, or on PostgreSQL through <c>tools/with-postgres.sh</c>; see docs/performance.md.
/// </summary>
internal static class Bench
{
    /// <summary>KWARTIERMAKER_BENCH_DOSSIERS chooses another size; growth shows by comparing with a tenth of it.</summary>
    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("KWARTIERMAKER_BENCH_DOSSIERS") ?? "5000", CultureInfo.InvariantCulture);

    private static readonly int Few = Many / 10;

    /// <param name="args"><c>matching</c> or <c>capacity</c> for an engine, with what there is of instances from outside; nothing for the pages.</param>
    public static Task<int> Main(string[] args) => args switch
    {
        ["matching", var year, var assignments] => new MatchingBench(year, assignments).RunAsync(),
        ["capacity", var sets, var series, var pool, var occupancy] => new CapacityBench(sets, series, pool, occupancy).RunAsync(),
        _ => PagesAsync(),
    };

    private static async Task<int> PagesAsync()
    {
        var report = new Report();
        await using var database = await BenchDatabase.MakeAsync();
        report.Title(await database.DescribeAsync());
        report.Fact("Machine", Report.Machine());
        report.Fact("Processes at work before the run", Report.Load());
        report.Fact("Migrations on an empty database", await TimeAsync(() => Writes.MigrateAsync(database)));

        await using var app = new BenchApp(database);
        report.Fact("Start of the program, with the shipped facts", await TimeAsync(() => Task.FromResult(app.Services)));
        var pages = new PageBench(app, Many);
        await pages.Portfolio.AddPeopleAsync();
        await pages.Portfolio.GrowAsync(0, Few);
        await database.SettleAsync();
        Note($"pages with {Few} dossiers");
        await pages.MeasureSmallAsync();

        report.Fact("Nine tenths of the portfolio written in", await TimeAsync(() => pages.Portfolio.GrowAsync(Few, Many)));
        await database.SettleAsync();
        report.Fact("Dossiers and events", await pages.Portfolio.CountAsync());
        report.Fact("Size of the database", $"{await database.SizeAsync()} MB");
        Note($"pages with {Many} dossiers");
        var results = await pages.MeasureAsync();
        report.Fact("Queries of the dossier page, by phase", await pages.QueriesByPhaseAsync());
        report.Fact("Peak working set, client and program together", Megabytes());

        Note("changes and seals");
        var writes = new Writes(app, pages.Portfolio);
        var changes = await writes.PlanTalksAsync();
        report.Fact("Talks planned one after the other", string.Create(CultureInfo.InvariantCulture, $"{changes:0} a second"));
        report.Fact("Sealing all events", await TimeAsync(writes.SealAsync));
        report.Fact("Verifying all events", await TimeAsync(writes.VerifyAsync));
        report.Fact("Outcome", writes.Outcome);
        report.Fact("Peak working set after it", Megabytes());
        report.Fact("Processes at work after the run", Report.Load());
        report.Pages(results, PageBench.Clients);
        await report.WriteAsync($"artifacts/benchmarks/pages-{database.Provider}.md");
        return writes.IsIntact ? 0 : 1;
    }

    private static async Task<string> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static string Megabytes()
    {
        using var process = Process.GetCurrentProcess();
        return $"{process.PeakWorkingSet64 / 1_000_000} MB";
    }

    private static void Note(string what) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {what}");
}
