using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.Data.Sqlite;
using System.Security.Cryptography;

namespace Kwartiermaker.Web.Demo;

/// <summary>
/// The stories are told once, after a build, by the same code that tells them at a start; a demo that starts without a database takes a
/// copy, so that a newcomer does not wait for them. A prepared demo is of one day, from which the stories count, and of one build.
/// </summary>
/// <remarks><c>Demo:Prepared</c> is the folder; with <c>Demo:Tell</c> the program tells, and ends. On PostgreSQL the stories are told at the start.</remarks>
public sealed class PreparedDemo
{
    /// <summary>The database, the key of its events, and the anchors of their seals.</summary>
    private static readonly string[] Parts = ["", ".key", ".anchors"];

    private readonly IConfiguration configuration;
    private readonly string folder;
    private readonly bool tells;

    private PreparedDemo(IConfiguration configuration, string folder) =>
        (this.configuration, this.folder, tells) = (configuration, folder, configuration.GetValue<bool>("Demo:Tell"));

    private string Untold => folder + ".new";

    /// <returns>Null where no demo is prepared.</returns>
    public static PreparedDemo? Of(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(time);
        return environment.IsEnvironment("Demo") && configuration["Demo:Prepared"] is { Length: > 0 } all && (configuration["Database:Provider"] ?? "sqlite") == "sqlite"
            ? new PreparedDemo(configuration, Path.Combine(all, $"{Clock.DayOf(time.GetUtcNow().UtcDateTime):yyyy-MM-dd}-{Build()}"))
            : null;
    }

    /// <summary>Takes what was prepared when there is no database yet; or sees to it that a new one is told where it will be found.</summary>
    /// <returns>False when the program has nothing to do.</returns>
    public bool Begin()
    {
        var file = DatabaseSetup.Beside(configuration, "");
        if (tells)
            return !File.Exists(file) && !Directory.Exists(folder) && Clear();
        if (File.Exists(file) || !Directory.Exists(folder))
            return true;
        PrivateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(file))!);
        foreach (var part in Parts.Where(p => File.Exists(Prepared(p))))
            File.Copy(Prepared(part), file + part);
        return true;
    }

    /// <summary>Called when the stories are told.</summary>
    /// <returns>True when the program was to do no more than that.</returns>
    public bool End()
    {
        if (!tells)
            return false;
        // The last connection that closes takes the log into the database.
        SqliteConnection.ClearAllPools();
        Directory.Move(Untold, folder);
        return true;
    }

    /// <summary>What other days and builds left behind goes.</summary>
    private bool Clear()
    {
        var all = Path.GetDirectoryName(folder)!;
        foreach (var older in Directory.Exists(all) ? Directory.GetDirectories(all) : [])
            Directory.Delete(older, recursive: true);
        (configuration["Database:Connection"], configuration["Data:Folder"]) = (null, Untold);
        return true;
    }

    private string Prepared(string part) => Path.Combine(folder, "kwartiermaker.db" + part);

    private static string Build()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in Directory.GetFiles(AppContext.BaseDirectory, "Kwartiermaker.*.dll").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(assembly));
        return Convert.ToHexStringLower(hash.GetHashAndReset()[..6]);
    }
}
