using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Dossiers;

internal static class DossiersApi
{
    public static void MapDossiersApi(this IEndpointRouteBuilder routes) => _ = routes;
}
