using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Database;

/// <summary>The one file in which SQLite keeps everything.</summary>
public static class SqliteFile
{
    /// <returns>Null when the database is no file.</returns>
    public static string? PathOf(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.IsSqlite ? new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource : null;
    }

    /// <summary>Reads the whole file once, before anything is changed: damage is found at the start and not by whoever comes upon it later.</summary>
    /// <exception cref="DatabaseDamagedException">It cannot be used as it is.</exception>
    public static async Task CheckAsync(AppDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        // A new one is made later.
        if (PathOf(db) is not { } file || !File.Exists(file) || new FileInfo(file).Length == 0)
            return;
        string? damage;
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            damage = (string?)await command.ExecuteScalarAsync(cancel);
        }
        // Busy or locked: somebody else uses it, so it can be used.
        catch (SqliteException exception) when (exception.SqliteErrorCode is not (5 or 6))
        {
            throw new DatabaseDamagedException(Path.GetFullPath(file), exception.Message);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        if (damage != "ok")
            throw new DatabaseDamagedException(Path.GetFullPath(file), damage ?? "");
    }

    /// <summary>Nobody else on this machine reads it: it holds people, and the keys of their sessions. SQLite gives its other files the same rights.</summary>
    internal static void CloseToOthers(string file)
    {
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows())
            return;
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            if ((File.GetUnixFileMode(part) & ~own) == 0)
                continue;
            try
            {
                File.SetUnixFileMode(part, own);
            }
            catch (UnauthorizedAccessException)
            {
                // Only its owner may; whoever runs the program under another name has arranged the rights.
            }
        }
    }
}

/// <summary>The file of the database cannot be used.</summary>
public sealed class DatabaseDamagedException(string file, string reason) : Exception(
    $"The database {file} cannot be used: {reason}. Nothing was changed. Restore a backup in its place, or set Data:Folder or Database:Connection to the right one; "
    + "a folder or file that may not be written must be given back to the account that runs the program.");
