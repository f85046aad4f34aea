using Kwartiermaker.Common;
using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Common.Undo;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Locations.Talks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Locations;

public static class LocationsModule
{
    public const string Code = "locations";

    public static IServiceCollection AddLocations(this IServiceCollection services)
    {
        var assembly = typeof(LocationsModule).Assembly;
        services.AddSingleton(new Module(Code, "loc_", assembly)
        {
            View = LocationsPermissions.View,
            ViewInternal = LocationsPermissions.ViewInternal,
            Oversight = LocationsPermissions.ViewTrends,
            Permissions = LocationsPermissions.All,
            Either = LocationsPermissions.Either,
            Roles = LocationsRoles.Rows,
            Menu =
            [
                new(100, "/locaties", "Locaties", "building-community", LocationsPermissions.View),
                new(900, "/beheer/criteria", "Criteria", "clipboard-check", LocationsPermissions.ManageCriteria),
                new(910, "/beheer/eisen", "Eisen", "list", LocationsPermissions.ManageCriteria),
            ],
            QuickActs =
            [
                new(100, LocationSteps.Talks, "Gesprek of verslag", "messages", LocationsPermissions.Talk, OnLocation: true),
                new(110, LocationSteps.BuildingPlan, "Voortgang van de bouw", "crane", LocationsPermissions.Build, OnLocation: true),
                new(120, LocationSteps.Files, "Bestand of foto", "paperclip", LocationsPermissions.Attach, OnLocation: true),
                new(200, "/locaties/nieuw", "Nieuwe locatie", "plus", LocationsPermissions.Register),
            ],
            Steps = LocationSteps.All,
            Deadlines = LocationDeadlines.All,
        });
        services.AddValidation();
        services.AddUseCases(assembly);
        services.AddAll<IGateConditions>(assembly);
        services.AddAll<IWaiting>(assembly);
        services.AddAll<ISearch>(assembly);
        services.AddAll<IUndo>(assembly);
        services.AddAll<ICalendarSource>(assembly);
        services.AddAll<IHomeCard>(assembly);
        services.AddMemoryCache();
        services.AddAll<ILocationCard>(assembly);
        services.AddAll<IFollowUpSource>(assembly);
        services.AddAll<IRecount>(assembly);
        services.AddAll<IAfterTeamChange>(assembly);
        services.AddAll<IAfterAgreement>(assembly);
        services.AddAll<IShippedData>(assembly);
        services.AddSingleton<NextStepSignal>();
        services.AddScoped<DossierDesk>();
        services.AddScoped<ISubjectDesk>(s => s.GetRequiredService<DossierDesk>());
        services.AddScoped<CriteriaDesk>();
        services.AddScoped<GateKeeper>();
        services.AddScoped<RowJudge>();
        services.AddScoped<TakeOverSite>();
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
