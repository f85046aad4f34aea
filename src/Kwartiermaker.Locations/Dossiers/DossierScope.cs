using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The one predicate that says which dossiers a person may see: in lists, search, counts, maps, exports and details.</summary>
internal static class DossierScope
{
    public static IQueryable<Dossier> Within(this IQueryable<Dossier> dossiers, Scope scope)
    {
        if (scope.Everywhere)
            return dossiers;
        var (regions, municipalities) = (scope.Regions, scope.Municipalities);
        return dossiers.Where(d => regions.Contains(d.Region) || municipalities.Contains(d.MunicipalityCode));
    }
}
