using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Writes the parts of a backup and then its manifest, as a ZIP file inside a sealed one. Nothing is held in memory.</summary>
internal sealed class BackupWriter(Stream to, byte[] key) : IDisposable
{
    public const string Manifest = "manifest.json";

    private readonly SealingStream box = new(to, key);
    private readonly Dictionary<string, string> parts = [];
    private ZipArchive? zip;

    public async Task AddAsync(string name, Func<Stream, Task> write)
    {
        zip ??= new ZipArchive(box, ZipArchiveMode.Create, leaveOpen: true);
        using var sha = SHA256.Create();
        await using (var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync())
        await using (var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write))
            await write(hashed);
        parts.Add(name, Convert.ToHexStringLower(sha.Hash!));
    }

    public async Task FinishAsync(DateTime madeAt, string version, string provider, BackedUpDatabase database)
    {
        var manifest = new BackupManifest(madeAt, version, provider, database, new Dictionary<string, string>(parts));
        await AddAsync(Manifest, to => JsonSerializer.SerializeAsync(to, manifest));
        await zip!.DisposeAsync();
        box.Finish();
    }

    /// <summary>Without the manifest there is no end either: the ZIP file is left as it is.</summary>
    public void Dispose() => box.Dispose();
}
