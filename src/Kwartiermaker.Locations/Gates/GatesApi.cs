using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Gates;

internal static class GatesApi
{
    public static void MapGatesApi(this IEndpointRouteBuilder routes) =>
        routes.MapStep("volgende-fase", "Locatiedossiers").MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalVolgendeFase").WithSummary("De poort waar het dossier voor staat, met elke voorwaarde zoals zij nu is.").Produces<VolgendeFase>();

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetGateHandler get, Texts texts, CancellationToken cancel) =>
        HttpAnswers.OkOrNotFound(http, await get.HandleAsync(id, cancel), gate => VolgendeFase.Of(gate, texts));
}
