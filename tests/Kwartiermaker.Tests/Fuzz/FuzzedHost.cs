using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>The real host on its real server, with the whole demo story to attack, and the judge of every answer.</summary>
public sealed class FuzzedHost : IAsyncLifetime
{
    /// <summary>Longer than anybody waits for an answer that is right.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A run that is held back would prove nothing.</summary>
    private const int StatusOfLimits = 429;

    private readonly LogLines log = new();
    private readonly Dictionary<string, string> faults = [];
    private HttpClient client = null!;

    /// <summary>The same number gives the same choices; another number tries others (KWARTIERMAKER_FUZZ_SEED).</summary>
    public static int Seed { get; } = Setting("SEED", 20261124);

    /// <summary>How long requests are sent in all, besides what it takes to meet everything once (KWARTIERMAKER_FUZZ_SECONDS).</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(Setting("SECONDS", 60));

    public TestApp App { get; private set; } = null!;

    /// <summary>Everywhere, in as few roles as together hold every right.</summary>
    internal IReadOnlyList<TestPerson> People { get; private set; } = [];

    internal MetHandlers Met { get; } = new();

    internal int Requests { get; private set; }

    internal SortedDictionary<int, int> Statuses { get; } = [];

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync(builder => LentApps.Unlimited(builder.UseEnvironment("Demo").UseSetting("AllowedHosts", "*"))
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(log))
            .ConfigureTestServices(services =>
            {
                var clock = new StoryClock(App.Time);
                services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).Configure<MvcOptions>(mvc => mvc.Filters.Add(Met));
            }));
        App.UseKestrel(0);
        App.StartServer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 })
        {
            BaseAddress = App.ClientOptions.BaseAddress,
        };
        var people = new List<TestPerson>();
        foreach (var role in StrongestRoles())
            people.Add(await App.KnowAsync(TestPerson.Of(role)));
        People = people;
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (App is not null)
            await App.DisposeAsync();
    }

    internal async Task<Answer> SendAsync(Attempt attempt)
    {
        var answer = await OnceAsync(attempt);
        // The machine does more than this: what is slow is slow again by itself.
        if (answer.Took > Patience && answer.Status < 500)
            answer = await OnceAsync(attempt);
        Statuses[answer.Status] = Statuses.GetValueOrDefault(answer.Status) + 1;
        if (answer.Status >= 500 || answer.Status == StatusOfLimits || answer.Took > Patience)
        {
            // The same cause is told once.
            var cause = answer.Status >= 500 ? Cause() : $"{attempt.Method} {Shape(attempt.Url.Split('?')[0])}";
            faults.TryAdd($"{answer.Status} {cause}", string.Create(CultureInfo.InvariantCulture,
                $"{attempt}\n  answered {answer.Status} in {answer.Took.TotalSeconds:0.0} s: {OddValues.Visible(answer.Text, 300)}\n  {cause}"));
        }

        return answer;
    }

    /// <summary>Tells what was done, and fails with every request that was answered badly.</summary>
    internal void Judge(string done)
    {
        var statuses = string.Join(", ", Statuses.Select(s => $"{s.Value} × {s.Key}"));
        Console.WriteLine($"Fuzz on {(TestDatabase.OnPostgres ? "PostgreSQL" : "SQLite")}, seed {Seed}: {done}; {Requests} requests: {statuses}; {faults.Count} faults.");
        (Requests, var found) = (0, faults.Values.ToList());
        Statuses.Clear();
        faults.Clear();
        Assert.True(found.Count == 0, $"Seed {Seed}. {found.Count} requests were answered badly:\n\n{string.Join("\n\n", found)}");
    }

    /// <summary>An address without what differs from row to row.</summary>
    private static string Shape(string path) => string.Join('/', path.Split('/').Select(s => s.Any(char.IsAsciiDigit) ? "*" : s));

    private async Task<Answer> OnceAsync(Attempt attempt)
    {
        Requests++;
        log.All.Clear();
        var clock = Stopwatch.StartNew();
        using var request = attempt.ToRequest();
        try
        {
            using var answer = await client.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var took = clock.Elapsed;
            var type = answer.Content.Headers.ContentType;
            var text = type?.MediaType is "text/html" or "application/json" or "application/problem+json" ? Encoding.UTF8.GetString(bytes) : "";
            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(c => c.Split(';')[0])) : "";
            return new Answer((int)answer.StatusCode, text, type, answer.Headers.ETag?.ToString(), answer.Headers.Location?.ToString(), cookies, took);
        }
        catch (HttpRequestException exception)
        {
            // No answer at all, as if it had failed.
            return new Answer(599, exception.ToString(), null, null, null, "", clock.Elapsed);
        }
    }

    /// <summary>Of what went wrong: its first lines, and where it was in the program's own code.</summary>
    private string Cause()
    {
        var thrown = log.All.Select(l => Regex.Match(l, @"\S+Exception\b.*", RegexOptions.Singleline).Value).FirstOrDefault(l => l.Length > 0) ?? "";
        var lines = thrown.Split('\n', StringSplitOptions.TrimEntries);
        return string.Join("\n  ", lines.Take(2).Concat(lines.Where(l => l.StartsWith("at Kwartiermaker", StringComparison.Ordinal)).Take(3)));
    }

    private static IEnumerable<string> StrongestRoles()
    {
        var left = Roles.All.SelectMany(r => TestPerson.Matrix.For([r])).ToHashSet();
        while (left.Count > 0)
        {
            var strongest = Roles.All.MaxBy(r => TestPerson.Matrix.For([r]).Count(left.Contains))!;
            left.ExceptWith(TestPerson.Matrix.For([strongest]));
            yield return strongest;
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("KWARTIERMAKER_FUZZ_" + name), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
