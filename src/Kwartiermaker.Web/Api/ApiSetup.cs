using Kwartiermaker.Common.Web;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Kwartiermaker.Web.Api;

/// <summary>The public API: its JSON, its rules (<see cref="ApiRules"/>), its description and the page that shows it.</summary>
public static class ApiSetup
{
    public const string Description = "/api/v1/openapi.json";
    public const string Documentation = "/api/documentatie";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<RequestKeys>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        // Thrown, so that the rules can say which field could not be read.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<ApiDescription>();
            options.AddOperationTransformer<ApiDescription>();
        });
    }

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi(Description).AllowAnonymous();
        app.MapScalarApiReference(Documentation, options => options
            .WithTitle("Kwartiermaker API")
            .WithOpenApiRoutePattern(Description)
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp()).AllowAnonymous();
    }
}
