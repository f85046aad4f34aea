using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.PlanTests;

internal static class PlanTestsApi
{
    public static void MapPlanTestsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("plantoetsen", "Plantoetsen");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("lijstPlantoetsen").WithSummary("De toetsen van plannen aan het programma van eisen, de nieuwste eerst.").ListsPages<PlantoetsKort>();
        group.MapPost("", StartAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("startPlantoets").WithSummary("Begint een toets met de eisen zoals ze op die dag gelden.").Creates<Plantoets>();
        group.MapGet("/{plantoetsId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalPlantoets").WithSummary("Eén toets met zijn eisen.").Produces<Plantoets>();
        group.MapPut("/{plantoetsId:guid}/beoordelingen", AssessAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("beoordeelEisen").WithSummary("Bewaart hoe het plan het doet op eisen; elke eis noemt de versie die wordt gewijzigd.").Produces<Plantoets>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindPlanTestsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), PlantoetsKort.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid plantoetsId, GetPlanTestHandler get, CancellationToken cancel) =>
        HttpAnswers.OkOrNotFound(http, await get.HandleAsync(id, plantoetsId, cancel), Plantoets.Of);

    private static async Task<IResult> StartAsync(
        HttpContext http, Guid id, NieuwePlantoets body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, StartPlanTestHandler start, GetPlanTestHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<PlanTest>(http, idempotencyKey, body, () => start.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
            TypedResults.Created($"{DossiersApi.Root}/{id}/plantoetsen/{made}", Plantoets.Of((await get.HandleAsync(id, made, cancel))!)));

    private static async Task<IResult> AssessAsync(
        HttpContext http, Guid id, Guid plantoetsId, EisBeoordelingen body, AssessRequirementsHandler assess, GetPlanTestHandler get, CancellationToken cancel) =>
        HttpAnswers.Missing(http, body.Choices) ?? await (await assess.HandleAsync(body.ToCommand(id, plantoetsId), cancel))
            .ToHttpAsync(http, _ => GetAsync(http, id, plantoetsId, get, cancel));
}
