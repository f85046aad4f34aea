using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kwartiermaker.Web.Api;

/// <summary>
/// Writes schemas as makers of clients read them: a choice is a string and never null by itself, and a field that may be empty says so
/// beside its type, as OpenAPI 3.0.3 asks. Without it a client takes a choice for an object, or null for one of the choices.
/// </summary>
internal sealed class ApiSchemas : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var (type, property) = (context.JsonTypeInfo.Type, context.JsonPropertyInfo);
        var (value, isField) = (Nullable.GetUnderlyingType(type) ?? type, property?.PropertyType == type);
        if (value.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = schema.Enum?.Where(c => c?.GetValueKind() == JsonValueKind.String).ToList();
        }
        // What has a converter of ours, has no type that the framework knows of.
        else if (value == typeof(string) || value == typeof(decimal) || value == typeof(DateTime))
        {
            schema.Type = (value == typeof(decimal) ? JsonSchemaType.Number : JsonSchemaType.String)
                | (value != type || (isField && property!.IsGetNullable) ? JsonSchemaType.Null : default);
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Enumerable)
        {
            if (context.JsonTypeInfo.ElementType == typeof(string))
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
            if (property?.AssociatedParameter?.AttributeProvider?.IsDefined(typeof(FieldAttribute), false) == true)
                schema.MaxItems = ApiJson.LongestList;
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var properties in document.Components!.Schemas!.Values.Select(s => s.Properties).OfType<IDictionary<string, IOpenApiSchema>>())
        {
            foreach (var (name, property) in properties.ToList())
            {
                if (property.OneOf?.OfType<OpenApiSchemaReference>().SingleOrDefault() is { } filled)
                    properties[name] = OrEmpty(filled);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What is referred to, or nothing.</summary>
    private static OpenApiSchema OrEmpty(OpenApiSchemaReference filled)
    {
        var type = filled.Type | JsonSchemaType.Null;
        return new() { Type = type, OneOf = [filled, new OpenApiSchema { Type = type, Enum = [JsonNullSentinel.JsonNull] }] };
    }
}
