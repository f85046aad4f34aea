using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Cli;

internal static class CliServices
{
    /// <param name="settings">Go before the environment and the file.</param>
    public static ServiceProvider Build(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<CurrentUser>();
        services.AddPlatform(configuration);
        services.AddReference();
        services.AddAccess();
        services.AddLocations();
        services.AddSingleton(s => new Texts([.. s.GetRequiredService<ModuleList>().All.Select(m => m.Assembly), typeof(CliServices).Assembly]));
        return services.BuildServiceProvider();
    }
}
