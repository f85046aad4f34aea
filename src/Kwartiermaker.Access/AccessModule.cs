using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleTables("acc_", typeof(AccessModule).Assembly));
        services.AddUseCases(typeof(AccessModule).Assembly);
        services.AddScoped<IPeople, PeopleList>();
        return services;
    }
}
