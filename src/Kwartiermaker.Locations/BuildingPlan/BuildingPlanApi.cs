using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kwartiermaker.Locations.BuildingPlan;

internal static class BuildingPlanApi
{
    public static void MapBuildingPlanApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapStep("bouwplan", "Bouwplan");
        group.MapGet("", GetAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalBouwplan").WithSummary("Het bouwplan: terrein, activiteiten en wanneer het werk klaar is.").Produces<Bouwplan>();
        group.MapGet("/terrein", GetSiteAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalBouwterrein").WithSummary("Begin en oplevering van het werk, en de toegang; is er nog niets bewaard, dan is de versie 0.")
            .Produces<Bouwterrein>().WithVersion();
        group.MapPut("/terrein", ChangeSiteAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("wijzigBouwterrein").WithSummary("Vervangt begin en oplevering van het werk, en de toegang.").Produces<Bouwterrein>().WithVersion();
        group.MapPost("/activiteiten", AddAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("voegActiviteitToe").WithSummary("Voegt een activiteit aan het bouwplan toe.").Creates<Activiteit>().WithVersion();
        group.MapGet("/activiteiten/{activiteitId:guid}", GetActivityAsync).RequireAuthorization(LocationsPermissions.ViewInternal)
            .WithName("haalActiviteit").WithSummary("Eén activiteit met haar plaats op de kalender.").Produces<Activiteit>().WithVersion();
        group.MapPut("/activiteiten/{activiteitId:guid}/voortgang", ReportAsync).RequireAuthorization(LocationsPermissions.Build)
            .WithName("meldVoortgang").WithSummary("Meldt dat een activiteit is begonnen of gereed is.").Produces<Activiteit>().WithVersion();
    }

    private static async Task<IResult> GetAsync(HttpContext http, Guid id, GetBuildingPlanHandler get, CancellationToken cancel) =>
        HttpAnswers.OkOrNotFound(http, await get.HandleAsync(id, cancel), Bouwplan.Of);

    private static async Task<IResult> GetSiteAsync(HttpContext http, Guid id, GetBuildingPlanHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await get.HandleAsync(id, cancel), p => Bouwterrein.Of(p.Site), p => p.Site?.Version ?? 0);

    private static Task<IResult> ChangeSiteAsync(
        HttpContext http, Guid id, Bouwterrein body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ChangeSitePlanHandler change, GetBuildingPlanHandler get, CancellationToken cancel) =>
        ETags.ChangeAsync(http, ifMatch, version => change.HandleAsync(body.ToCommand(id, version), cancel), () => GetSiteAsync(http, id, get, cancel));

    private static async Task<IResult> GetActivityAsync(HttpContext http, Guid id, Guid activiteitId, GetBuildingPlanHandler get, CancellationToken cancel) =>
        ETags.OkOrNotFound(http, await FindAsync(id, activiteitId, get, cancel), Activiteit.Of, a => a.Version);

    private static async Task<IResult> AddAsync(
        HttpContext http, Guid id, NieuweActiviteit body, [FromHeader(Name = RequestKeys.Header)] string? idempotencyKey,
        RequestKeys keys, AddActivityHandler add, GetBuildingPlanHandler get, CancellationToken cancel) =>
        HttpAnswers.Missing(http, (nameof(body.Soort), body.Soort))
        ?? await (await keys.OnceAsync<BuildingActivity>(http, idempotencyKey, body, () => add.HandleAsync(body.ToCommand(id), cancel))).ToHttpAsync(http, async made =>
        {
            var activity = (await FindAsync(id, made, get, cancel))!;
            return ETags.CreatedWithVersion(http, $"{DossiersApi.Root}/{id}/bouwplan/activiteiten/{made}", Activiteit.Of(activity), activity.Version);
        });

    private static Task<IResult> ReportAsync(
        HttpContext http, Guid id, Guid activiteitId, Voortgang body, [FromHeader(Name = "If-Match")] string? ifMatch,
        ReportProgressHandler report, GetBuildingPlanHandler get, CancellationToken cancel) => ETags.ChangeAsync(
        http, ifMatch, version => report.HandleAsync(body.ToCommand(id, activiteitId, version), cancel),
        () => GetActivityAsync(http, id, activiteitId, get, cancel));

    private static async Task<ActivityRow?> FindAsync(Guid id, Guid activiteitId, GetBuildingPlanHandler get, CancellationToken cancel) =>
        (await get.HandleAsync(id, cancel))?.Activities.FirstOrDefault(a => a.Id == activiteitId);
}
