using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using System.Security.Cryptography;

namespace Kwartiermaker.Common.Files;

/// <summary>What a checked file is once it is stored.</summary>
/// <param name="Name">Safe to show; never used as a path.</param>
public sealed record StoredFile(string Hash, string Name, string MediaType, int Size);

/// <summary>
/// Checks files and keeps them in the database, in the transaction of the change that they belong to: no file is left
/// behind by a refused change, none is lost by a killed process, and one backup holds everything.
/// </summary>
public sealed class FileStore(AppDbContext db, IConfiguration configuration)
{
    public long MaxBytes => configuration.GetValue("Files:MaxMegabytes", 25L) * 1024 * 1024;

    /// <summary>What the files of one dossier may be together: one person cannot fill the database.</summary>
    public long MaxBytesPerDossier => configuration.GetValue("Files:MaxMegabytesPerDossier", 500L) * 1024 * 1024;

    /// <summary>Adds the content to the change at hand, or refuses it at the named field.</summary>
    public async Task<Result<StoredFile>> AddAsync(Stream content, string name, string field, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var verdict = FileSniffer.Inspect(content, name, MaxBytes);
        if (verdict is FileVerdict.Refused refused)
            return Refusal.Invalid(field, refused.Code, FileName.Safe(name), refused.NamedExtension, refused.Found, (refused.MaxBytes ?? 0) / 1024 / 1024);

        content.Position = 0;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        var bytes = copy.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!await db.Set<FileContent>().AnyAsync(f => f.Hash == hash, cancel))
            db.Add(new FileContent { Hash = hash, Content = bytes });
        return new StoredFile(hash, FileName.Safe(name), ((FileVerdict.Accepted)verdict).MediaType, bytes.Length);
    }

    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancel) =>
        await db.Set<FileContent>().Where(f => f.Hash == hash).Select(f => f.Content).SingleAsync(cancel);
}
