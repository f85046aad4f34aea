using Kwartiermaker.Common.Database;
using Microsoft.Extensions.Configuration;
using System.Globalization;

namespace Kwartiermaker.Common.Events;

/// <summary>
/// Every seal once more, outside the database: a line with its number, last event, moment, hash and signature. Kept where the database's
/// administrator cannot write, it shows that seals were cut off or made anew. Setting <c>Audit:AnchorFile</c>, or else
/// beside the database, with <c>.anchors</c> behind its name; empty: none is kept.
/// </summary>
public sealed class AnchorFile
{
    public AnchorFile(IConfiguration configuration)
        : this(configuration["Audit:AnchorFile"] ?? DatabaseSetup.Beside(configuration, ".anchors"))
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IsChosen = Path.Length > 0 && configuration["Audit:AnchorFile"] is not null;
    }

    public AnchorFile(string path) => (Path, IsChosen) = (path, path.Length > 0);

    public string Path { get; }

    /// <summary>Somebody said that it is there: that it is missing means something.</summary>
    public bool IsChosen { get; }

    /// <summary>The last seals could not be written down; the next sealing tries again.</summary>
    public bool IsBehind { get; internal set; }

    /// <summary>The seals that were written down, by number; a line that was cut off while it was written is none.</summary>
    public IEnumerable<(long Seal, string Hash)> Read()
    {
        if (Path.Length == 0 || !File.Exists(Path))
            yield break;
        foreach (var line in File.ReadLines(Path))
        {
            if (line.Split(' ') is [var seal, _, _, { Length: 64 } hash, { Length: 64 }] && long.TryParse(seal, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return (number, hash);
        }
    }

    /// <summary>The last seal that this process saw in it or wrote down; 0 when it has not looked yet.</summary>
    internal long Reached { get; private set; }

    /// <summary>
    /// Writes down those that are not in it yet, also what a killed process left to do. They are known by their hash: when an older backup
    /// was put back, numbers come again.
    /// </summary>
    /// <param name="seals">In order.</param>
    internal void Append(IReadOnlyList<Seal> seals)
    {
        if (Path.Length == 0 || seals.Count == 0)
            return;
        var there = Read().Select(a => a.Hash).ToHashSet();
        if (seals.Where(s => !there.Contains(s.Hash)).ToList() is { Count: > 0 } missing)
            Write(missing);
        Reached = seals[^1].Id;
    }

    private void Write(List<Seal> seals)
    {
        PrivateFolder.Make(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Seek(-Math.Min(1, file.Length), SeekOrigin.End);
        var torn = file.ReadByte() is not (-1 or '\n');
        using (var text = new StreamWriter(file, leaveOpen: true))
        {
            if (torn)
                text.Write('\n');
            foreach (var seal in seals)
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{seal.Id} {seal.LastEvent} {seal.At:yyyy-MM-dd'T'HH:mm:ss'Z'} {seal.Hash} {seal.Mac}\n"));
        }

        file.Flush(flushToDisk: true);
    }
}
