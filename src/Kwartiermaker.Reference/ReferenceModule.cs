using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
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
        services.AddSingleton(new ModuleTables("ref_", typeof(ReferenceModule).Assembly));
        services.AddUseCases(typeof(ReferenceModule).Assembly);
        services.AddAll<IShippedData>(typeof(ReferenceModule).Assembly);
        services.AddSingleton<ReferenceMemory>();
        services.AddSingleton<IMunicipalities>(s => s.GetRequiredService<ReferenceMemory>());
        services.AddSingleton<IDatedValues>(s => s.GetRequiredService<ReferenceMemory>());
        return services;
    }

    public static void MapReference(this IEndpointRouteBuilder routes) => routes.MapMunicipalitiesApi();
}
