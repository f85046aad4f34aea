using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Positions;

internal static class PositionsApi
{
    public static void MapPositionsApi(this IEndpointRouteBuilder routes)
    {
        var positions = routes.MapStep("standpunten", "Standpunten");
        positions.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstStandpunten").WithSummary("De standpunten van het college; het eerste geldt.").ListsPages<Standpunt>();
        positions.MapPost("", RecordAsync).RequireAuthorization(LocationsPermissions.RequestOrAnswer)
            .WithName("legStandpuntVast").WithSummary("Legt een standpunt van het college vast, met zijn voorwaarden.").Creates<Standpunt>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        positions.MapGet("/{standpuntId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalStandpunt").WithSummary("Eén standpunt van het college.").Produces<Standpunt>();

        var conditions = routes.MapStep("voorwaarden", "Standpunten");
        conditions.MapGet("", ListConditionsAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstVoorwaarden").WithSummary("De voorwaarden van de standpunten; wat het eerst moet, staat bovenaan.").ListsPages<Voorwaarde>();
        conditions.MapGet("/{voorwaardeId:guid}", GetConditionAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalVoorwaarde").WithSummary("Eén voorwaarde van een standpunt.").Produces<Voorwaarde>().WithVersion();
        conditions.MapPut("/{voorwaardeId:guid}/afhandeling", SettleAsync).RequireAuthorization(LocationsPermissions.RequestOrAnswer)
            .WithName("handelVoorwaardeAf").WithSummary("Legt vast dat aan de voorwaarde is voldaan of dat zij is vervallen, of opent haar weer.")
            .Produces<Voorwaarde>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindPositionsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), Standpunt.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid standpuntId, FindPositionsHandler find, CancellationToken cancel) =>
        HttpAnswers.OkOrNotFound(http, await find.GetAsync(id, standpuntId, cancel), Standpunt.Of);

    private static async Task<IResult> RecordAsync(
        HttpContext http, Guid id, NieuwStandpunt body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, RecordPositionHandler record, FindPositionsHandler find, CancellationToken cancel) =>
        await (await keys.OnceAsync<Position>(http, idempotencyKey, body, () => record.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
            TypedResults.Created($"{DossiersApi.Root}/{id}/standpunten/{made}", Standpunt.Of((await find.GetAsync(id, made, cancel))!)));

    private static async Task<IResult> ListConditionsAsync(HttpContext http, Guid id, FindFollowUpsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await ConditionsAsync(id, find, cancel), Voorwaarde.Of);

    private static async Task<IResult> GetConditionAsync(HttpContext http, Guid id, Guid voorwaardeId, FindFollowUpsHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, (await ConditionsAsync(id, find, cancel)).Find(f => f.Id == voorwaardeId), Voorwaarde.Of, f => f.Version);

    private static async Task<IResult> SettleAsync(
        HttpContext http, Guid id, Guid voorwaardeId, AfhandelingVoorwaarde body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeFollowUpHandler change, FindFollowUpsHandler find, CancellationToken cancel)
    {
        if ((await ConditionsAsync(id, find, cancel)).Find(f => f.Id == voorwaardeId) is not { } stored)
            return HttpAnswers.NotFound(http);
        return HttpAnswers.Missing(http, (nameof(body.Stand), body.Stand)) ?? await ETags.ChangeAsync(
            http, ifMatch, version => change.HandleAsync(body.ToCommand(id, stored, version), cancel), () => GetConditionAsync(http, id, voorwaardeId, find, cancel));
    }

    private static async Task<List<FollowUpRow>> ConditionsAsync(Guid id, FindFollowUpsHandler find, CancellationToken cancel) =>
        [.. (await find.HandleAsync(id, cancel)).Where(f => f.Kind == LocationFollowUps.PositionCondition.Code)];
}
