using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Talks;

internal static class TalksApi
{
    public static void MapTalksApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("gesprekken", "Gesprekken");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstGesprekken").WithSummary("De gesprekken en bezoeken van een dossier, het nieuwste eerst.").ListsPages<Gesprek>();
        group.MapPost("", PlanAsync).RequireAuthorization(LocationsPermissions.Talk)
            .WithName("planGesprek").WithSummary("Plant een gesprek of bezoek, met de afgestemde communicatie.").Creates<Gesprek>().WithVersion();
        group.MapGet("/{gesprekId:guid}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalGesprek").WithSummary("Eén gesprek of bezoek.").Produces<Gesprek>().WithVersion();
        group.MapPut("/{gesprekId:guid}/verslag", RecordAsync).RequireAuthorization(LocationsPermissions.Talk)
            .WithName("legVerslagVast").WithSummary("Legt vast dat het gesprek is gehouden en wat er is besproken.").Produces<Gesprek>().WithVersion();
        group.MapPut("/{gesprekId:guid}/tijdstip", MoveAsync).RequireAuthorization(LocationsPermissions.Talk)
            .WithName("verplaatsGesprek").WithSummary("Verplaatst een gepland gesprek naar een moment dat nog komt, met de reden.").Produces<Gesprek>().WithVersion();
        group.MapPut("/{gesprekId:guid}/afzegging", CancelAsync).RequireAuthorization(LocationsPermissions.Talk)
            .WithName("zegGesprekAf").WithSummary("Zegt een gepland gesprek af, met de reden.").Produces<Gesprek>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindTalksHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), Gesprek.Of);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid gesprekId, FindTalksHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await find.GetAsync(id, gesprekId, cancel), Gesprek.Of, t => t.Version);

    private static async Task<IResult> PlanAsync(
        HttpContext http, Guid id, GesprekPlan body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, PlanTalkHandler plan, FindTalksHandler find, CancellationToken cancel) =>
        await (await keys.OnceAsync<Talk>(http, idempotencyKey, body, () => plan.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
        {
            var talk = (await find.GetAsync(id, made, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/gesprekken/{made}", Gesprek.Of(talk), talk.Version);
        });

    private static Task<IResult> RecordAsync(
        HttpContext http, Guid id, Guid gesprekId, Gespreksverslag body, [FromHeader(Name = "If-Match")] string? ifMatch,
        RecordTalkHandler record, FindTalksHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => record.HandleAsync(body.ToCommand(id, gesprekId, version), cancel),
        () => GetAsync(http, id, gesprekId, find, cancel));

    private static Task<IResult> MoveAsync(
        HttpContext http, Guid id, Guid gesprekId, Gespreksverplaatsing body, [FromHeader(Name = "If-Match")] string? ifMatch,
        MoveTalkHandler move, FindTalksHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => move.HandleAsync(body.ToCommand(id, gesprekId, version), cancel),
        () => GetAsync(http, id, gesprekId, find, cancel));

    private static Task<IResult> CancelAsync(
        HttpContext http, Guid id, Guid gesprekId, Gespreksafzegging body, [FromHeader(Name = "If-Match")] string? ifMatch,
        CancelTalkHandler cancelTalk, FindTalksHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => cancelTalk.HandleAsync(body.ToCommand(id, gesprekId, version), cancel),
        () => GetAsync(http, id, gesprekId, find, cancel));
}
