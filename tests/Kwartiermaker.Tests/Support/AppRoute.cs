using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Support;

/// <summary>A page or route of the running host, with what it asks of whoever comes.</summary>
/// <param name="Methods">Empty when it answers all.</param>
/// <param name="Policies">Names of the policies it asks for.</param>
/// <param name="TakesBody">A route that reads JSON; pages read forms.</param>
/// <param name="Posts">Names of what can be posted to a page: its buttons; empty for its only one.</param>
public sealed record AppRoute(
    string Pattern, IReadOnlyList<string> Methods, bool IsPage, IReadOnlyList<string?> Policies, bool Anonymous, bool TakesBody, IReadOnlyList<string> Posts, RoutePattern Parts)
{
    public bool IsOfDossier => Pattern.StartsWith("locaties/{id", StringComparison.Ordinal) || Pattern.StartsWith("api/v1/locatiedossiers/{id", StringComparison.Ordinal);

    public bool HasParameters => Parts.Parameters.Any(p => !p.IsOptional);

    public bool Answers(string method) => Methods.Count == 0 || Methods.Contains(method);

    /// <summary>All pages and routes, from routing itself: a new one is in it without being added anywhere.</summary>
    public static async Task<IReadOnlyList<AppRoute>> AllAsync(TestApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = new List<AppRoute>();
        foreach (var endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            var page = metadata.GetMetadata<PageActionDescriptor>();
            // A page that is not compiled yet shows its attributes and buttons only once it has been loaded.
            var compiled = page as CompiledPageActionDescriptor ?? (page is null ? null : await loader.LoadAsync(page, EndpointMetadataCollection.Empty));
            if (page is not null and not CompiledPageActionDescriptor)
                metadata = compiled!.Endpoint?.Metadata ?? metadata;
            routes.Add(new AppRoute(
                endpoint.RoutePattern.RawText!.Trim('/'),
                metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [],
                page is not null,
                metadata.OfType<IAuthorizeData>().Select(a => a.Policy).ToList(),
                metadata.OfType<IAllowAnonymous>().Any(),
                metadata.OfType<IAcceptsMetadata>().Any(),
                compiled?.HandlerMethods.Where(m => m.HttpMethod == "Post").Select(m => m.Name ?? "").ToList() ?? [],
                endpoint.RoutePattern));
        }

        return routes.DistinctBy(r => (r.Pattern, string.Join(',', r.Methods))).ToList();
    }

    /// <summary>An address of it: with this dossier where it is about a dossier, with something unknown elsewhere.</summary>
    public string Url(Guid dossier)
    {
        var parts = new List<string>();
        foreach (var segment in Parts.PathSegments)
        {
            if (segment.Parts[0] is RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true })
                break;
            parts.Add(string.Concat(segment.Parts.Select(p => p switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart { Name: "id" } when IsOfDossier => dossier.ToString(),
                RoutePatternParameterPart parameter => Some(parameter),
                _ => "",
            })));
        }

        return "/" + string.Join('/', parts);

        string Some(RoutePatternParameterPart parameter) => (parameter.ParameterPolicies.Count > 0 ? parameter.ParameterPolicies[0].Content : null) switch
        {
            "guid" => Guid.CreateVersion7().ToString(),
            "int" or "long" => "1",
            _ => parameter.Name == "code" ? "GM0183" : "onbekend",
        };
    }
}
