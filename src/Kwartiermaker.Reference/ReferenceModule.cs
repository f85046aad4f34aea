using Kwartiermaker.Common;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Contracts.Reference;
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
            Permissions = [ReferencePermissions.Read, ReferencePermissions.Change],
            Menu = [new(905, "/beheer/waarden", "Waarden en termijnen", "coin", ReferencePermissions.Change)],
            // Everybody reads what law and geography are; the administrator keeps them.
            Roles = Roles.All.ToDictionary(
                role => role,
                role => (IReadOnlyList<string>)(role == Roles.Administrator ? [ReferencePermissions.Read, ReferencePermissions.Change] : [ReferencePermissions.Read])),
        });
        services.AddUseCases(typeof(ReferenceModule).Assembly);
        services.AddAll<IShippedData>(typeof(ReferenceModule).Assembly);
        services.AddSingleton<ReferenceMemory>();
        services.AddSingleton<IMunicipalities>(s => s.GetRequiredService<ReferenceMemory>());
        services.AddSingleton<IDatedValues>(s => s.GetRequiredService<ReferenceMemory>());
        return services;
    }

    public static void MapReference(this IEndpointRouteBuilder routes) => routes.MapMunicipalitiesApi();
}
