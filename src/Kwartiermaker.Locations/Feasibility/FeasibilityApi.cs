using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.Feasibility;

internal static class FeasibilityApi
{
    private const string Aspect = "/aspecten/{aspect}";

    public static void MapFeasibilityApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("haalbaarheidsonderzoek", "Haalbaarheidsonderzoek");
        group.MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalHaalbaarheidsonderzoek").WithSummary("De laatste ronde van het onderzoek, met aspecten en risico's.").Produces<Haalbaarheidsonderzoek>().WithVersion();
        group.MapPost("", StartAsync).RequireAuthorization(LocationsPermissions.PrepareStudy)
            .WithName("startHaalbaarheidsonderzoek").WithSummary("Begint een onderzoek, met aan beide kanten iemand die het leidt.")
            .Creates<Haalbaarheidsonderzoek>().WithVersion();
        group.MapGet(Aspect, GetAspectAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalAspect").WithSummary("Eén aspect met zijn risico's.").Produces<AspectVanOnderzoek>().WithVersion();
        group.MapPut(Aspect, JudgeAsync).RequireAuthorization(LocationsPermissions.PrepareStudy)
            .WithName("beoordeelAspect").WithSummary("Bewaart bevindingen, onderbouwing en oordeel van een aspect.").Produces<AspectVanOnderzoek>().WithVersion();
        group.MapPost(Aspect + "/risicos", AddRiskAsync).RequireAuthorization(LocationsPermissions.PrepareStudy)
            .WithName("voegRisicoToe").WithSummary("Voegt een risico toe aan een aspect.").Creates<Risico>().WithVersion();
        group.MapGet(Aspect + "/risicos/{risicoId:guid}", GetRiskAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalRisico").WithSummary("Eén risico van een aspect.").Produces<Risico>().WithVersion();
        group.MapPut(Aspect + "/risicos/{risicoId:guid}", ChangeRiskAsync).RequireAuthorization(LocationsPermissions.PrepareStudy)
            .WithName("wijzigRisico").WithSummary("Vervangt de gegevens van een risico.").Produces<Risico>().WithVersion();
        group.MapPut("/aanbieding", OfferAsync).RequireAuthorization(LocationsPermissions.PrepareStudy)
            .WithName("biedOnderzoekAan").WithSummary("Biedt het onderzoek aan voor besluit; wie aanbiedt, besluit niet.").Produces<Haalbaarheidsonderzoek>().WithVersion();
        group.MapPut("/besluit", DecideAsync).RequireAuthorization(LocationsPermissions.DecideStudy)
            .WithName("besluitOverOnderzoek").WithSummary("Besluit go of no-go; een no-go stopt het dossier.").Produces<Haalbaarheidsonderzoek>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetStudyHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), Haalbaarheidsonderzoek.Of, s => s.Version);

    private static async Task<IResult> StartAsync(
        HttpContext http, Guid id, NieuwHaalbaarheidsonderzoek body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, StartStudyHandler start, GetStudyHandler get, CancellationToken cancel) =>
        await (await keys.OnceAsync<FeasibilityStudy>(http, idempotencyKey, body, () => start.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async _ =>
        {
            var study = (await get.HandleAsync(id, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/haalbaarheidsonderzoek", Haalbaarheidsonderzoek.Of(study), study.Version);
        });

    private static async Task<IResult> GetAspectAsync(HttpContext http, Guid id, string aspect, GetStudyHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await FindAsync(id, aspect, get, cancel), AspectVanOnderzoek.Of, r => r.Version);

    private static async Task<IResult> JudgeAsync(
        HttpContext http, Guid id, string aspect, BeoordelingAspect body, [FromHeader(Name = "If-Match")] string? ifMatch,
        JudgeAspectHandler judge, GetStudyHandler get, CancellationToken cancel) =>
        KindOf(aspect) is not { } kind
            ? HttpAnswers.NotFound(http)
            : HttpAnswers.Missing(http, (nameof(body.Oordeel), body.Oordeel)) ?? await ETags.ChangeAsync(
                http, ifMatch, version => judge.HandleAsync(body.ToCommand(id, kind, version), cancel), () => GetAspectAsync(http, id, aspect, get, cancel));

    private static async Task<IResult> GetRiskAsync(HttpContext http, Guid id, string aspect, Guid risicoId, GetStudyHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, (await FindAsync(id, aspect, get, cancel))?.Risks.FirstOrDefault(r => r.Id == risicoId), Risico.Of, r => r.Version);

    private static async Task<IResult> AddRiskAsync(
        HttpContext http, Guid id, string aspect, RisicoGegevens body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, RecordRiskHandler record, GetStudyHandler get, CancellationToken cancel)
    {
        if (KindOf(aspect) is not { } kind)
            return HttpAnswers.NotFound(http);
        return await (await keys.OnceAsync<StudyRisk>(http, idempotencyKey, body, () => record.HandleAsync(body.ToCommand(id, kind), cancel))).ToHttpAsync(http, async made =>
        {
            var risk = (await FindAsync(id, aspect, get, cancel))!.Risks.First(r => r.Id == made);
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/haalbaarheidsonderzoek/aspecten/{aspect}/risicos/{made}", Risico.Of(risk), risk.Version);
        });
    }

    private static async Task<IResult> ChangeRiskAsync(
        HttpContext http, Guid id, string aspect, Guid risicoId, RisicoGegevens body, [FromHeader(Name = "If-Match")] string? ifMatch,
        RecordRiskHandler record, GetStudyHandler get, CancellationToken cancel) =>
        KindOf(aspect) is not { } kind
            ? HttpAnswers.NotFound(http)
            : await ETags.ChangeAsync(
                http, ifMatch, version => record.HandleAsync(body.ToCommand(id, kind, risicoId, version), cancel), () => GetRiskAsync(http, id, aspect, risicoId, get, cancel));

    private static Task<IResult> OfferAsync(
        HttpContext http, Guid id, AanbiedingOnderzoek body, [FromHeader(Name = "If-Match")] string? ifMatch,
        OfferStudyHandler offer, GetStudyHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(
            http, ifMatch, version => offer.HandleAsync(body.ToCommand(id, version), cancel), () => GetAsync(http, id, get, cancel));

    private static Task<IResult> DecideAsync(
        HttpContext http, Guid id, NieuwBesluitOnderzoek body, [FromHeader(Name = "If-Match")] string? ifMatch,
        DecideStudyHandler decide, GetStudyHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => decide.HandleAsync(body.ToCommand(id, version), cancel), () => GetAsync(http, id, get, cancel));

    private static AspectKind? KindOf(string aspect) => (AspectKind?)ApiJson.Find<Onderzoeksaspect>(aspect);

    private static async Task<AspectRow?> FindAsync(Guid id, string aspect, GetStudyHandler get, CancellationToken cancel) =>
        (await get.HandleAsync(id, cancel))?.Aspects.FirstOrDefault(a => a.Kind == KindOf(aspect));
}
