using Kwartiermaker.Capacity.Instances;
using System.CommandLine;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>plan generate</c>: writes made-up locations and projects, to try and to measure with.</summary>
internal static class GeneratePlan
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var projects = NumberOption.Between("--projects", "Aantal projecten waaraan begonnen kan worden.", 40, 1, 500);
        var months = NumberOption.Between("--months", "Aantal maanden vooruit.", 36, 9, 120);
        var seed = NumberOption.Seed();
        var file = new Option<FileInfo>("--out") { Description = "Bestand waarin de portefeuille komt, als JSON.", Required = true };
        var command = new Command("generate", "Verzonnen locaties en projecten schrijven.") { projects, months, seed, file };
        command.SetAction(run((work, result) =>
        {
            var into = result.GetValue(file)!;
            var portfolio = SyntheticPortfolio.Make(result.GetValue(projects), result.GetValue(months), result.GetValue(seed));
            if (work.RefuseUnwritable(into.FullName, () => PlanFiles.Write(portfolio, into)))
                return Task.FromResult(CommandLine.BadInput);
            PlanCommands.Answer(work, new { Sites = portfolio.Sites.Count, Projects = portfolio.Projects.Count, portfolio.Months, Places = portfolio.Sites.Sum(s => s.Places) });
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }
}
