using Kwartiermaker.Common.Database;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
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
        builder.Services.AddHealthChecks().AddDbContextCheck<AppDbContext>();
        // The standard variables of OpenTelemetry say where to and how.
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("kwartiermaker"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddMeter("Npgsql"))
            .WithLogging()
            .UseOtlpExporter();
    }

    /// <summary><c>/gezond</c>: the process lives. <c>/gereed</c>: and it reaches its database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/gereed").AllowAnonymous();
    }
}
