using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using System.Security.Cryptography;

namespace Kwartiermaker.Common.Files;

/// <summary>A file whose content was checked and may be stored.</summary>
/// <param name="Name">Safe to show; never used as a path.</param>
public sealed record CheckedFile(string Hash, string Name, string MediaType, byte[] Content);

/// <summary>
/// Checks files and keeps them in the database, in the transaction of the change that they belong to: no file is left
/// behind by a refused change, none is lost by a killed process, and one backup holds everything.
/// </summary>
public sealed partial class FileStore(AppDbContext db, IConfiguration configuration, ILogger<FileStore> log)
{
    public long MaxBytes => configuration.GetValue("Files:MaxMegabytes", 25L) * 1024 * 1024;

    /// <summary>What the files of one dossier may be together: one person cannot fill the database.</summary>
    public long MaxBytesPerDossier => configuration.GetValue("Files:MaxMegabytesPerDossier", 500L) * 1024 * 1024;

    /// <summary>
    /// Looks at the content, or refuses it at the named field. Before a change begins: this can take seconds, and on SQLite everybody who
    /// writes would wait for it.
    /// </summary>
    public async Task<Result<CheckedFile>> CheckAsync(Stream content, string name, string field, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var verdict = FileSniffer.Inspect(content, name, MaxBytes, cancel);
        if (verdict is FileVerdict.Refused refused)
            return Refusal.Invalid(field, refused.Code, FileName.Safe(name), refused.NamedExtension, refused.Found, (refused.MaxBytes ?? 0) / 1024 / 1024);

        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancel);
        var accepted = (FileVerdict.Accepted)verdict;
        bytes = PhotoFacts.Without(accepted.Kind, bytes);
        return new CheckedFile(HashOf(bytes), FileName.Safe(name), accepted.MediaType, bytes);
    }

    /// <summary>Adds the content to the change at hand.</summary>
    public async Task AddAsync(CheckedFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!await db.Set<FileContent>().AnyAsync(f => f.Hash == file.Hash, cancel))
            db.Add(new FileContent { Hash = file.Hash, Content = file.Content });
    }

    /// <summary>The content as it was added, or a refusal when the database holds something else by now.</summary>
    public async Task<Result<byte[]>> ReadAsync(string hash, string name, CancellationToken cancel)
    {
        if (await ContentAsync(hash, cancel) is { } content && HashOf(content) == hash)
            return content;
        LogChanged(hash);
        return Refusal.Rule(FileRefusals.Changed, name);
    }

    /// <summary>All files, one at a time: how many there are, and the hashes of those whose content was changed or is gone.</summary>
    internal async Task<(int Files, List<string> Changed)> VerifyAsync(CancellationToken cancel)
    {
        var hashes = await db.Set<FileContent>().Select(f => f.Hash).ToListAsync(cancel);
        foreach (var key in db.Model.FindEntityType(typeof(FileContent))!.GetReferencingForeignKeys())
        {
            // Names of the model itself: whoever holds a file says so by a foreign key.
            var (table, column) = (key.DeclaringEntityType.GetTableName(), key.Properties[0].GetColumnName());
            var held = $"SELECT {column} AS \"Value\" FROM {table} WHERE {column} IS NOT NULL";
            hashes.AddRange(await db.Database.SqlQueryRaw<string>(held).ToListAsync(cancel));
        }

        var changed = new List<string>();
        hashes = [.. hashes.Distinct().Order(StringComparer.Ordinal)];
        foreach (var hash in hashes)
        {
            if (await ContentAsync(hash, cancel) is not { } content || HashOf(content) != hash)
                changed.Add(hash);
        }

        return (hashes.Count, changed);
    }

    private Task<byte[]?> ContentAsync(string hash, CancellationToken cancel) =>
        db.Set<FileContent>().Where(f => f.Hash == hash).Select(f => f.Content).SingleOrDefaultAsync(cancel);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    [LoggerMessage(LogLevel.Critical, "The content of file {Hash} is not what was added: it is not delivered")]
    private partial void LogChanged(string hash);
}
