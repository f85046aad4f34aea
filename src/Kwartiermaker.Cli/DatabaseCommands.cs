using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;
using System.CommandLine;

namespace Kwartiermaker.Cli;

internal static class DatabaseCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var isNew = new Option<bool>("--new") { Description = "Maakt een nieuwe database als er nog geen is, met de sleutel voor haar gebeurtenissen." };
        var grant = new Option<string?>("--grant") { Description = "Een rol van PostgreSQL waarmee de server werkt: zij krijgt wat daarvoor nodig is, en geen tabellen." };
        var migrate = new Command("migrate", "Brengt de database naar de versie van dit programma; de server doet dat zelf ook bij het starten.") { isNew, grant };
        migrate.SetAction(run(async (work, result) =>
        {
            await ShippedFacts.PrepareAsync(work.Services, result.GetValue(isNew), work.Cancel);
            work.Say("cli.database.migrated");
            if (result.GetValue(grant) is not { } role)
                return CommandLine.Done;
            if (!await work.AskAsync((AppDbContext db) => RunningRole.GrantAsync(db, role, work.Cancel)))
            {
                work.Say(work.Error, "cli.database.grant-postgres");
                return CommandLine.BadInput;
            }

            work.Say("cli.database.granted", role);
            return CommandLine.Done;
        }));
        return new Command("database", "De database.") { migrate };
    }
}
