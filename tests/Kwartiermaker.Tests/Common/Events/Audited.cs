using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Common.Events;

/// <summary>An app with sealed events, and what somebody with the keys of the database itself can do to it.</summary>
internal static class Audited
{
    /// <summary>Two seals over six events.</summary>
    public static async Task<TestApp> SealedAsync(Action<IWebHostBuilder>? more = null)
    {
        var app = await TestApp.StartAsync(more);
        var dossier = await Some.DossierAsync(app);
        _ = await Some.HeldTalkAsync(app, dossier);
        _ = await SealAsync(app);
        app.Time.Advance(TimeSpan.FromDays(1));
        _ = await Some.HeldTalkAsync(app, dossier);
        _ = await SealAsync(app);
        return app;
    }

    public static Task<Sealing> SealAsync(TestApp app) => app.AskAsync(TestPerson.Administrator, (EventSealer sealer) => sealer.SealAsync());

    public static Task<AuditReport> VerifyAsync(TestApp app, string? anchor = null) =>
        app.AskAsync(TestPerson.Administrator, (AuditCheck check) => check.VerifyAsync(anchor));

    public static Task<int> RunAsync(TestApp app, string sql) => app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal)));

    /// <param name="sql">One or more commands.</param>
    public static async Task WithoutTriggersAsync(TestApp app, string sql)
    {
        foreach (var table in new[] { "sys_events", "sys_seals" })
        {
            if (TestDatabase.OnPostgres)
                await RunAsync(app, $"ALTER TABLE {table} DISABLE TRIGGER USER");
            foreach (var trigger in TestDatabase.OnPostgres ? [] : new[] { "no_update", "no_delete", "no_replace" })
                await RunAsync(app, $"DROP TRIGGER IF EXISTS {table}_{trigger}");
        }

        await RunAsync(app, sql);
    }
}
