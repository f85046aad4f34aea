using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kwartiermaker.Web.Api;

/// <summary>One address for each resource: in the API the words of a path are written as the description writes them (RFC 3986, 6.2.2.1).</summary>
internal sealed class ExactPaths : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.OfType<RouteEndpoint>().Any(IsOfApi);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var segments = httpContext.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint is RouteEndpoint route && IsOfApi(route))
                candidates.SetValidity(i, candidates.IsValidCandidate(i) && route.RoutePattern.PathSegments.Zip(segments).All(s => IsExact(s.First, s.Second)));
        }

        return Task.CompletedTask;
    }

    private static bool IsOfApi(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal);

    private static bool IsExact(RoutePatternPathSegment pattern, string segment) => pattern.Parts is not [RoutePatternLiteralPart literal] || literal.Content == segment;
}
