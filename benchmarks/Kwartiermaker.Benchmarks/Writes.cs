using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;

namespace Kwartiermaker.Benchmarks;

/// <summary>Migrations, changes that write an event, and the seals over all events.</summary>
internal sealed class Writes(BenchApp app, Portfolio portfolio)
{
    private const int Changes = 1_000;

    private AuditReport? audit;

    public bool IsIntact => audit is { Findings.Count: 0, Unsealed: 0 };

    public string Outcome => $"{audit!.Events} events under {audit.Seals} seals, {audit.Unsealed} not sealed, {audit.Findings.Count} found wrong";

    /// <summary>As the program does at its start.</summary>
    public static async Task MigrateAsync(BenchDatabase database)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["Database:Connection"] = database.Connection }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddDatabase(settings).AddReference().AddAccess().AddLocations().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await DatabaseStart.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <returns>How many there went in a second, each with its transaction.</returns>
    public async Task<double> PlanTalksAsync()
    {
        var director = portfolio.People.Of(Roles.PropertyDirector, portfolio.FirstRegion);
        var ids = await portfolio.ActiveAsync(200);
        var check = new CommunicationCheck("Dat er een gesprek is.", "de wethouder", "de raad", DateOnly.FromDateTime(DateTime.UtcNow), "communicatie gemeente");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Changes; i++)
        {
            var talk = new PlanTalk(ids[i % ids.Count], TalkKind.Talk, $"Vervolggesprek {i}", "de wethouder", DateTime.UtcNow.AddDays(30), check);
            if (!(await app.AskAsync<PlanTalkHandler, Result<Guid>>(director, plan => plan.HandleAsync(talk, default))).Succeeded)
                throw new InvalidOperationException("A talk was refused.");
        }

        return Changes / watch.Elapsed.TotalSeconds;
    }

    public Task SealAsync() => app.AskAsync<EventSealer, Sealing>(null, sealer => sealer.SealAsync());

    public async Task VerifyAsync() => audit = await app.AskAsync<AuditCheck, AuditReport>(null, check => check.VerifyAsync());
}
