using System.Text.RegularExpressions;
using Kwartiermaker.Common.Language;
using Microsoft.AspNetCore.Http;

namespace Kwartiermaker.Common.Web;

/// <summary>Turns what a use case answers into what HTTP says: the value, or problem+json with every refusal in it.</summary>
public static partial class HttpAnswers
{
    /// <param name="names">Names on the wire of the command's fields, where they differ.</param>
    public static IResult ToHttp<T>(this Result<T> result, HttpContext http, Func<T, IResult> success, IReadOnlyDictionary<string, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(success);
        return result.Succeeded ? success(result.Value) : Refused(result.Refusals, http, names);
    }

    public static async Task<IResult> ToHttpAsync<T>(this Result<T> result, HttpContext http, Func<T, Task<IResult>> success, IReadOnlyDictionary<string, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(success);
        return result.Succeeded ? await success(result.Value) : Refused(result.Refusals, http, names);
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

    public static IResult Refused(IReadOnlyList<Refusal> refusals, HttpContext http, IReadOnlyDictionary<string, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        ArgumentNullException.ThrowIfNull(http);
        var texts = (Texts)http.RequestServices.GetService(typeof(Texts))!;
        var status = StatusOf(refusals[0].Kind);
        return Results.Problem(
            statusCode: status,
            title: texts["problem." + status],
            detail: string.Join(" ", refusals.Select(texts.Of)),
            extensions: new Dictionary<string, object?>
            {
                ["invalidParams"] = refusals.Select(r => new { code = r.Code, name = Name(r.Field), reason = texts.Of(r) }).ToArray(),
            });

        string? Name(string? field) => field is null ? null : names is null ? field : OnTheWire(field, names);
    }

    /// <summary>The choices that a body leaves out though it must make them, together; null when it makes them all.</summary>
    public static IResult? Missing(HttpContext http, params (string Name, object? Choice)[] choices)
    {
        var refusals = choices.Where(c => c.Choice is null).Select(c => Refusal.Invalid(c.Name, "required")).ToList();
        return refusals.Count > 0 ? Refused(refusals, http) : null;
    }

    /// <summary>A field of a list is named once, as <c>Spaces[].Name</c>, and keeps its place: <c>ruimten[2].naam</c>.</summary>
    private static string OnTheWire(string field, IReadOnlyDictionary<string, string> names)
    {
        var place = Place().Match(field);
        var name = names.GetValueOrDefault(Place().Replace(field, "[]"));
        return name is null ? field : place.Success ? name.Replace("[]", place.Value, StringComparison.Ordinal) : name;
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();
}
