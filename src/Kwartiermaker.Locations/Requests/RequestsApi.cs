using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Requests;

/// <summary>A version of the request never changes and is sent and answered once, so it carries no version for If-Match.</summary>
internal static class RequestsApi
{
    public static void MapRequestsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("verzoeken", "Verzoeken");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstVerzoeken").WithSummary("De versies van het formele verzoek, de nieuwste eerst.").ListsPages<FormeelVerzoek>();
        group.MapPost("", DrawUpAsync).RequireAuthorization(LocationsPermissions.Request)
            .WithName("stelVerzoekOp").WithSummary("Stelt het formele verzoek op, of zijn volgende versie.").Creates<FormeelVerzoek>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        group.MapGet("/{nummer:int}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalVerzoek").WithSummary("Eén versie van het formele verzoek.").Produces<FormeelVerzoek>();
        group.MapPut("/{nummer:int}/verzending", SendAsync).RequireAuthorization(LocationsPermissions.Request)
            .WithName("legVerzendingVast").WithSummary("Legt vast dat de nieuwste versie is verzonden, met de afgestemde communicatie.").Produces<FormeelVerzoek>();
        group.MapPut("/{nummer:int}/antwoord", AnswerAsync).RequireAuthorization(LocationsPermissions.RequestOrAnswer)
            .WithName("legAntwoordVast").WithSummary("Legt het antwoord van het college op de verzonden versie vast.").Produces<FormeelVerzoek>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindRequestsHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), FormeelVerzoek.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, int nummer, FindRequestsHandler find, CancellationToken cancel) =>
        HttpAnswers.OkOrNotFound(http, await find.GetAsync(id, nummer, cancel), FormeelVerzoek.Of);

    private static async Task<IResult> DrawUpAsync(
        HttpContext http, Guid id, NieuwVerzoek body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, DrawUpRequestHandler drawUp, FindRequestsHandler find, CancellationToken cancel)
    {
        var result = await keys.OnceAsync<FormalRequest>(http, idempotencyKey, body, async () =>
        {
            var drawn = await drawUp.HandleAsync(body.ToCommand(id), cancel);
            return drawn.Succeeded ? (await find.GetAsync(id, drawn.Value, cancel))!.Id : drawn.Refusals.ToList();
        });
        return await result.ToHttpAsync(http, async made =>
        {
            var request = (await find.GetAsync(id, made, cancel))!;
            return TypedResults.Created($"{DossiersApi.Root}/{id}/verzoeken/{request.VersionNumber}", FormeelVerzoek.Of(request));
        });
    }

    private static async Task<IResult> SendAsync(
        HttpContext http, Guid id, int nummer, NieuweVerzending body, SendRequestHandler send, FindRequestsHandler find, CancellationToken cancel) =>
        await (await send.HandleAsync(body.ToCommand(id, nummer), cancel)).ToHttpAsync(http, _ => GetAsync(http, id, nummer, find, cancel));

    private static async Task<IResult> AnswerAsync(
        HttpContext http, Guid id, int nummer, AntwoordOpVerzoek body, AnswerRequestHandler answer, FindRequestsHandler find, CancellationToken cancel) =>
        await (await answer.HandleAsync(body.ToCommand(id, nummer), cancel))
            .ToHttpAsync(http, _ => GetAsync(http, id, nummer, find, cancel));
}
