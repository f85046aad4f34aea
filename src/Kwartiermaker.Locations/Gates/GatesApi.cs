using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Gates;

internal static class GatesApi
{
    public static void MapGatesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapStep("volgende-fase", "Locatiedossiers").MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalVolgendeFase").WithSummary("De poort waar het dossier voor staat, met elke voorwaarde zoals zij nu is.").Produces<VolgendeFase>();
        routes.MapStep("faseovergangen", "Locatiedossiers").MapPost("", PassAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("maakFaseovergang").WithSummary("Brengt het dossier in de volgende fase, als aan alle voorwaarden is voldaan.").Produces<Locatiedossier>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetGateHandler get, Texts texts, CancellationToken cancel) =>
        await get.HandleAsync(id, cancel) is { } gate ? TypedResults.Ok(VolgendeFase.Of(gate, texts)) : HttpAnswers.NotFound(http);

    private static async Task<IResult> PassAsync(HttpContext http, Guid id, Faseovergang body, PassGateHandler pass, GetDossierHandler get, CancellationToken cancel) =>
        HttpAnswers.Missing(http, (nameof(body.Naar), body.Naar))
        ?? await (await pass.HandleAsync(body.ToCommand(id), cancel)).ToHttpAsync(http, _ => DossiersApi.GetAsync(http, id, get, cancel));
}
