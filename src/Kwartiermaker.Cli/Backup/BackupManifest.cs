namespace Kwartiermaker.Cli.Backup;

/// <summary>What is in a backup, so that it can be checked before anything is replaced.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Version">Of the program that made it.</param>
/// <param name="Provider">sqlite or postgres: a backup goes back into a database of the same kind.</param>
/// <param name="Parts">Each part by its name, with its SHA-256 in lower-case hexadecimal.</param>
internal sealed record BackupManifest(DateTime MadeAt, string Version, string Provider, BackedUpDatabase Database, IReadOnlyDictionary<string, string> Parts);

/// <param name="Migrations">What the database had, in order.</param>
internal sealed record BackedUpDatabase(IReadOnlyList<string> Migrations, IReadOnlyList<BackedUpTable> Tables)
{
    public long Rows => Tables.Sum(t => t.Rows);
}

/// <param name="Columns">In the order in which they are stored; empty where the database is copied as a whole.</param>
internal sealed record BackedUpTable(string Name, long Rows, IReadOnlyList<string> Columns);
