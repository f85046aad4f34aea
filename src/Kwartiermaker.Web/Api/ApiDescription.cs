using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Web.Api;

/// <summary>Completes the description of the API: who answers for it, how to sign in, which refusals and headers to expect.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Prefix = "/api/v1";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Kwartiermaker",
            Version = ApiRules.Version,
            Description = "Van het eerste idee voor een opvanglocatie tot een open locatie. Wat u ziet en mag, volgt uit de rol en het gebied in uw token. "
                + "Adressen en namen zijn hoofdlettergevoelig. Van een lijst in een verzoek worden hoogstens 100 rijen gelezen, en van een getal 14 cijfers en 4 decimalen.",
            Contact = new OpenApiContact { Name = "Kwartiermaker", Email = "info@kwartiermaker.example", Url = new Uri("https://kwartiermaker.example/") },
            License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://eupl.eu/1.2/nl/") },
        };
        document.Servers = [new OpenApiServer { Url = Prefix, Description = "Versie 1" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "Toegangstoken van de identiteitsvoorziening, met rol en gebied.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas["Probleem"] = Problem();
        document.Components.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["API-Version"] = new OpenApiHeader
            {
                Description = "Volledige versie van de API.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(ApiRules.Version),
            },
        };

        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var operation in item.Operations!.Values)
                Complete(operation, document);
            paths.Add(path[Prefix.Length..], item);
        }

        document.Paths = paths;
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        foreach (var header in metadata.OfType<AnswerHeader>())
        {
            foreach (var (_, response) in operation.Responses.Where(r => r.Key.StartsWith('2')))
            {
                ((OpenApiResponse)response).Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers![header.Name] = new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }

        foreach (var key in metadata.OfType<QueryKey>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = key.Name,
                In = ParameterLocation.Query,
                Description = key.Description,
                Schema = key.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = SchemaOf(key) } : SchemaOf(key),
            });
        }

        foreach (var status in Refusals(context, metadata))
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse { Description = Meaning(status) });
        return Task.CompletedTask;
    }

    private static IEnumerable<int> Refusals(OpenApiOperationTransformerContext context, IList<object> metadata)
    {
        var method = context.Description.HttpMethod;
        var versioned = context.Description.ParameterDescriptions.Any(p => p.Name == "If-Match");
        if (method == "GET" && metadata.OfType<AnswerHeader>().Any(h => h.Name == "ETag"))
            yield return 304;
        yield return 400;
        if (metadata.OfType<IAuthorizeData>().Any())
        {
            yield return 401;
            yield return 403;
        }

        if (context.Description.RelativePath!.Contains('{', StringComparison.Ordinal))
            yield return 404;
        yield return 406;
        if (method != "GET")
            yield return 409;
        if (versioned)
            yield return 412;
        if (method != "GET")
            yield return 415;
        if (versioned)
            yield return 428;
        yield return 429;
        yield return 500;
    }

    /// <summary>Every answer has the version header, every refusal is problem+json.</summary>
    private static void Complete(OpenApiOperation operation, OpenApiDocument document)
    {
        foreach (var (status, answer) in operation.Responses!)
        {
            var response = (OpenApiResponse)answer;
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers["API-Version"] = new OpenApiHeaderReference("API-Version", document);
            if (status == "429")
                response.Headers["Retry-After"] = new OpenApiHeader
                {
                    Description = "Aantal seconden om te wachten.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
                };
            var code = int.Parse(status, CultureInfo.InvariantCulture);
            response.Description = Meaning(code);
            if (code >= 400)
                response.Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Probleem", document) } };
        }
    }

    private static OpenApiSchema SchemaOf(QueryKey key) => key.Type switch
    {
        { IsEnum: true } choices => new() { Type = JsonSchemaType.String, Enum = [.. Enum.GetValues(choices).Cast<Enum>().Select(c => JsonValue.Create(ApiJson.Name(c)))] },
        _ when key.Type == typeof(int) => new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = key.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = key.Most == int.MaxValue ? null : key.Most.ToString(CultureInfo.InvariantCulture),
        },
        _ when key.Type == typeof(bool) => new() { Type = JsonSchemaType.Boolean },
        _ when key.Type == typeof(DateOnly) => new() { Type = JsonSchemaType.String, Format = "date" },
        _ when key.Type == typeof(Guid) => new() { Type = JsonSchemaType.String, Format = "uuid" },
        _ => new() { Type = JsonSchemaType.String, MaxLength = 200 },
    };

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["invalidParams"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Alles wat niet klopt, tegelijk.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Vaste code van de weigering." },
                        ["name"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "Veld of sleutel." },
                        ["reason"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Waarom, in een zin." },
                    },
                },
            },
        },
    };

    private static string Meaning(int status) => status switch
    {
        200 => "Gelukt.",
        201 => "Gemaakt.",
        304 => "U hebt deze versie al.",
        400 => "De invoer klopt niet.",
        401 => "Geen geldig token.",
        403 => "Uw rol geeft geen toegang.",
        404 => "Bestaat niet, of ligt buiten uw gebied.",
        406 => "Dit formaat is er niet.",
        409 => "Een regel van het proces staat dit nu niet toe.",
        412 => "Intussen gewijzigd: haal de nieuwe versie.",
        415 => "Dit formaat kan niet worden gelezen.",
        428 => "De header If-Match ontbreekt.",
        429 => "Te veel verzoeken.",
        _ => "Er ging iets mis.",
    };
}
