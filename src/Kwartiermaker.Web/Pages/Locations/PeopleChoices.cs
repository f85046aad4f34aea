using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
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

    /// <summary>Without the municipality's own officials.</summary>
    public static IReadOnlyList<Person> OfTheAgency(this IEnumerable<Person> people) => people.Where(p => p.Role != Roles.MunicipalityOfficial).ToList();
}
