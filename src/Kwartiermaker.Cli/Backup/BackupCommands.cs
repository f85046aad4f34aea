using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using System.CommandLine;
using System.Data.Common;

namespace Kwartiermaker.Cli.Backup;

internal static class BackupCommands
{
    private static readonly Option<FileInfo?> KeyFile = new("--key-file") { Description = "Bestand met de sleutel: 32 bytes in base64. Anders de instelling Backup:KeyFile." };

    public static Command MakeBackupCommand(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var to = new Option<FileInfo>("--to") { Description = "Hierin komt de reservekopie; het bestand bestaat nog niet.", Required = true };
        var backup = new Command("backup", "Maakt een versleutelde reservekopie van alles, ook terwijl de server werkt.") { to, KeyFile };
        backup.SetAction(run((work, result) => SaidAsync(work, async () =>
        {
            var file = result.GetValue(to)!;
            var database = await MakeBackup.RunAsync(work.Services, file, KeyOf(work, result), work.Cancel);
            file.Refresh();
            work.Say("cli.backup.done", file.Name, database.Rows, database.Tables.Count, Math.Max(1, file.Length / 1024 / 1024));
        })));
        return backup;
    }

    public static Command MakeRestoreCommand(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var from = new Option<FileInfo>("--from") { Description = "De reservekopie.", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Vervangt wat er al is. De server staat dan stil." };
        var withoutKeys = new Option<bool>("--without-keys") { Description = "Laat de sleutels van sessies weg: voor een reservekopie die elders wordt teruggezet." };
        var restore = new Command("restore", "Zet een reservekopie terug, helemaal of helemaal niet.") { from, KeyFile, replace, withoutKeys };
        restore.SetAction(run((work, result) => SaidAsync(work, async () =>
        {
            var manifest = await RestoreBackup.RunAsync(
                work.Services, result.GetValue(from)!, KeyOf(work, result), result.GetValue(replace), result.GetValue(withoutKeys), work.Cancel);
            work.Say("cli.restore.done", manifest.MadeAt, manifest.Database.Rows, manifest.Database.Tables.Count);
            if (result.GetValue(withoutKeys))
                work.Say("cli.restore.without-keys");
        })));
        return restore;
    }

    private static string? KeyOf(Work work, ParseResult result) => result.GetValue(KeyFile)?.FullName ?? work.Services.GetRequiredService<IConfiguration>()["Backup:KeyFile"];

    private static async Task<int> SaidAsync(Work work, Func<Task> act)
    {
        try
        {
            await act();
            return CommandLine.Done;
        }
        catch (BackupFault fault)
        {
            work.Say(work.Error, fault.Key, fault.Args);
            return CommandLine.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            work.Say(work.Error, "cli.backup.disk", e.Message);
            return CommandLine.Wrong;
        }
        catch (DbException e)
        {
            work.Say(work.Error, "cli.backup.database", e.Message);
            return CommandLine.Wrong;
        }
    }
}
