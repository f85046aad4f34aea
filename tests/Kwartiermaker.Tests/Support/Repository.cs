using System.Reflection;

namespace Kwartiermaker.Tests.Support;

/// <summary>Where this repository stands on disk, for tests that read its sources and documents.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kwartiermaker.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

public static class AppAssemblies
{
    public static readonly IReadOnlyList<Assembly> Modules =
        [typeof(Kwartiermaker.Access.AccessModule).Assembly, typeof(Kwartiermaker.Locations.LocationsModule).Assembly, typeof(Kwartiermaker.Reference.ReferenceModule).Assembly];

    public static readonly IReadOnlyList<Assembly> All = [typeof(Kwartiermaker.Common.Database.AppDbContext).Assembly, .. Modules, typeof(Program).Assembly];
}
