using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Copies the database while it is in use, and puts such a copy back whole or not at all.</summary>
internal interface IDatabaseCopy
{
    string Provider { get; }

    /// <summary>As it is at one moment; nobody waits for it.</summary>
    /// <exception cref="BackupFault">There is none.</exception>
    Task<BackedUpDatabase> WriteAsync(BackupWriter to, CancellationToken cancel);

    Task<bool> IsEmptyAsync(CancellationToken cancel);

    /// <summary>In the place of what is there.</summary>
    /// <param name="without">Tables whose rows are left out.</param>
    /// <exception cref="BackupFault">Somebody is using it.</exception>
    Task RestoreAsync(BackupReader from, IReadOnlyCollection<string> without, CancellationToken cancel);

    static IDatabaseCopy Of(AppDbContext db) => db.IsSqlite ? new SqliteCopy(db) : new PostgresCopy(db);
}
