using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using System.Globalization;

namespace Kwartiermaker.Common.Web;

/// <summary>The version of a row as ETag, If-None-Match and If-Match.</summary>
public static class ETags
{
    private const int MostAttempts = 5;

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

    /// <summary>
    /// Changes what the caller has seen, and answers with what became of it. If-Match as RFC 9110 (13.1.1) has it: one version, some of
    /// which one holds, or <c>*</c> for whichever it is now; a weak tag never holds. 428 when it is left out.
    /// </summary>
    /// <param name="answer">The row that is changed, with its version.</param>
    public static async Task<IResult> ChangeAsync<T>(HttpContext http, string? ifMatch, Func<int, Task<Result<T>>> change, Func<Task<IResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(answer);
        if (string.IsNullOrWhiteSpace(ifMatch))
            return HttpAnswers.Refused([new Refusal("if-match.missing", RefusalKind.NoVersion)], http);
        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags) || (tags.Count > 1 && tags.Contains(EntityTagHeaderValue.Any)))
            return HttpAnswers.Refused([Refusal.Invalid("If-Match", "if-match.unreadable", ifMatch)], http);
        if (tags is [{ IsWeak: false } only] && VersionOf(only.Tag.Value) is { } version)
            return await (await change(version)).ToHttpAsync(http, _ => answer());

        // Which version it is now, is known for certain only to the change: when somebody else came in between, it is asked again.
        for (var attempt = 0; ; attempt++)
        {
            var current = await answer();
            if (VersionOf(http.Response.Headers.ETag) is not { } now)
                return current;
            http.Response.Headers.ETag = default;
            if (!tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || (!t.IsWeak && t.Tag == Tag(now))))
                return HttpAnswers.Refused([Refusal.Stale()], http);
            var changed = await change(now);
            if (attempt == MostAttempts || changed.Refusals.All(r => r.Kind != RefusalKind.Stale))
                return await changed.ToHttpAsync(http, _ => answer());
        }
    }

    private static int? VersionOf(string? tag) =>
        tag?.Length > 2 && int.TryParse(tag[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && Tag(version) == tag ? version : null;

    private static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
