using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Support;

/// <summary>Where this repository stands on disk, for tests that read its sources and documents. What is read is kept: many tests read all of it.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Folders = new();
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>Files below a folder of this repository that people wrote: what is built, generated or fetched is left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Folders.GetOrAdd(folder, Written).Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    public static string Text(string file) => Texts.GetOrAdd(file, File.ReadAllText);

    public static string[] Lines(string file) => Text(file).TrimEnd('\n').Split('\n');

    /// <summary>How people name the file: from the root of the repository.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The file that people name so.</summary>
    public static string At(string name) => Path.Combine(Root, name);

    private static List<string> Written(string folder) =>
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Where(f => !Name(f).Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "dist" or ".data" || part.Contains(".Migrations.", StringComparison.Ordinal)))
            .ToList();

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kwartiermaker.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
