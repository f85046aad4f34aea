using Kwartiermaker.Common.Database;
using Kwartiermaker.Web.Pages.Own;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kwartiermaker.Web.Hosting;

/// <summary>Logs, traces, metrics and health. None of them holds a name, an e-mail address or what somebody searched for.</summary>
public static class Observability
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
            builder.Logging.ClearProviders().AddJsonConsole(options => (options.UseUtcTimestamp, options.IncludeScopes) = (true, false));
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.AddScoped<DatabaseReadiness>();
        // The standard variables of OpenTelemetry say where to and how.
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("kwartiermaker"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(options =>
                // The address of a calendar is its key.
                options.Filter = http => !http.Request.Path.StartsWithSegments(CalendarFiles.Root)).AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddMeter("Npgsql"))
            .WithLogging()
            .UseOtlpExporter();
    }

    internal static bool IsHealth(PathString path) => path == "/gezond" || path == "/gereed";

    /// <summary><c>/gezond</c>: the process lives. <c>/gereed</c>: and its database does its work; if not, it says what does not.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var reading = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(reading);
        app.MapHealthChecks("/gereed", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(reading);
    }

    /// <summary>Before anything is changed in it.</summary>
    public static async Task CheckDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await SqliteFile.CheckAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var wrong = report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy).Select(e => e.Description);
        return http.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. wrong]), http.RequestAborted);
    }

    private sealed class DatabaseCheck(DatabaseReadiness database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await database.WhyNotAsync(cancellationToken) is { } wrong ? HealthCheckResult.Unhealthy(wrong) : HealthCheckResult.Healthy();
    }
}
