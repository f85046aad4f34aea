using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Permits;

internal static class PermitNeedsApi
{
    public static void MapPermitNeedsApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("vergunningbehoeften", "Vergunningen");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("lijstVergunningbehoeften").WithSummary("Van elke soort of die nodig is, ook waarover nog niets is gezegd.").ListsPages<Vergunningbehoefte>();
        group.MapGet("/{soort}", GetAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalVergunningbehoefte").WithSummary("Of een soort vergunning nodig is; is er nog niets gezegd, dan is de versie 0.")
            .Produces<Vergunningbehoefte>().WithVersion();
        group.MapPut("/{soort}", DecideAsync).RequireAuthorization(LocationsPermissions.Permits)
            .WithName("bepaalVergunningbehoefte").WithSummary("Zegt of een soort vergunning nodig is, en waarom.").Produces<Vergunningbehoefte>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindPermitsHandler find, CancellationToken cancel) =>
        await find.HandleAsync(id, cancel) is { } all ? ApiPages.Answer(http, all.Needs, Vergunningbehoefte.Of) : HttpAnswers.NotFound(http);

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, string soort, FindPermitsHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, KindOf(soort) is { } kind ? await find.GetNeedAsync(id, kind, cancel) : null, Vergunningbehoefte.Of, n => n.Version);

    private static async Task<IResult> DecideAsync(
        HttpContext http, Guid id, string soort, AntwoordBehoefte body, [FromHeader(Name = "If-Match")] string? ifMatch,
        DecidePermitNeedHandler decide, FindPermitsHandler find, CancellationToken cancel) =>
        KindOf(soort) is not { } kind
            ? HttpAnswers.NotFound(http)
            : HttpAnswers.Missing(http, (nameof(body.Behoefte), body.Behoefte)) ?? await ETags.ChangeAsync(
                http, ifMatch, version => decide.HandleAsync(body.ToCommand(id, kind, version), cancel), () => GetAsync(http, id, soort, find, cancel));

    private static PermitKind? KindOf(string kind) => (PermitKind?)ApiJson.Find<SoortVergunning>(kind);
}
