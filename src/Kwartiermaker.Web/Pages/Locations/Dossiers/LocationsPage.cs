using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The three faces of the same dossiers: list, board and map, with one filter.</summary>
public enum LocationsFace
{
    List,
    Board,
    Map,
}

/// <summary>A page that shows dossiers by the filter in its URL.</summary>
public abstract class LocationsPage : FormPage
{
    public LocationFilter Filter { get; private set; } = new();

    /// <summary>The day in the Netherlands.</summary>
    public DateOnly Today { get; private set; }

    public abstract LocationsFace Face { get; }

    /// <summary>Regions to choose from: those in which the person may look.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    public static string AddressOf(LocationsFace face) => face switch
    {
        LocationsFace.Board => Links.Dossiers.Board(),
        LocationsFace.Map => Links.Dossiers.Map(),
        _ => Links.Locations(),
    };

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = HttpContext.RequestServices;
        var municipalities = services.GetRequiredService<IMunicipalities>();
        var scope = services.GetRequiredService<CurrentUser>().Scope;
        Filter = LocationFilter.Read(Request.Query, municipalities, Texts);
        Today = services.GetRequiredService<Clock>().Today;
        Regions = [.. municipalities.ByRegion.Where(r => r.Any(m => scope.Includes(m.Region, m.Code))).Select(r => r.Key)];
    }

    /// <summary>Reads a filter that a form carries, and not the URL.</summary>
    protected void UseFilter(string? query) =>
        Filter = LocationFilter.Read(QueryHelpers.ParseQuery(query), HttpContext.RequestServices.GetRequiredService<IMunicipalities>(), Texts);
}
