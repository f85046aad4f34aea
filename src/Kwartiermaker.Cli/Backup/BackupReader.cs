using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kwartiermaker.Cli.Backup;

/// <summary>A backup that was read from beginning to end, and found to be whole and as it was written.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly Stream file;
    private readonly SealedStream box;
    private readonly ZipArchive zip;

    private BackupReader(Stream file, SealedStream box, ZipArchive zip, BackupManifest manifest) => (this.file, this.box, this.zip, Manifest) = (file, box, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupFault">It is no backup, not of this key, or not as it was written.</exception>
    public static async Task<BackupReader> OpenAsync(string path, byte[] key, CancellationToken cancel)
    {
        var file = File.OpenRead(path);
        try
        {
            var box = new SealedStream(file, key);
            var zip = new ZipArchive(box, ZipArchiveMode.Read);
            var reader = new BackupReader(file, box, zip, await ManifestOfAsync(zip, cancel));
            await reader.CheckAsync(cancel);
            return reader;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException or EndOfStreamException or JsonException)
        {
            await file.DisposeAsync();
            throw new BackupFault("cli.restore.unreadable", path);
        }
    }

    public bool Has(string part) => Manifest.Parts.ContainsKey(part);

    public async Task ReadAsync(string part, Func<Stream, Task> read)
    {
        await using var stream = await zip.GetEntry(part)!.OpenAsync();
        await read(stream);
    }

    public void Dispose()
    {
        zip.Dispose();
        box.Dispose();
        file.Dispose();
    }

    private static async Task<BackupManifest> ManifestOfAsync(ZipArchive zip, CancellationToken cancel)
    {
        await using var stream = await (zip.GetEntry(BackupWriter.Manifest) ?? throw new InvalidDataException()).OpenAsync(cancel);
        return (await JsonSerializer.DeserializeAsync<BackupManifest>(stream, cancellationToken: cancel))!;
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        foreach (var (part, hash) in Manifest.Parts)
        {
            await using var stream = await (zip.GetEntry(part) ?? throw new InvalidDataException()).OpenAsync(cancel);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != hash)
                throw new InvalidDataException();
        }
    }
}
