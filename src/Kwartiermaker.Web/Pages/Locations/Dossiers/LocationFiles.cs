using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Maps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>What belongs to the pages of locations but is not a page: the map's data and the spreadsheets.</summary>
public static class LocationFiles
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapLocationFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/locaties/kaart.geojson", MapDataAsync).RequireAuthorization(LocationsPermissions.View).ExcludeFromDescription();
        routes.MapGet("/locaties/{id:guid}/op-de-kaart", AtAGlanceAsync).RequireAuthorization(LocationsPermissions.View).ExcludeFromDescription();
        routes.MapGet("/locaties/export", ExportAsync).RequireAuthorization(LocationsPermissions.Export)
            .RequireRateLimiting(Costly.Policy).WithRequestTimeout(Costly.Policy).ExcludeFromDescription();
        routes.MapGet("/locaties/import/voorbeeld", async (CancellationToken cancel) =>
                Results.File(await WriteImportFileHandler.TemplateAsync(cancel), Xlsx, "locaties-voorbeeld.xlsx"))
            .RequireAuthorization(LocationsPermissions.Import).ExcludeFromDescription();
        routes.MapGet("/locaties/import/voorbeeld.csv", () => Results.File(WriteImportFileHandler.TemplateAsCsv(), "text/csv; charset=utf-8", "locaties-voorbeeld.csv"))
            .RequireAuthorization(LocationsPermissions.Import).ExcludeFromDescription();
        routes.MapGet("/locaties/import/{id:guid}/fouten", WrongRowsAsync).RequireAuthorization(LocationsPermissions.Import).ExcludeFromDescription();
    }

    private static async Task<IResult> MapDataAsync(
        HttpRequest request, FindMapHandler map, FindMapLayersHandler layers, FindWithoutReceptionHandler open, CurrentUser user, IMunicipalities municipalities, Texts texts,
        Clock clock, CancellationToken cancel)
    {
        var filter = LocationFilter.Read(request.Query, municipalities, texts);
        var places = await map.HandleAsync(filter.For(user), clock.Today, cancel);
        // Those without a place are counted on the page itself.
        var features = places.Where(p => p.Row is { Latitude: not null, Longitude: not null })
            .Select(p => Feature(p.Row.Latitude!.Value, p.Row.Longitude!.Value, new
            {
                name = p.Row.Name,
                url = Links.Dossier(p.Row.Id),
                municipality = municipalities.Find(p.Row.MunicipalityCode)?.Name,
                places = p.Row.Places,
                phase = MarkOf(p.Row.Phase, texts),
                phaseName = texts.Of(p.Row.Phase),
                standing = p.Standing.ToString().ToLowerInvariant(),
                standingName = texts.Of(p.Standing),
            }));
        var more = (await layers.HandleAsync(cancel))
            .SelectMany(l => l.Points.Select(p => Feature(p.Latitude, p.Longitude, new { name = p.Title, url = p.Address, layer = texts[l.Name] })));
        var withoutReception = await open.HandleAsync(cancel);
        return Results.Json(new { type = "FeatureCollection", features = features.Concat(more), withoutReception }, contentType: "application/geo+json");

        static object Feature(double latitude, double longitude, object properties) =>
            new { type = "Feature", geometry = new { type = "Point", coordinates = (double[])[Math.Round(longitude, 5), Math.Round(latitude, 5)] }, properties };
    }

    /// <summary>What its mark on the map tells when it is opened: asked then, and not for thousands of marks that nobody opens.</summary>
    private static async Task<IResult> AtAGlanceAsync(Guid id, FindWorkHandler work, GetDossierHandler dossiers, Texts texts, Clock clock, CancellationToken cancel)
    {
        if (await dossiers.HandleAsync(id, cancel) is null)
            return Results.NotFound();
        var (next, who, due) = (await work.HandleAsync([id], cancel))[id];
        return Results.Json(new
        {
            next = next?.Sentence,
            who = who is null ? null : texts["Wacht op {0}", who],
            due = due is { } day ? texts["Eerste termijn: {0}", DueText.Of(texts, day, clock.Today)] : null,
            late = due < clock.Today,
        });
    }

    /// <summary>Number of the phase in the chain; after it the first letter of the last word of its name, for an I would look like the first phase.</summary>
    internal static string MarkOf(Phase phase, Texts texts) =>
        phase < Phase.Operation ? ((int)phase + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : texts.Of(phase).Split(' ')[^1][..1].ToUpperInvariant();

    [ExportsList]
    private static async Task<IResult> ExportAsync(
        HttpContext http, ExportDossiersHandler export, CurrentUser user, IMunicipalities municipalities, Texts texts, Clock clock, CancellationToken cancel)
    {
        var filter = LocationFilter.Read(http.Request.Query, municipalities, texts);
        var result = await export.HandleAsync(filter.For(user), cancel);
        return result.ToHttp(http, content => Results.File(content, Xlsx, $"locaties-{clock.Today:yyyy-MM-dd}.xlsx"));
    }

    private static async Task<IResult> WrongRowsAsync(Guid id, WriteImportFileHandler files, CancellationToken cancel) =>
        await files.WrongRowsAsync(id, cancel) is { } content ? Results.File(content, Xlsx, "locaties-fouten.xlsx") : Results.NotFound();

}
