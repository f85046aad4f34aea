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
        new("gesprekken", "Gesprekken", LocationsPermissions.View),
    ];

    public static IEnumerable<DossierTab> For(CurrentUser user) => All.Where(t => user.May(t.Permission));
}
