using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Kwartiermaker.Common.Web;

/// <summary>Turns what a use case answers into what HTTP says: the value, or problem+json with every refusal in it.</summary>
public static class HttpAnswers
{
    public static IResult ToHttp<T>(this Result<T> result, HttpContext http, Func<T, IResult> success)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(success);
        return result.Succeeded ? success(result.Value) : Refused(result.Refusals, http);
    }

    public static async Task<IResult> ToHttpAsync<T>(this Result<T> result, HttpContext http, Func<T, Task<IResult>> success)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(success);
        return result.Succeeded ? await success(result.Value) : Refused(result.Refusals, http);
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Rule => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.NoVersion => StatusCodes.Status428PreconditionRequired,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Everything that is wrong, each under the name that the caller sent: the route knows its body, and the body names the fields.</summary>
    public static IResult Refused(IReadOnlyList<Refusal> refusals, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        ArgumentNullException.ThrowIfNull(http);
        var texts = (Texts)http.RequestServices.GetService(typeof(Texts))!;
        var body = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var status = StatusOf(refusals[0].Kind);
        return Results.Problem(
            statusCode: status,
            title: texts["problem." + status],
            detail: string.Join(" ", refusals.Select(texts.ToMachine)),
            extensions: new Dictionary<string, object?>
            {
                ["invalidParams"] = refusals.Select(r => new { code = r.Code, name = Name(r.Field), reason = texts.ToMachine(r) }).ToArray(),
            });

        string? Name(string? field) => field is null || body is null ? field : FieldNames.OnTheWire(body, field);
    }

    public static IResult NotFound(HttpContext http) => Refused([Refusal.NotFound()], http);

    /// <summary>Answers with a row that carries no version; see <see cref="ETags.OkOrNotFound"/> for one that does.</summary>
    public static IResult OkOrNotFound<TRow, T>(HttpContext http, TRow? row, Func<TRow, T> toWire)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(toWire);
        return row is null ? NotFound(http) : TypedResults.Ok(toWire(row));
    }

    /// <summary>The choices that a body leaves out though it must make them, together; null when it makes them all.</summary>
    /// <param name="choices">Each with its place in the body: <c>nameof</c> the property.</param>
    public static IResult? Missing(HttpContext http, params (string Place, object? Choice)[] choices)
    {
        var refusals = choices.Where(c => c.Choice is null).Select(c => Refusal.Invalid(FieldNames.AsJson(c.Place), "required")).ToList();
        return refusals.Count > 0 ? Refused(refusals, http) : null;
    }
}
