using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
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
        services.AddAll<IAfterTeamChange>(assembly);
        services.AddAll<IAfterAgreement>(assembly);
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
        routes.MapGatesApi();
        routes.MapTalksApi();
        routes.MapPositionsApi();
        routes.MapScreeningApi();
        routes.MapRequestsApi();
        routes.MapFeasibilityApi();
        routes.MapProposalsApi();
        routes.MapAgreementApi();
        routes.MapPlanTestsApi();
        routes.MapPermitNeedsApi();
        routes.MapPermitsApi();
        routes.MapConsultationsApi();
        routes.MapBuildingPlanApi();
        routes.MapCompletionApi();
        routes.MapOpeningApi();
    }
}
