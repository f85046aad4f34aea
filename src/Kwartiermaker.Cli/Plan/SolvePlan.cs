using System.CommandLine;
using System.Diagnostics;
using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Capacity.Planning;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>plan solve</c>: what to decide now, what to hold as an option, and how much to hold ready.</summary>
internal static class SolvePlan
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var portfolio = new Option<FileInfo>("--portfolio") { Description = "JSON: locaties, projecten, reserves en kosten.", Required = true };
        var flow = new Option<FileInfo?>("--flow") { Description = "JSON: de stroom waaruit de behoefte volgt; anders staat die bij de locaties." };
        var scenarios = PlanCommands.Count("--scenarios", "Aantal manieren waarop het kan gaan.", 500, 20, 2_000);
        var seed = PlanCommands.Seed();
        var command = new Command("solve", "Het goedkoopste plan dat genoeg plaatsen heeft.") { portfolio, flow, scenarios, seed };
        command.SetAction(run((work, result) =>
        {
            var file = result.GetValue(portfolio)!;
            var withFlow = result.GetValue(flow) is not null;
            if (PlanFiles.Read<Portfolio>(work, file, p => PortfolioCheck.Faults(p, withFlow)) is not { } read)
                return Task.FromResult(CommandLine.BadInput);
            var inputs = result.GetValue(flow) is { } from ? PlanFiles.Read<FlowInputs>(work, from, FlowCheck.Faults) : null;
            if (withFlow && inputs is null)
                return Task.FromResult(CommandLine.BadInput);
            if (inputs is not null && read.Start < inputs.Start)
            {
                work.Say(work.Error, "cli.plan.start", file.Name, read.Start, inputs.Start);
                return Task.FromResult(CommandLine.BadInput);
            }

            return Task.FromResult(Solve(work, file, read, inputs is null ? null : Calibration.Fit(inputs).Inputs, result.GetValue(scenarios), result.GetValue(seed)));
        }));
        return command;
    }

    private static int Solve(Work work, FileInfo file, Portfolio portfolio, FlowInputs? flow, int scenarios, int seed)
    {
        work.Say(work.Error, "cli.plan.solving", scenarios, portfolio.Months);
        var watch = Stopwatch.StartNew();
        var (plan, none) = CapacityPlanner.Solve(portfolio, flow, scenarios, seed);
        if (plan is null)
        {
            work.Say(work.Error, "cli.plan.infeasible", file.Name, none!.Month, none.ShortageProbability, portfolio.Shortage.Probability);
            return CommandLine.BadInput;
        }

        PlanCommands.Answer(work, new { Scenarios = scenarios, portfolio.Months, Seed = seed, Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3), Plan = plan });
        return CommandLine.Done;
    }
}
