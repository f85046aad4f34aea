using Kwartiermaker.Capacity.Planning;
using System.CommandLine;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>plan replay</c>: what deciding every year with the data of then would have cost, beside constant rules and hindsight.</summary>
internal static class ReplayOccupancy
{
    private static readonly double[] ConstantRules = [1.0, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5];

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var occupancy = new Option<FileInfo>("--occupancy") { Description = "CSV: datum, personen.", Required = true };
        var emergency = Euro("--emergency", "Noodplaats, euro per jaar.", 69_400);
        var regular = Euro("--regular", "Gewone plaats, euro per jaar.", 30_400);
        var idle = Euro("--idle", "Lege plaats, euro per jaar.", 6_900);
        var seed = NumberOption.Seed();
        var command = new Command("replay", "Elk jaar opnieuw beslissen met wat toen bekend was.") { occupancy, emergency, regular, idle, seed };
        command.SetAction(run((work, result) =>
        {
            var costs = new PlaceCosts(result.GetValue(emergency), result.GetValue(regular), result.GetValue(idle));
            if (costs.Emergency <= costs.Regular)
            {
                work.Say(work.Error, "cli.plan.replay.costs");
                return Task.FromResult(CommandLine.BadInput);
            }

            if (OccupancyFile.Read(work, result.GetValue(occupancy)!) is not { } read)
                return Task.FromResult(CommandLine.BadInput);
            Replay(work, read, costs, result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static Option<double> Euro(string name, string description, double otherwise) => NumberOption.Between(name, description, otherwise, 1, 10_000_000);

    private static void Replay(Work work, Occupancy occupancy, PlaceCosts costs, int seed)
    {
        var years = OccupancyReplay.Decide(occupancy.FirstYear, occupancy.Persons, costs, seed);
        PlanCommands.Answer(work, new
        {
            Decisions = years.Count,
            RegretPerYear = Math.Round(years.Average(y => y.Regret)),
            CostPerYear = Math.Round(years.Average(y => y.Cost)),
            CostPerYearWithHindsight = Math.Round(years.Average(y => y.Cost - y.Regret)),
            YearsShort = years.Count(y => y.Persons > y.Places),
            ProbabilityOfEnough = Math.Round(costs.CriticalRatio, 4),
            ConstantRules = ConstantRules.Select(times => OccupancyReplay.Constant(occupancy.Persons, costs, times) is var rule
                ? new { rule.TimesLastYear, RegretPerYear = Math.Round(rule.RegretPerYear), rule.YearsShort } : null),
            Years = years.Select(y => new
            {
                y.Year,
                DecidedAtEndOf = y.Year - 1,
                y.Places,
                y.Persons,
                Cost = Math.Round(y.Cost),
                Regret = Math.Round(y.Regret),
                ProbabilityOfShortageWithin24Months = y.ShortageWithin24Months,
                y.BufferFor24Months,
                Momentum = Math.Round(y.Momentum, 3),
                Spread = Math.Round(y.Spread, 3),
            }),
        });
    }
}
