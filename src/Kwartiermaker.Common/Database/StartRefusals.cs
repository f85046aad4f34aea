namespace Kwartiermaker.Common.Database;

/// <summary>Why the program does not start on this database. Nothing was changed.</summary>
/// <param name="code">The command line says it in its own words: <c>cli.database.{code}</c>.</param>
/// <param name="args">Places in those words, such as the database's.</param>
public abstract class StartRefusedException(string code, string message, params string[] args) : Exception(message)
{
    public string Code => code;

    public IReadOnlyList<string> Args => args;
}

/// <summary>The database holds migrations that this program does not know: start a newer program, or restore an older backup.</summary>
public sealed class DatabaseNewerException(IReadOnlyList<string> unknown) : StartRefusedException("newer",
    $"The database is newer than this program: it holds {string.Join(", ", unknown)}. Start the version that wrote it, or restore a backup of an older one. Nothing was changed.");

/// <summary>There is no database, or an empty one, and nobody said that it is to be a new one.</summary>
public sealed class DatabaseMissingException(string where) : StartRefusedException("missing",
    $"There is no database of Kwartiermaker in {where}. Name the right place (Data:Folder, Database:Connection), restore a backup, or make a new one: "
    + "kwartiermaker database migrate --new. Nothing was made.", where);

/// <summary>An empty database where there was one before: whoever took it for a new one would not see that everything is gone.</summary>
/// <param name="left">What is left of the earlier one.</param>
public sealed class DatabaseEmptiedException(string where, string left) : StartRefusedException("emptied",
    $"The database {where} is empty, but {left} is of one that was there before. Restore the backup. "
    + "To begin with nothing on purpose, move that file away first. Nothing was changed.",
    where, left);

/// <summary>Another process has been bringing the database up to date for too long.</summary>
public sealed class DatabaseBusyException(string where, TimeSpan waited) : StartRefusedException("busy",
    $"Another process has been bringing {where} up to date for more than {waited.TotalSeconds:0} seconds. Wait for it or stop it, and start again.", where);

/// <summary>The role that the program connects with may not change tables, and the database must be brought up to date.</summary>
public sealed class DatabaseRoleException(string where, Exception why) : StartRefusedException("role",
    $"{where} must be brought up to date, and this role may not do that ({why.Message}). "
    + "Run 'kwartiermaker database migrate' with the role that owns it. Nothing was changed.", where);

/// <summary>The role that the program connects with has no rights in the database: it was given none, or lost them with tables that were made anew.</summary>
public sealed class DatabaseRightsException(string where, Exception why) : StartRefusedException("rights",
    $"The role that the program connects with has no rights in {where} ({why.Message}). "
    + "Run 'kwartiermaker database migrate --grant ROLE' with the role that owns it. Nothing was changed.", where);
