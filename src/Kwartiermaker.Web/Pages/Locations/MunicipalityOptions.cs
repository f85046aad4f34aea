using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Web.Access;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>
/// The municipalities as suggestions of a text field. They are asked for when somebody goes to that field, and kept by the browser: in the page
/// they would be a fifth of a list.
/// </summary>
public static class MunicipalityOptions
{
    public const string Address = "/gemeenten/namen";

    public static void MapMunicipalityOptions(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, (IMunicipalities municipalities) => municipalities.Present.Select(m => m.Name))
            .RequireAuthorization(SignInSetup.SignedIn).ExcludeFromDescription();
}
