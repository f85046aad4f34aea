using Kwartiermaker.Cli;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Api;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Kwartiermaker.Tests.Resilience;

/// <summary>The real process is killed while it writes, again and again: what was acknowledged is there, and nothing is half there.</summary>
[Trait("speed", "kill")]
public sealed class KilledProcessTests
{
    private const int Rounds = 20;

    [Fact]
    public async Task Kill_DuringWrites_LosesNothingThatWasAcknowledged()
    {
        await using var database = await TestDatabase.FilledAsync();
        await using var provider = await FakeIdentityProvider.StartAsync();
        var acknowledged = new ConcurrentDictionary<string, Guid>();
        var unanswered = new ConcurrentDictionary<string, string>();
        for (var round = 0; round < Rounds; round++)
        {
            using var host = await HostProcess.StartAsync(database, provider);
            // Whoever got no answer asks again with the same key.
            foreach (var (key, name) in unanswered)
            {
                acknowledged[name] = await RegisterAsync(host, key, name) ?? throw new InvalidOperationException($"No answer for {name}.");
                unanswered.TryRemove(key, out _);
            }

            var before = acknowledged.Count;
            var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => WriteUntilKilledAsync(host, $"{round}-{w}"))).ToList();
            // A writer that ends now ended badly; waiting for it below shows how.
            while (acknowledged.Count < before + 5 && !writers.Any(w => w.IsCompleted))
                await Task.Delay(5);
            await Task.Delay(Random.Shared.Next(0, 60));
            host.Kill();
            await Task.WhenAll(writers);

            await CheckAsync(database, acknowledged, unanswered.Count);
        }

        Assert.True(acknowledged.Count >= Rounds * 5);

        async Task WriteUntilKilledAsync(HostProcess host, string writer)
        {
            for (var i = 0; ; i++)
            {
                var (key, name) = ($"{writer}-{i}", $"Huis {writer}-{i}");
                unanswered[key] = name;
                if (await RegisterAsync(host, key, name) is not { } id)
                    return;
                acknowledged[name] = id;
                unanswered.TryRemove(key, out _);
            }
        }
    }

    internal static async Task<Guid?> RegisterAsync(HostProcess host, string key, string name)
    {
        try
        {
            using var answer = await host.Client.SendJsonAsync("POST", "/api/v1/locatiedossiers", DossiersApiTests.Site(", \"buurtBekeken\": true")
                .Replace("De Eeshof", name, StringComparison.Ordinal), (RequestKeys.Header, key));
            Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}\n{host.Said}");
            return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Opens the database as the next process would, and lets go of it again.</summary>
    private static async Task CheckAsync(TestDatabase database, ConcurrentDictionary<string, Guid> acknowledged, int unanswered)
    {
        await using var services = CliServices.Build(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:Connection"] = database.Connection,
            ["Audit:KeyFile"] = TestKey.Path,
            ["Audit:AnchorFile"] = "",
        });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var stored = await db.Set<Dossier>().AsNoTracking().Select(d => new { d.Id, d.Name, d.Number }).ToListAsync();
        var events = await db.Events.AsNoTracking().Where(e => e.Type == EventName.Of<SiteRegistered>()).Select(e => e.SubjectId).ToListAsync();

        var byId = stored.ToDictionary(d => d.Id, d => d.Name);
        Assert.All(acknowledged, a => Assert.Equal(a.Key, byId[a.Value]));
        Assert.InRange(stored.Count, acknowledged.Count, acknowledged.Count + unanswered);
        Assert.Equal(stored.Count, stored.Select(d => d.Name).Distinct().Count());
        Assert.Equal(stored.Count, stored.Select(d => d.Number).Distinct().Count());
        Assert.Equal(stored.Select(d => d.Id).Order(), events.Order());
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<AuditCheck>().VerifyAsync()).Findings);
        database.LetGo();
    }

    /// <summary>The host as it is started in production.</summary>
    internal sealed class HostProcess : IDisposable
    {
        private readonly Process process;

        private readonly ConcurrentQueue<string?> output;

        private HostProcess(Process process, HttpClient client, ConcurrentQueue<string?> output) => (this.process, Client, this.output) = (process, client, output);

        /// <summary>What the host wrote so far.</summary>
        public string Said => string.Join('\n', output);

        public HttpClient Client { get; }

        public static async Task<HostProcess> StartAsync(TestDatabase database, FakeIdentityProvider provider)
        {
            var address = $"http://127.0.0.1:{FreePort.Find()}";
            var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, "artifacts", "bin", "Kwartiermaker.Web", configuration, "Kwartiermaker.Web.dll")])
            {
                WorkingDirectory = Path.Combine(Repository.Root, "src", "Kwartiermaker.Web"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["ASPNETCORE_URLS"] = address,
                    ["AllowedHosts"] = "127.0.0.1",
                    ["Database__Provider"] = database.Provider,
                    ["Database__Connection"] = database.Connection,
                    ["Audit__KeyFile"] = TestKey.Path,
                    ["Audit__AnchorFile"] = "",
                    ["SignIn__Authority"] = provider.Authority,
                    ["SignIn__ClientId"] = FakeIdentityProvider.ClientId,
                    ["SignIn__ClientSecret"] = FakeIdentityProvider.ClientSecret,
                },
            };
            var output = new ConcurrentQueue<string?>();
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => output.Enqueue(line.Data);
            process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var client = new HttpClient { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token(Account.Director));
            var waiting = Stopwatch.StartNew();
            while (true)
            {
                try
                {
                    using var ready = await client.GetAsync("/gereed");
                    if (ready.IsSuccessStatusCode)
                        return new HostProcess(process, client, output);
                }
                catch (HttpRequestException)
                {
                    // Not listening yet.
                }

                Assert.False(process.HasExited || waiting.Elapsed > TimeSpan.FromMinutes(2), string.Join('\n', output));
                await Task.Delay(50);
            }
        }

        /// <summary>SIGKILL: no goodbye, nothing is flushed.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited)
                Kill();
            process.Dispose();
            Client.Dispose();
        }
    }
}
