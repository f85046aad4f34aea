using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Permits;

internal static class PermitsApi
{
    private const string One = "/{vergunningId:guid}";

    public static void MapPermitsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("vergunningen", "Vergunningen");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("lijstVergunningen").WithSummary("De aanvragen en meldingen, de laatst ontvangene eerst.").ListsPages<Vergunning>();
        group.MapPost("", ApplyAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("legAanvraagVast").WithSummary("Legt een verzonden aanvraag of melding vast; de beslistermijn begint te lopen.").Creates<Vergunning>().WithVersion();
        group.MapGet(One, GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalVergunning").WithSummary("Eén aanvraag met haar beslistermijn.").Produces<Vergunning>().WithVersion();
        group.MapPost(One + "/opschortingen", SuspendAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("schortTermijnOp").WithSummary("Legt vast dat om aanvulling is gevraagd: vanaf de volgende dag staat de termijn stil.").Produces<Vergunning>().WithVersion();
        group.MapPut(One + "/opschortingen/{opschortingId:guid}/hervatting", ResumeAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("hervatTermijn").WithSummary("Legt vast dat de termijn weer loopt.").Produces<Vergunning>().WithVersion();
        group.MapPut(One + "/verlenging", ExtendAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("verlengTermijn").WithSummary("Legt de ene verlenging van de beslistermijn vast.").Produces<Vergunning>().WithVersion();
        group.MapPut(One + "/besluit", DecideAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("legVergunningbesluitVast").WithSummary("Legt het besluit op de aanvraag vast.").Produces<Vergunning>().WithVersion();
        group.MapPut(One + "/bekendmaking", PublishAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("legBekendmakingVast").WithSummary("Legt de bekendmaking vast, waaruit inwerkingtreding en bezwaartermijn volgen.").Produces<Vergunning>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindPermitsHandler find, CancellationToken cancel) =>
        await find.HandleAsync(id, cancel) is { } all ? ApiPages.Answer(http, all.Permits, Vergunning.Of) : HttpAnswers.NotFound(http);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, Guid vergunningId, FindPermitsHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await find.GetAsync(id, vergunningId, cancel), Vergunning.Of, p => p.Version);

    private static async Task<IResult> ApplyAsync(
        HttpContext http, Guid id, NieuweAanvraag body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, ApplyForPermitHandler apply, FindPermitsHandler find, CancellationToken cancel) =>
        HttpAnswers.Missing(http, (nameof(body.Soort), body.Soort), (nameof(body.Procedure), body.Procedure))
        ?? await (await keys.OnceAsync<Permit>(http, idempotencyKey, body, () => apply.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
        {
            var permit = (await find.GetAsync(id, made, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/vergunningen/{made}", Vergunning.Of(permit), permit.Version);
        });

    private static Task<IResult> SuspendAsync(
        HttpContext http, Guid id, Guid vergunningId, NieuweOpschorting body, [FromHeader(Name = "If-Match")] string? ifMatch,
        SuspendPermitTermHandler suspend, FindPermitsHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => suspend.HandleAsync(body.ToCommand(id, vergunningId, version), cancel), () => GetAsync(http, id, vergunningId, find, cancel));

    private static async Task<IResult> ResumeAsync(
        HttpContext http, Guid id, Guid vergunningId, Guid opschortingId, Hervatting body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ResumePermitTermHandler resume, FindPermitsHandler find, CancellationToken cancel) =>
        HttpAnswers.Missing(http, (nameof(body.Einde), body.Einde)) ?? await ETags.ChangeAsync(
            http, ifMatch, version => resume.HandleAsync(body.ToCommand(id, vergunningId, opschortingId, version), cancel),
            () => GetAsync(http, id, vergunningId, find, cancel));

    private static Task<IResult> ExtendAsync(
        HttpContext http, Guid id, Guid vergunningId, Verlenging body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ExtendPermitTermHandler extend, FindPermitsHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => extend.HandleAsync(body.ToCommand(id, vergunningId, version), cancel),
        () => GetAsync(http, id, vergunningId, find, cancel));

    private static Task<IResult> DecideAsync(
        HttpContext http, Guid id, Guid vergunningId, NieuwBesluitVergunning body, [FromHeader(Name = "If-Match")] string? ifMatch,
        DecidePermitHandler decide, FindPermitsHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => decide.HandleAsync(body.ToCommand(id, vergunningId, version), cancel), () => GetAsync(http, id, vergunningId, find, cancel));

    private static Task<IResult> PublishAsync(
        HttpContext http, Guid id, Guid vergunningId, Bekendmaking body, [FromHeader(Name = "If-Match")] string? ifMatch,
        PublishPermitHandler publish, FindPermitsHandler find, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => publish.HandleAsync(body.ToCommand(id, vergunningId, version), cancel),
        () => GetAsync(http, id, vergunningId, find, cancel));
}
