using Microsoft.AspNetCore.Http;
using System.Globalization;

namespace Kwartiermaker.Common.Web;

/// <summary>The version of a row as ETag, If-None-Match and If-Match.</summary>
public static class ETags
{
    /// <summary>Answers with the row and its version, or 304 when the caller has that version already.</summary>
    public static IResult OkWithVersion<T>(HttpContext http, T value, int version)
    {
        ArgumentNullException.ThrowIfNull(http);
        var tag = Tag(version);
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Any(h => h!.Split(',', StringSplitOptions.TrimEntries).Any(t => t == tag || t == "W/" + tag || t == "*"))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(value);
    }

    /// <summary>The same, or that there is no such row.</summary>
    public static IResult OkOrNotFound<TRow, T>(HttpContext http, TRow? row, Func<TRow, T> toWire, Func<TRow, int> version)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(toWire);
        ArgumentNullException.ThrowIfNull(version);
        return row is null ? HttpAnswers.NotFound(http) : OkWithVersion(http, toWire(row), version(row));
    }

    public static IResult CreatedWithVersion<T>(HttpContext http, string location, T value, int version)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.ETag = Tag(version);
        return TypedResults.Created(location, value);
    }

    /// <summary>The version that the caller changes, or the refusal: 428 when it is left out, 412 when it is none of ours.</summary>
    public static Result<int> VersionOf(string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
            return new Refusal("if-match.missing", RefusalKind.NoVersion);
        return ifMatch.Length > 2 && ifMatch[0] == '"' && ifMatch[^1] == '"' && int.TryParse(ifMatch[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : Refusal.Stale();
    }

    /// <summary>Changes the version that the caller names, and answers with what became of it.</summary>
    public static Task<IResult> ChangeAsync<T>(HttpContext http, string? ifMatch, Func<int, Task<Result<T>>> change, Func<Task<IResult>> answer) =>
        VersionOf(ifMatch).ToHttpAsync(http, async version => await (await change(version)).ToHttpAsync(http, _ => answer()));

    private static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
