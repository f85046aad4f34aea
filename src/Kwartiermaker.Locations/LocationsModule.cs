using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Locations.Waiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Locations;

public static class LocationsModule
{
    public static IServiceCollection AddLocations(this IServiceCollection services)
    {
        var assembly = typeof(LocationsModule).Assembly;
        services.AddSingleton(new ModuleTables("loc_", assembly));
        services.AddValidation();
        services.AddUseCases(assembly);
        services.AddAll<IGateConditions>(assembly);
        services.AddAll<IWaiting>(assembly);
        services.AddAll<IShippedData>(assembly);
        services.AddScoped<DossierDesk>();
        services.AddScoped<CriteriaDesk>();
        // By hand, because what these two are made of is internal to the module.
        services.AddScoped(s => new GateKeeper(s.GetServices<IGateConditions>(), s.GetRequiredService<AppDbContext>()));
        services.AddScoped(s => new FindWaitingHandler(s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentUser>(), s.GetServices<IWaiting>()));
        services.AddScoped<ILocationSupply, LocationSupply>();
        return services;
    }

    public static void MapLocations(this IEndpointRouteBuilder routes)
    {
        routes.MapDossiersApi();
        routes.MapTalksApi();
    }
}
