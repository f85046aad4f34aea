using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;

namespace Kwartiermaker.Web.Forms;

/// <summary>The pages of a dossier in the order of the chain, each with the right that shows it.</summary>
/// <param name="Name">Dutch; translated where it is shown.</param>
public sealed record DossierTab(string Page, string Name, string Permission);

public static class DossierTabs
{
    private static readonly DossierTab[] All =
    [
        new("", "Overzicht", LocationsPermissions.View),
        new("wijzigen", "Gegevens", LocationsPermissions.Register),
        new("toetsing", "Toetsing", LocationsPermissions.ViewScreening),
        new("kosten", "Kosten", LocationsPermissions.ViewCosts),
        new("gesprekken", "Gesprekken", LocationsPermissions.View),
        new("standpunt", "Standpunt", LocationsPermissions.View),
        new("verzoek", "Verzoek", LocationsPermissions.View),
        new("raad", "Raad", LocationsPermissions.View),
        new("haalbaarheid", "Haalbaarheid", LocationsPermissions.View),
        new("voorstel", "Voorstel", LocationsPermissions.View),
        new("overeenkomst", "Overeenkomst", LocationsPermissions.View),
        new("eisen", "Programma van eisen", LocationsPermissions.View),
        new("bouwplan", "Bouwplan", LocationsPermissions.View),
        new("vergunningen", "Vergunningen", LocationsPermissions.View),
        new("opening", "Opening", LocationsPermissions.View),
        new("einde", "Verlenging en einde", LocationsPermissions.View),
        new("bestanden", "Bestanden", LocationsPermissions.View),
    ];

    public static bool Exists(string? page) => All.Any(t => t.Page == page && t.Page.Length > 0);

    public static string NameOf(string page) => All.FirstOrDefault(t => t.Page == page)?.Name ?? page;

    /// <summary>Whether a page of a dossier, as conditions and deadlines name it, is there for this person.</summary>
    public static bool Opens(CurrentUser user, string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var tab = page.Split('/', '#')[0];
        return user.May(All.FirstOrDefault(t => t.Page == tab)?.Permission ?? LocationsPermissions.View);
    }

    public static IEnumerable<DossierTab> For(CurrentUser user) => All.Where(t => user.May(t.Permission));
}
