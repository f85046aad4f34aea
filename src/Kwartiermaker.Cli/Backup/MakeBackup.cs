using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;

namespace Kwartiermaker.Cli.Backup;

/// <summary>Makes a backup of the database in use, with everything that is in it, and of the anchors beside it.</summary>
internal static class MakeBackup
{
    /// <summary>The part of a backup that holds them.</summary>
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
        var unfinished = $"{to.FullName}.{Guid.CreateVersion7():N}.partial";
        try
        {
            BackedUpDatabase database;
            await using (var file = PrivateFile.Create(unfinished))
            {
                using var backup = new BackupWriter(file, key);
                // Before the database: an anchor of a seal that came after its moment would say that the end was cut off.
                if (services.GetRequiredService<AnchorFile>().Path is var anchors && File.Exists(anchors))
                {
                    await backup.AddAsync(Anchors, async part =>
                    {
                        await using var lines = new FileStream(anchors, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                        await lines.CopyToAsync(part, cancel);
                    });
                }

                database = await copy.WriteAsync(backup, cancel);
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

    private static string Version => typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
