using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kwartiermaker.Benchmarks;

/// <param name="Small">The page with a tenth of the dossiers and events.</param>
internal sealed record PageResult(Page Page, int Queries, int Bytes, Sample One, Sample Many, Sample BareOne, Sample BareMany, Sample Small);

/// <summary>Tables in Markdown, for the console and for a file.</summary>
internal sealed class Report
{
    private readonly StringBuilder text = new();

    public void Title(string title) => Line($"## {title}").AppendLine();

    public void Fact(string name, string value) => Line($"- {name}: {value}");

    public void Pages(IEnumerable<PageResult> results, int clients)
    {
        Line($"\n| page | queries | kB | requests | p50 ms | p95 ms | max ms | bare p50 | bare p95 | req/s, {clients} clients | bare req/s | share of bare | CPU ms | bare CPU | kB asked | bare kB | p50 at a tenth |");
        Line($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", 16))}");
        foreach (var r in results)
        {
            Line(
                $"| {r.Page.Name} | {r.Queries} | {r.Bytes / 1000.0:0} | {r.One.Requests} | {r.One.P50:0.0} | {r.One.P95:0.0} | {r.One.Max:0} | {r.BareOne.P50:0.0} | {r.BareOne.P95:0.0} | {r.Many.PerSecond:0} | {r.BareMany.PerSecond:0} | {r.Many.PerSecond / r.BareMany.PerSecond:0.00} | {r.Many.Cpu:0.00} | {r.BareMany.Cpu:0.00} | {r.Many.Allocated:0} | {r.BareMany.Allocated:0} | {r.Small.P50:0.0} |");
        }

        text.AppendLine();
    }

    public static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000.0:0} GB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}; client, program and database together on it");

    /// <summary>What else the machine was busy with: the average number of processes that wanted to run.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public async Task WriteAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text.ToString());
        Console.WriteLine(text);
    }

    private StringBuilder Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
