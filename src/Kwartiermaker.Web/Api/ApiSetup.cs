using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using System.Security.Cryptography;

namespace Kwartiermaker.Web.Api;

/// <summary>The public API: its JSON, its rules (<see cref="ApiRules"/>), its description and the page that shows it.</summary>
public static class ApiSetup
{
    public const string Description = "/api/v1/openapi.json";
    public const string Documentation = "/api/documentatie";

    private const string Document = "v1";

    private const OpenApiSpecVersion Version = OpenApiSpecVersion.OpenApi3_0;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<RequestKeys>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        // Thrown, so that the rules can say which field could not be read.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ExactPaths>());
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = Version;
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<ApiDescription>();
            options.AddOperationTransformer<ApiDescription>();
            options.AddSchemaTransformer<ApiSchemas>();
            options.AddDocumentTransformer<ApiSchemas>();
        });
    }

    public static void MapApiDescription(this WebApplication app)
    {
        // The description is of this version of the program, so it is made once.
        var made = new Lazy<Task<(byte[] Json, EntityTagHeaderValue Tag)>>(() => DescribeAsync(app.Services));
        app.MapGet(Description, async (HttpContext http) =>
        {
            var (json, tag) = await made.Value;
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapScalarApiReference(Documentation, options => options
            .WithTitle("Kwartiermaker API")
            .WithOpenApiRoutePattern(Description)
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp()).AllowAnonymous();
    }

    private static async Task<(byte[] Json, EntityTagHeaderValue Tag)> DescribeAsync(IServiceProvider services)
    {
        var description = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document).GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await description.SerializeAsJsonAsync(json, Version);
        return (json.ToArray(), new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json.ToArray()))[..32]}\""));
    }
}
