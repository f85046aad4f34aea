using System.Diagnostics;
using System.Net;

namespace Kwartiermaker.Benchmarks;

/// <summary>How long requests took, in milliseconds, and how many there went in a second.</summary>
/// <param name="Cpu">Milliseconds of processor for a request, of client and program together.</param>
/// <param name="Allocated">Kilobytes of memory asked for a request, of client and program together.</param>
internal sealed record Sample(int Requests, double P50, double P95, double Max, double PerSecond, double Cpu, double Allocated)
{
    public static Sample Of(List<double> times, TimeSpan elapsed, Use use)
    {
        times.Sort();
        return new(times.Count, At(0.50), At(0.95), times[^1], times.Count / elapsed.TotalSeconds, use.Cpu.TotalMilliseconds / times.Count, use.Bytes / 1000.0 / times.Count);

        double At(double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }

    /// <summary>Of each figure the median over the rounds; the requests of all rounds together, and the worst of them.</summary>
    public static Sample Median(IReadOnlyList<Sample> rounds)
    {
        return new(rounds.Sum(r => r.Requests), Middle(r => r.P50), Middle(r => r.P95), rounds.Max(r => r.Max), Middle(r => r.PerSecond), Middle(r => r.Cpu),
            Middle(r => r.Allocated));

        double Middle(Func<Sample, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
    }
}

/// <summary>What this process has used so far.</summary>
internal sealed record Use(TimeSpan Cpu, long Bytes)
{
    public static Use Now() => new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());

    public Use Since()
    {
        var now = Now();
        return new(now.Cpu - Cpu, now.Bytes - Bytes);
    }
}

/// <summary>A closed loop: each client sends its next request when it has read the answer to the last one.</summary>
internal sealed class Loop(HttpClient http)
{
    private const int Fewest = 5;

    public async Task<Sample> RunAsync(string path, Person by, int clients, TimeSpan atLeast)
    {
        var (watch, before) = (Stopwatch.StartNew(), Use.Now());
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            var buffer = new byte[64 * 1024];
            do
            {
                var began = Stopwatch.GetTimestamp();
                await using var body = await AskAsync(path, by);
                while (await body.ReadAsync(buffer) > 0)
                {
                    // Read to the end and thrown away.
                }

                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            while (watch.Elapsed < atLeast || mine.Count < Fewest);
            return mine;
        })));
        return Sample.Of([.. times.SelectMany(t => t)], watch.Elapsed, before.Since());
    }

    /// <summary>One request, with what it asked of the database.</summary>
    public async Task<Recording> RecordAsync(Page page, Recorder recorder)
    {
        recorder.Start();
        using var response = await SendAsync(page.Path, page.By);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(recorder.Stop(), response.Content.Headers.ContentType?.ToString(), body);
    }

    private async Task<Stream> AskAsync(string path, Person by) => await (await SendAsync(path, by)).Content.ReadAsStreamAsync();

    private async Task<HttpResponseMessage> SendAsync(string path, Person by)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(Person.Header, by.ToHeader());
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode == HttpStatusCode.OK ? response : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
    }
}
