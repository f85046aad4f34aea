using Kwartiermaker.Common;
using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Maps;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Contracts.Locations;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Toy;

/// <summary>A module that no other part of the program knows: the bicycles at a location. It stands on what the host offers any module.</summary>
public static class ToyModule
{
    public const string Code = "toy";

    /// <summary>See bicycles.</summary>
    public const string View = "toy.view";

    /// <summary>Register them and hand them over.</summary>
    public const string Keep = "toy.keep";

    /// <summary>Its page of a location, between screening and talks.</summary>
    public const string Page = "fietsen";

    public static readonly DeadlineKind Check = new("toy.check", "");

    public static IServiceCollection AddToy(this IServiceCollection services)
    {
        var assembly = typeof(ToyModule).Assembly;
        services.AddSingleton(new Module(Code, "toy_", assembly)
        {
            View = View,
            Permissions = [View, Keep],
            Roles = new Dictionary<string, IReadOnlyList<string>>
            {
                [Roles.PropertyDirector] = [View, Keep],
                [Roles.CommunicationAdviser] = [View],
                [Roles.Administrator] = [View, Keep],
            },
            Menu = [new(110, "/fietsen", "Fietsen", "key", View)],
            Steps = [new(250, Page, "Fietsen", View)],
            Deadlines = [Check],
        });
        services.AddMvcCore().AddApplicationPart(assembly);
        services.AddUseCases(assembly);
        services.AddAll<IGateConditions>(assembly);
        services.AddAll<IWaiting>(assembly);
        services.AddAll<ISearch>(assembly);
        services.AddAll<IHomeCard>(assembly);
        services.AddAll<ILocationCard>(assembly);
        services.AddAll<IMapLayer>(assembly);
        return services;
    }
}
