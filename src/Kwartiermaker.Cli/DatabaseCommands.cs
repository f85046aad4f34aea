using Kwartiermaker.Common.Setup;
using System.CommandLine;

namespace Kwartiermaker.Cli;

internal static class DatabaseCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var migrate = new Command("migrate", "Brengt de database naar de versie van dit programma; de server doet dat zelf ook bij het starten.");
        migrate.SetAction(run(async (work, _) =>
        {
            await ShippedFacts.PrepareAsync(work.Services, work.Cancel);
            work.Say("cli.database.migrated");
            return CommandLine.Done;
        }));
        return new Command("database", "De database.") { migrate };
    }
}
