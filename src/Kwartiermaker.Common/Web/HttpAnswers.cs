using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Http;

namespace Kwartiermaker.Common.Web;

/// <summary>Turns what a use case answers into what HTTP says: the value, or problem+json with every refusal in it.</summary>
public static class HttpAnswers
{
    public static IResult ToHttp<T>(this Result<T> result, HttpContext http, Func<T, IResult> success)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(success);
        return result.Succeeded ? success(result.Value) : Refused(result.Refusals, (Texts)http.RequestServices.GetService(typeof(Texts))!);
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Rule => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static IResult Refused(IReadOnlyList<Refusal> refusals, Texts texts)
    {
        var status = StatusOf(refusals[0].Kind);
        return Results.Problem(
            statusCode: status,
            title: texts["problem." + status],
            detail: string.Join(" ", refusals.Select(texts.Of)),
            extensions: new Dictionary<string, object?>
            {
                ["invalidParams"] = refusals.Select(r => new { code = r.Code, name = r.Field, reason = texts.Of(r) }).ToArray(),
            });
    }
}
