using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Kwartiermaker.Web.Api;

/// <summary>
/// What comes along with a call, checked before any route is called: the characters of the body (JSON is UTF-8, RFC 8259), the keys of the
/// query and the texts in the address. The values of the body are checked where it is read (<see cref="ApiJson"/>).
/// </summary>
public static class ApiInput
{
    public static void UseApiInput(this WebApplication app) => app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/v1"), api => api.Use(CheckAsync));

    private static Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is not null
            && MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.Charset is { HasValue: true } charset)
        {
            if (!HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                return ApiRules.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType);
            // What it is anyway need not be said, and the reader of the body does not know it between quotation marks.
            http.Request.ContentType = type.MediaType.Value;
        }

        List<Refusal> refusals = [.. ApiQuery.Read(http), .. http.Request.RouteValues.Where(r => r.Value is string text && TypedText.Tidy(text) is null)
            .Select(r => Refusal.Invalid(r.Key, "unreadable"))];
        return refusals.Count == 0 ? next(http) : HttpAnswers.Refused(refusals, http).ExecuteAsync(http);
    }
}
