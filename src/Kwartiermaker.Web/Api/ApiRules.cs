using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
using Microsoft.Net.Http.Headers;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Web.Api;

/// <summary>
/// What the NL API Design Rules 2.2 ask of every answer: a version header, problem+json for every refusal, no trailing
/// slash, HEAD and OPTIONS, and an Allow header with 405.
/// </summary>
public static class ApiRules
{
    public const string Version = "1.0.0";

    public static void UseApiRules(this WebApplication app) => app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.Use(AnswerAsync));

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var (request, response) = (http.Request, http.Response);
        response.OnStarting(() =>
        {
            response.Headers["API-Version"] = Version;
            if (request.Path == ApiSetup.Description)
                response.Headers.AccessControlAllowOrigin = "*";
            return Task.CompletedTask;
        });
        var method = request.Method;
        if (HttpMethods.IsHead(method))
        {
            request.Method = HttpMethods.Get;
            response.Body = Stream.Null;
        }

        if (request.Path.Value!.EndsWith('/') && !request.Path.StartsWithSegments(ApiSetup.Documentation))
            response.StatusCode = StatusCodes.Status404NotFound;
        else if (!TakesJson(request))
            response.StatusCode = StatusCodes.Status406NotAcceptable;
        else
            await CarryOutAsync(http, next);

        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            AllowWhatIsThere(response, HttpMethods.IsOptions(method));
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await WriteAsync(http, response.StatusCode);
        request.Method = method;
    }

    private static async Task CarryOutAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, exception.StatusCode, exception.InnerException as JsonException);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up.
        }
#pragma warning disable CA1031 // The last place to answer: whatever it was, the caller gets problem+json and the log gets the exception.
        catch (Exception exception) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kwartiermaker.Api").LogError(exception, "An API call failed.");
            await WriteAsync(http, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>A refusal without a body of its own gets one that says what to do.</summary>
    internal static Task WriteAsync(HttpContext http, int status, JsonException? unreadable = null)
    {
        var texts = http.RequestServices.GetRequiredService<Texts>();
        var problem = new Dictionary<string, object?>
        {
            ["type"] = "about:blank",
            ["title"] = texts["problem." + status.ToString(CultureInfo.InvariantCulture)],
            ["status"] = status,
            ["detail"] = texts["problem.detail." + status.ToString(CultureInfo.InvariantCulture)],
        };
        if (unreadable?.Path is { } path)
        {
            var place = path.TrimStart('$', '.');
            var refusal = (unreadable as UnreadableJson)?.At(place);
            problem["invalidParams"] = new[] { new { code = refusal?.Code ?? "json", name = place, reason = refusal is null ? texts["problem.json"] : texts.ToMachine(refusal) } };
        }

        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(problem, JsonSerializerOptions.Web, "application/problem+json", http.RequestAborted);
    }

    private static bool TakesJson(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || request.Path.StartsWithSegments(ApiSetup.Documentation))
            return true;
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            && accepted.Any(a =>
                a.Quality is not 0 && (a.MatchesAllTypes || (a.Type == "application" && (a.MatchesAllSubTypes || a.SubType == "json" || a.SubType == "problem+json"))));
    }

    private static void AllowWhatIsThere(HttpResponse response, bool asked)
    {
        var methods = response.Headers.Allow.SelectMany(a => a!.Split(',', StringSplitOptions.TrimEntries)).ToHashSet();
        if (methods.Contains(HttpMethods.Get))
            methods.Add(HttpMethods.Head);
        methods.Add(HttpMethods.Options);
        response.Headers.Allow = string.Join(", ", methods.Order());
        if (asked)
            response.StatusCode = StatusCodes.Status204NoContent;
    }
}
