using Kwartiermaker.Common.Language;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Api;
using Microsoft.Data.Sqlite;
using Npgsql;
using System.Globalization;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// When the database or the identity provider is away, or a disk is full, that is no bug of ours and no fault of the caller: it is
/// answered so (503, 507), says when to come back, and is one line in the log. The answer needs nothing that may be away too.
/// </summary>
public static class Outages
{
    /// <summary>Seconds; a database that restarts is back within it.</summary>
    private const int ComeBackAfter = 10;

    /// <summary>PostgreSQL: <c>idle_in_transaction_session_timeout</c>.</summary>
    private const string IdleInTransaction = "25P03";

    public static void UseOutages(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted && StatusOf(exception) is { } status)
        {
            await AnswerAsync(http, status, exception);
        }
    });

    /// <returns>Null when it is no outage.</returns>
    internal static int? StatusOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                // Full.
                case SqliteException { SqliteErrorCode: 13 } or PostgresException { SqlState: PostgresErrorCodes.DiskFull }:
                    return StatusCodes.Status507InsufficientStorage;
                // Busy, locked, read-only, cannot be read or written, cannot be opened.
                case SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 14 }:
                // No connection, too many of them, waited too long, or two changes in each other's way.
                case NpgsqlException { IsTransient: true }:
                // Shut down, crashed, starting, or ended an idle connection.
                case PostgresException { SqlState: ['5', '7', 'P', _, _] }:
                // Nobody lets us in, or there is no such database.
                case PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidPassword }:
                case PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName }:
                // Only a copy answers while another server takes over; or it ended a transaction that stood still.
                case PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or IdleInTransaction }:
                case ProviderAwayException:
                    return StatusCodes.Status503ServiceUnavailable;
            }
        }

        return null;
    }

    internal static Task AnswerAsync(HttpContext http, int status, Exception exception)
    {
        var cause = exception.GetBaseException();
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kwartiermaker.Outage").LogError(
            "Answered {Status}: {Kind}: {Cause}", status, cause.GetType().Name, cause.Message);
        http.Response.Clear();
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = ComeBackAfter.ToString(CultureInfo.InvariantCulture);
        return http.Request.Path.StartsWithSegments("/api") ? ApiRules.WriteAsync(http, status) : PageAsync(http, status);
    }

    /// <summary>Without the layout: that asks for the person's session and menu.</summary>
    private static Task PageAsync(HttpContext http, int status)
    {
        var texts = http.RequestServices.GetRequiredService<Texts>();
        var code = status.ToString(CultureInfo.InvariantCulture);
        var (title, detail) = (HtmlEncoder.Default.Encode(texts["problem." + code]), HtmlEncoder.Default.Encode(texts["problem.detail." + code]));
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{(Texts.InEnglish ? "en" : "nl")}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · Kwartiermaker</title>
              <link rel="stylesheet" href="/dist/app.css">
            </head>
            <body class="utrecht-document voorbeeld-theme"><div class="km-shell km-shell--public"><main><h1>{title}</h1><p>{detail}</p></main></div></body>
            </html>
            """, http.RequestAborted);
    }
}
