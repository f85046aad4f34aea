namespace Kwartiermaker.Tests.Support;

/// <summary>Where this repository stands on disk, for tests that read its sources and documents.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>Files below a folder of this repository that people wrote: what is built, generated or fetched is left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !Name(f).Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "dist" or ".data" || part.Contains(".Migrations.", StringComparison.Ordinal)));

    /// <summary>How people name the file: from the root of the repository.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kwartiermaker.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
