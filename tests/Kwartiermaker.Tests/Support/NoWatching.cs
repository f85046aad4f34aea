using System.Runtime.CompilerServices;

namespace Kwartiermaker.Tests.Support;

internal static class NoWatching
{
    /// <summary>Hundreds of hosts that each watch their files run into the limit of the operating system.</summary>
    [ModuleInitializer]
#pragma warning disable CA2255 // The test program is the application here.
    internal static void Initialize()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
#pragma warning restore CA2255
}
