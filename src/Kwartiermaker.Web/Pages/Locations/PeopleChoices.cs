using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>People to choose from, by name and role.</summary>
public static class PeopleChoices
{
    /// <summary>Who can be made responsible for something of a location: who sees it, the team first.</summary>
    /// <param name="keep">Who is responsible already, even when this person no longer sees it.</param>
    public static IReadOnlyList<SelectListItem> ToOptions(this IEnumerable<Person> people, DossierView dossier, Texts texts, params IReadOnlyList<Guid?> keep)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(texts);
        Guid?[] team = [dossier.PropertyDirectorId, dossier.ProjectDirectorId, dossier.CommunicationAdviserId, dossier.LocationManagerId];
        return [.. people.Where(p => p.Scope.Includes(dossier.Region, dossier.Site.MunicipalityCode) || keep.Contains(p.Id)).OrderBy(p => team.Contains(p.Id) ? 0 : 1)
            .Select(p => new SelectListItem($"{p.Name}, {texts["role." + p.Role]}", p.Id.ToString()))];
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
