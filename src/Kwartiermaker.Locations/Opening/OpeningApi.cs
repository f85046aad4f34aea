using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Opening;

internal static class OpeningApi
{
    public static void MapOpeningApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("opening", "Opening");
        group.MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalOpening").WithSummary("De geplande dag van opening; de versie is die van het dossier.").Produces<GeplandeOpening>().WithVersion();
        group.MapPut("", PlanAsync).RequireAuthorization(LocationsPermissions.Open)
            .WithName("planOpening").WithSummary("Zegt op welke dag de locatie opengaat.").Produces<GeplandeOpening>().WithVersion();
        group.MapGet("/controles", ListAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("lijstOpeningscontroles").WithSummary("Elke controle, ook waarvan nog niets is vastgelegd.").ListsPages<ControleVanOpening>();
        group.MapGet("/controles/{soort}", GetCheckAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalOpeningscontrole").WithSummary("Eén controle; is er nog niets vastgelegd, dan is de versie 0.").Produces<ControleVanOpening>().WithVersion();
        group.MapPut("/controles/{soort}", RecordAsync).RequireAuthorization(LocationsPermissions.Open)
            .WithName("legOpeningscontroleVast").WithSummary("Legt een controle vast: gedaan, of niet van toepassing met de reden.").Produces<ControleVanOpening>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetDossierHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), d => new GeplandeOpening(d.TargetOpening), d => d.Version);

    private static Task<IResult> PlanAsync(
        HttpContext http, Guid id, GeplandeOpening body, [FromHeader(Name = "If-Match")] string? ifMatch,
        PlanOpeningHandler plan, GetDossierHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => plan.HandleAsync(body.ToCommand(id, version), cancel), () => GetAsync(http, id, get, cancel));

    private static async Task<IResult> ListAsync(HttpContext http, Guid id, FindOpeningChecksHandler find, CancellationToken cancel) =>
        ApiPages.Answer(http, await find.HandleAsync(id, cancel), ControleVanOpening.Of);

    private static async Task<IResult> GetCheckAsync(HttpContext http, Guid id, string soort, FindOpeningChecksHandler find, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, (await find.HandleAsync(id, cancel)).FirstOrDefault(c => c.Kind == KindOf(soort)), ControleVanOpening.Of, c => c.Version);

    private static async Task<IResult> RecordAsync(
        HttpContext http, Guid id, string soort, NieuweControle body, [FromHeader(Name = "If-Match")] string? ifMatch,
        RecordOpeningCheckHandler record, FindOpeningChecksHandler find, CancellationToken cancel) =>
        KindOf(soort) is not { } kind
            ? HttpAnswers.NotFound(http)
            : HttpAnswers.Missing(http, (nameof(body.Stand), body.Stand)) ?? await ETags.ChangeAsync(
                http, ifMatch, version => record.HandleAsync(body.ToCommand(id, kind, version), cancel), () => GetCheckAsync(http, id, soort, find, cancel));

    private static OpeningCheckKind? KindOf(string kind) => (OpeningCheckKind?)ApiJson.Find<Openingscontrole>(kind);
}
