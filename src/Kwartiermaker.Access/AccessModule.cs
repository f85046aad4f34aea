using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(new Module("access", "acc_", typeof(AccessModule).Assembly)
        {
            Permissions = [AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit],
            Roles = new Dictionary<string, IReadOnlyList<string>>
            {
                [Roles.PrivacyOfficer] = [AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit],
                [Roles.Administrator] = [AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit],
            },
        });
        services.AddUseCases(typeof(AccessModule).Assembly);
        services.AddScoped<IPeople, PeopleList>();
        return services;
    }
}
