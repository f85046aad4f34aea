using CsvHelper;
using CsvHelper.Configuration;
using Kwartiermaker.Access.People;
using System.CommandLine;
using System.Globalization;

namespace Kwartiermaker.Cli;

internal static class RightsCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Hierin komt de lijst, als CSV." };
        var export = new Command("export", "Wie heeft welke rol en welk gebied: voor de jaarlijkse controle van rechten.") { file };
        export.SetAction(run(async (work, result) =>
        {
            var rows = await work.AskAsync((FindRightsHandler find) => find.HandleAsync(work.Cancel));
            await using (var text = new StreamWriter(result.GetValue(file)!.FullName))
                await WriteAsync(work, text, rows);
            work.Say("cli.rights.exported", rows.Count, result.GetValue(file)!.Name);
            return CommandLine.Done;
        }));
        return new Command("rights", "Rollen en rechten.") { export };
    }

    private static async Task WriteAsync(Work work, TextWriter text, IReadOnlyList<RightsRow> rows)
    {
        // Spreadsheets run a cell that starts with = or +; such a cell is written as text.
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in new[] { "account", "name", "email", "roles", "scope", "last-sign-in" })
            csv.WriteField(work.Texts["cli.rights." + column]);
        await csv.NextRecordAsync();
        foreach (var row in rows)
        {
            csv.WriteField(row.Subject);
            csv.WriteField(row.Name);
            csv.WriteField(row.Email);
            csv.WriteField(string.Join("; ", row.Roles));
            csv.WriteField(string.Join("; ", row.Scope.ToItems()));
            csv.WriteField(row.LastSignIn?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            await csv.NextRecordAsync();
        }
    }
}
