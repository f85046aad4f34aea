using Kwartiermaker.Contracts.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>A municipality on the public API, in its Dutch words.</summary>
public sealed record Gemeente(string Code, string Naam, string Provincie, string Regio, double? Breedtegraad, double? Lengtegraad, DateOnly? Einddatum, string? Opvolger);

internal static class MunicipalitiesApi
{
    public static void MapMunicipalitiesApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/gemeenten").WithTags("Gemeenten").RequireAuthorization(ReferencePermissions.Read);
        group.MapGet("", (IMunicipalities all) => TypedResults.Ok(all.Present.Select(ToWire).ToList()))
            .WithName("zoekGemeenten").WithSummary("De gemeenten van nu, op naam.");
        group.MapGet("/{code}", Results<Ok<Gemeente>, NotFound> (string code, IMunicipalities all) =>
                all.Find(code) is { } found ? TypedResults.Ok(ToWire(found)) : TypedResults.NotFound())
            .WithName("haalGemeente").WithSummary("Eén gemeente, ook als zij is opgeheven.");
    }

    private static Gemeente ToWire(Municipality m) =>
        new(m.Code, m.Name, m.Province, m.Region, m.Latitude, m.Longitude, m.EndedOn, m.Successor);
}
