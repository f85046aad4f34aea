using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Completion;

internal static class CompletionApi
{
    public static void MapCompletionApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("oplevering", "Bouwplan");
        group.MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalOplevering").WithSummary("De oplevering van het gebouw; is er nog niets vastgelegd, dan is de versie 0.").Produces<Oplevering>().WithVersion();
        group.MapPut("", RecordAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("legOpleveringVast").WithSummary("Legt de oplevering vast, of verbetert haar.").Produces<Oplevering>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetCompletionHandler get, CancellationToken cancel)
    {
        var completion = await get.HandleAsync(id, cancel);
        return ETags.OkWithVersion(http, Oplevering.Of(completion), completion?.Version ?? 0);
    }

    private static Task<IResult> RecordAsync(
        HttpContext http, Guid id, Oplevering body, [FromHeader(Name = "If-Match")] string? ifMatch,
        RecordCompletionHandler record, GetCompletionHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => record.HandleAsync(body.ToCommand(id, version), cancel), () => GetAsync(http, id, get, cancel));
}
