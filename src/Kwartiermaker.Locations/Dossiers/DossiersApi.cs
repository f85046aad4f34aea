using Kwartiermaker.Common.Web;
using Kwartiermaker.Contracts.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Locations.Dossiers;

internal static class DossiersApi
{
    public const string Root = "/api/v1/locatiedossiers";

    /// <summary>The routes of one process of a dossier; a dossier out of sight is not found, whatever is asked of it.</summary>
    public static RouteGroupBuilder MapStep(this IEndpointRouteBuilder routes, string path, string tag)
    {
        var group = routes.MapGroup($"{Root}/{{id:guid}}/{path}").WithTags(tag);
        group.AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            var seen = http.RequestServices.GetRequiredService<GetDossierHandler>();
            return await seen.HandleAsync(Guid.Parse((string)http.GetRouteValue("id")!), http.RequestAborted) is null
                ? HttpAnswers.NotFound(http)
                : await next(call);
        });
        return group;
    }

    public static void MapDossiersApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).WithTags("Locatiedossiers");
        group.MapGet("", ListAsync).RequireAuthorization(LocationsPermissions.View).WithQuery(DossierQuery.Keys)
            .WithName("lijstLocatiedossiers").WithSummary("De locatiedossiers binnen uw gebied, per pagina.")
            .Produces<IReadOnlyList<LocatiedossierKort>>().WithAnswerHeader("Link", "Eerste, vorige, volgende en laatste pagina.")
            .WithAnswerHeader("Total-Count", "Aantal gevonden dossiers.");
        group.MapPost("/_zoek", SearchAsync).RequireAuthorization(LocationsPermissions.View).RequireRateLimiting(Costly.Policy)
            .WithName("zoekLocatiedossiers").WithSummary("Zoekt op tekst, zonder dat de tekst in een adres komt te staan.")
            .Produces<IReadOnlyList<LocatiedossierKort>>().WithAnswerHeader("Total-Count", "Aantal gevonden dossiers.");
        group.MapPost("", RegisterAsync).RequireAuthorization(LocationsPermissions.Register)
            .WithName("registreerLocatiedossier").WithSummary("Registreert een mogelijke locatie en opent haar dossier.")
            .Produces<Locatiedossier>(StatusCodes.Status201Created).WithVersion().WithAnswerHeader("Location", "Het nieuwe dossier.");
        group.MapGet("/{id:guid}", GetAsync).RequireAuthorization(LocationsPermissions.View)
            .WithName("haalLocatiedossier").WithSummary("Eén locatiedossier.").Produces<Locatiedossier>().WithVersion();
        group.MapPut("/{id:guid}", ChangeAsync).RequireAuthorization(LocationsPermissions.Register)
            .WithName("wijzigLocatiedossier").WithSummary("Vervangt de gegevens van de locatie.").Produces<Locatiedossier>().WithVersion();
    }

    private static async Task<IResult> ListAsync(HttpContext http, FindDossiersHandler find, CancellationToken cancel)
    {
        var (page, size) = ApiPages.Asked(http);
        var found = await find.HandleAsync(DossierQuery.ToFilter(ApiQuery.Of(http)), page, size, cancel);
        ApiPages.SetLinks(http, found.Number, found.Pages, found.Total);
        return TypedResults.Ok(found.Rows.Select(LocatiedossierKort.Of).ToList());
    }

    private static async Task<IResult> SearchAsync(HttpContext http, LocatiedossierZoekvraag search, FindDossiersHandler find, CancellationToken cancel)
    {
        if (search.Check() is { Count: > 0 } refusals)
            return HttpAnswers.Refused(refusals, http);
        var found = await find.HandleAsync(DossierQuery.ToFilter(search), search.Page ?? 1, search.PageSize ?? ApiPages.UsualSize, cancel);
        http.Response.Headers["Total-Count"] = found.Total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Ok(found.Rows.Select(LocatiedossierKort.Of).ToList());
    }

    internal static async Task<IResult> GetAsync(HttpContext http, Guid id, GetDossierHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), Locatiedossier.Of, d => d.Version);

    private static async Task<IResult> RegisterAsync(
        HttpContext http, LocatiedossierGegevens body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, RegisterSiteHandler register, GetDossierHandler get, IMunicipalities municipalities, CancellationToken cancel)
    {
        if (body.Check(municipalities) is { Count: > 0 } refusals)
            return HttpAnswers.Refused(refusals, http);
        var result = await keys.OnceAsync<Dossier>(http, idempotencyKey, body, () => register.HandleAsync(body.ToRegister(), cancel));
        return await result.ToHttpAsync(http, async id =>
        {
            var dossier = (await get.HandleAsync(id, cancel))!;
            return ETags.CreatedWithVersion(http, $"{Root}/{id}", Locatiedossier.Of(dossier), dossier.Version);
        });
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, Guid id, LocatiedossierGegevens body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeSiteHandler change, GetDossierHandler get, IMunicipalities municipalities, CancellationToken cancel)
    {
        if (await get.HandleAsync(id, cancel) is null)
            return HttpAnswers.NotFound(http);
        if (body.Check(municipalities) is { Count: > 0 } refusals)
            return HttpAnswers.Refused(refusals, http);
        return await ETags.ChangeAsync(http, ifMatch, version => change.HandleAsync(body.ToChange(id, version), cancel), () => GetAsync(http, id, get, cancel));
    }
}
