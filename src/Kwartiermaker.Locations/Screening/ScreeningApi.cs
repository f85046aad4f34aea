using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Screening;

internal static class ScreeningApi
{
    public static void MapScreeningApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("toetsingen", "Toetsingen");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.ViewScreening)
            .WithName("lijstToetsingen").WithSummary("De toetsingen aan de criteria, de nieuwste eerst.").ListsPages<ToetsingKort>();
        group.MapPost("", StartAsync).RequireAuthorization(LocationsPermissions.Screen)
            .WithName("startToetsing").WithSummary("Begint een toetsing aan de criteria van vandaag; wat het dossier weet, is ingevuld.").Creates<Toetsing>().WithVersion();
        group.MapGet("/{toetsingId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.ViewScreening)
            .WithName("haalToetsing").WithSummary("Eén toetsing met haar criteria.").Produces<Toetsing>().WithVersion();
        group.MapPut("/{toetsingId:guid}/oordelen", SaveAsync).RequireAuthorization(LocationsPermissions.Screen)
            .WithName("bewaarOordelen").WithSummary("Bewaart oordelen over criteria; vastgesteld telt de toetsing bij de poort.").Produces<Toetsing>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindScreeningsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), ToetsingKort.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid toetsingId, GetScreeningHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, toetsingId, cancel), Toetsing.Of, s => s.Version);

    private static async Task<IResult> StartAsync(
        HttpContext http, Guid id, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, StartScreeningHandler start, GetScreeningHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<SiteScreening>(http, idempotencyKey, id, () => start.HandleAsync(new StartScreening(id), cancel))).ToHttpAsync(http, async made =>
        {
            var screening = (await get.HandleAsync(id, made, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/toetsingen/{made}", Toetsing.Of(screening), screening.Version);
        });

    private static Task<IResult> SaveAsync(
        HttpContext http, Guid id, Guid toetsingId, ToetsingOordelen body, [FromHeader(Name = "If-Match")] string? ifMatch,
        SaveScreeningHandler save, GetScreeningHandler get, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => save.HandleAsync(body.ToCommand(id, toetsingId, version), cancel), () => GetAsync(http, id, toetsingId, get, cancel));
}
