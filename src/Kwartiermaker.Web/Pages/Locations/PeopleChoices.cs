using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>People to choose from, by name and role.</summary>
public static class PeopleChoices
{
    public static IReadOnlyList<SelectListItem> ToOptions(this IEnumerable<Person> people, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return people.Select(p => new SelectListItem($"{p.Name}, {texts["role." + p.Role]}", p.Id.ToString())).ToList();
    }

    /// <summary>Those in whose area the location lies.</summary>
    public static IReadOnlyList<Person> WhoCanSee(this IEnumerable<Person> people, DossierView dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. people.Where(p => p.Scope.Includes(dossier.Region, dossier.Site.MunicipalityCode))];
    }

    /// <summary>Without the municipality's own officials.</summary>
    public static IReadOnlyList<Person> OfTheAgency(this IEnumerable<Person> people) => people.Where(p => p.Role != Roles.MunicipalityOfficial).ToList();
}
