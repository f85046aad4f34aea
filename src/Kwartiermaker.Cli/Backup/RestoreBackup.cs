using Kwartiermaker.Access;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Puts a backup back. It is read whole before anything is replaced, and the database is replaced whole or not at all.</summary>
internal static class RestoreBackup
{
    /// <param name="replace">Also when there is something.</param>
    /// <param name="withoutKeys">Leave out the keys of cookies and forms: what was signed with them is nothing here.</param>
    /// <exception cref="BackupFault">It cannot be put back; nothing was changed.</exception>
    public static async Task<BackupManifest> RunAsync(IServiceProvider services, FileInfo from, string? keyFile, bool replace, bool withoutKeys, CancellationToken cancel)
    {
        var key = BackupKey.Read(keyFile);
        if (!from.Exists)
            throw new BackupFault("cli.file.missing", from.Name);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var copy = IDatabaseCopy.Of(db);
        if (!replace && !await copy.IsEmptyAsync(cancel))
            throw new BackupFault("cli.restore.not-empty");
        using var backup = await BackupReader.OpenAsync(from.FullName, key, cancel);
        if (backup.Manifest.Provider != copy.Provider)
            throw new BackupFault("cli.restore.provider", from.Name, backup.Manifest.Provider, copy.Provider);
        // Of an older version it has the first migrations that this program knows; of a newer one it has others.
        if (!db.Database.GetMigrations().Take(backup.Manifest.Database.Migrations.Count).SequenceEqual(backup.Manifest.Database.Migrations))
            throw new BackupFault("cli.restore.newer", from.Name, backup.Manifest.Version);

        // A session that was ended after the backup would live again.
        string[] without = withoutKeys ? [AccessModule.Sessions, db.Model.FindEntityType(typeof(DataProtectionKey))!.GetTableName()!] : [AccessModule.Sessions];
        await copy.RestoreAsync(backup, without, cancel);
        await RestoreAnchorsAsync(services, backup, cancel);
        return backup.Manifest;
    }

    /// <summary>
    /// Those that stand there go with a database that is no longer there: they are put aside, and not away, also when the backup has none.
    /// </summary>
    private static async Task RestoreAnchorsAsync(IServiceProvider services, BackupReader backup, CancellationToken cancel)
    {
        if (services.GetRequiredService<AnchorFile>().Path is not { Length: > 0 } anchors)
            return;
        if (File.Exists(anchors))
            File.Move(anchors, $"{anchors}.{services.GetRequiredService<TimeProvider>().GetUtcNow():yyyyMMddHHmmssfff}");
        if (!backup.Has(MakeBackup.Anchors))
            return;
        PrivateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(anchors))!);
        await backup.ReadAsync(MakeBackup.Anchors, async part =>
        {
            await using var file = PrivateFile.Create(anchors);
            await part.CopyToAsync(file, cancel);
        });
    }
}
