using Kwartiermaker.Common.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Makes a backup of the database in use, with everything that is in it, and of the anchors beside it.</summary>
internal static class MakeBackup
{
    public const string Anchors = "audit-anchors.txt";

    /// <exception cref="BackupFault">It cannot be made; nothing was written.</exception>
    public static async Task<BackedUpDatabase> RunAsync(IServiceProvider services, FileInfo to, string? keyFile, CancellationToken cancel)
    {
        var key = BackupKey.Read(keyFile);
        if (to.Exists)
            throw new BackupFault("cli.backup.exists", to.Name);
        await using var scope = services.CreateAsyncScope();
        var copy = IDatabaseCopy.Of(scope.ServiceProvider.GetRequiredService<AppDbContext>());
        // Under its own name it stands there only when it is whole and on disk.
        var unfinished = to.FullName + ".partial";
        try
        {
            BackedUpDatabase database;
            await using (var file = PrivateFile.Create(unfinished))
            {
                using var backup = new BackupWriter(file, key);
                database = await copy.WriteAsync(backup, cancel);
                if (AnchorFile(services) is { Exists: true } anchors)
                {
                    await backup.AddAsync(Anchors, async part =>
                    {
                        await using var lines = new FileStream(anchors.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                        await lines.CopyToAsync(part, cancel);
                    });
                }

                await backup.FinishAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, Version, copy.Provider, database);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, to.FullName);
            return database;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The seals once more, outside the database.</summary>
    public static FileInfo? AnchorFile(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var path = configuration["Audit:AnchorFile"] ?? Path.Combine(configuration["Data:Folder"] ?? ".data", Anchors);
        return path.Length > 0 ? new FileInfo(path) : null;
    }

    private static string Version => typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
