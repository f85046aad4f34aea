using Kwartiermaker.Access;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Support;

/// <summary>The modules as they describe themselves to a host.</summary>
public static class AppModules
{
    public static IReadOnlyList<Module> All { get; } = Describe();

    private static List<Module> Describe()
    {
        using var services = new ServiceCollection().AddReference().AddAccess().AddLocations().BuildServiceProvider();
        return [new Module("common", "sys_", typeof(AppDbContext).Assembly), .. services.GetServices<Module>()];
    }
}
