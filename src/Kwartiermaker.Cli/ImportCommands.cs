using Kwartiermaker.Reference.Municipalities;
using System.CommandLine;

namespace Kwartiermaker.Cli;

internal static class ImportCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV met een kopregel, zoals data/reference/municipalities.csv." };
        var municipalities = new Command("municipalities", "Vervangt de gemeenten. Klopt één rij niet, dan verandert er niets.") { file };
        municipalities.SetAction(run(async (work, result) =>
        {
            var from = result.GetValue(file)!;
            if (!from.Exists)
            {
                work.Say(work.Error, "cli.file.missing", from.Name);
                return CommandLine.BadInput;
            }

            using var text = from.OpenText();
            var imported = await work.AskAsync((ImportMunicipalitiesHandler import) => import.HandleAsync(new ImportMunicipalities(text), work.Cancel));
            foreach (var refusal in imported.Refusals)
                await work.Error.WriteLineAsync(work.Texts.Of(refusal));
            if (!imported.Succeeded)
            {
                work.Say(work.Error, "cli.import.nothing", imported.Refusals.Count);
                return CommandLine.BadInput;
            }

            work.Say("cli.import.done", imported.Value.Rows, imported.Value.Changed);
            return CommandLine.Done;
        }));
        return new Command("import", "Gegevens inlezen.") { municipalities };
    }
}
