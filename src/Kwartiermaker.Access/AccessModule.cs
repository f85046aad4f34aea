using Kwartiermaker.Access.People;
using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kwartiermaker.Access;

public static class AccessModule
{
    /// <summary>The table of who is signed in now: it counts for a database in use, and not for a copy of it.</summary>
    public const string Sessions = "acc_sessions";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(new Module("access", "acc_", typeof(AccessModule).Assembly)
        {
            Permissions = [AccessPermissions.ReviewRights, AccessPermissions.EndSessions, AccessPermissions.LookAfter, AccessPermissions.VerifyAudit],
            Roles = new Dictionary<string, IReadOnlyList<string>>
            {
                [Roles.PrivacyOfficer] = [AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit],
                [Roles.Administrator] = [AccessPermissions.ReviewRights, AccessPermissions.EndSessions, AccessPermissions.LookAfter, AccessPermissions.VerifyAudit],
            },
            Menu =
            [
                new(920, "/beheer/sessies", "Wie is aangemeld", "key", AccessPermissions.EndSessions),
                new(930, "/beheer/post", "Mail", "mail", AccessPermissions.LookAfter),
                new(940, "/beheer/taken", "Achtergrondtaken", "clock", AccessPermissions.LookAfter),
            ],
        });
        services.AddUseCases(typeof(AccessModule).Assembly);
        services.AddScoped<IPeople, PeopleList>();
        services.AddScoped<ISearch, PeopleSearch>();
        services.AddScoped<IHomeCard, LookAfterCard>();
        // The host has read its settings already.
        services.TryAddSingleton(new SessionTerms());
        return services;
    }
}
