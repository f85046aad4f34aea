using Kwartiermaker.Common;
using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Common.Undo;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Reference.DatedValues;
using Kwartiermaker.Reference.Municipalities;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Reference;

public static class ReferenceModule
{
    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddSingleton(new Module("reference", "ref_", typeof(ReferenceModule).Assembly)
        {
            Permissions = [ReferencePermissions.Read, ReferencePermissions.Change, ReferencePermissions.ViewContacts, ReferencePermissions.KeepContacts],
            Menu =
            [
                new(300, "/contacten", "Contacten", "users", ReferencePermissions.ViewContacts),
                new(905, "/beheer/waarden", "Waarden en termijnen", "coin", ReferencePermissions.Change),
                new(906, "/beheer/afzender", "Afzender van brieven", "mail", ReferencePermissions.Change),
            ],
            Roles = Roles.All.ToDictionary(role => role, RightsOf),
        });
        services.AddUseCases(typeof(ReferenceModule).Assembly);
        services.AddAll<ISearch>(typeof(ReferenceModule).Assembly);
        services.AddAll<IUndo>(typeof(ReferenceModule).Assembly);
        services.AddAll<IHomeCard>(typeof(ReferenceModule).Assembly);
        services.AddAll<ILocationCard>(typeof(ReferenceModule).Assembly);
        services.AddAll<IShippedData>(typeof(ReferenceModule).Assembly);
        services.AddScoped<DatedValueDesk>();
        services.AddSingleton<ReferenceMemory>();
        services.AddSingleton<IMunicipalities>(s => s.GetRequiredService<ReferenceMemory>());
        services.AddSingleton<IDatedValues>(s => s.GetRequiredService<ReferenceMemory>());
        return services;
    }

    public static void MapReference(this IEndpointRouteBuilder routes) => routes.MapMunicipalitiesApi();

    /// <summary>Everybody reads what law and geography are, and the administrator keeps them; contacts are for whoever talks and writes to them.</summary>
    private static IReadOnlyList<string> RightsOf(string role) => role switch
    {
        Roles.Administrator => [ReferencePermissions.Read, ReferencePermissions.Change],
        Roles.PropertyDirector or Roles.ProjectDirector or Roles.CommunicationAdviser or Roles.UnitManager or Roles.LocationManager or Roles.RegionalManager =>
            [ReferencePermissions.Read, ReferencePermissions.ViewContacts, ReferencePermissions.KeepContacts],
        Roles.BuildingAdviser or Roles.Board => [ReferencePermissions.Read, ReferencePermissions.ViewContacts],
        _ => [ReferencePermissions.Read],
    };
}
