using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using System.Runtime.CompilerServices;

namespace Kwartiermaker.Tests.Support;

/// <summary>Files that are read and not watched: hundreds of hosts that each watch theirs run into the limit of the operating system, or stay in memory after their test.</summary>
internal sealed class NoWatching(IFileProvider files) : IFileProvider
{
    [ModuleInitializer]
#pragma warning disable CA2255 // The test program is the application here.
    internal static void Initialize() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
#pragma warning restore CA2255

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
