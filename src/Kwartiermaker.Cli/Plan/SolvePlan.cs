using Kwartiermaker.Capacity.Flow;
using Kwartiermaker.Capacity.Planning;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>plan solve</c>: what to decide now, what to hold as an option, and how much to hold ready.</summary>
internal static class SolvePlan
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var portfolio = new Option<FileInfo>("--portfolio") { Description = "JSON: locaties, projecten, reserves en kosten.", Required = true };
        var flow = new Option<FileInfo?>("--flow") { Description = "JSON: de stroom waaruit de behoefte volgt; anders staat die bij de locaties." };
        var scenarios = NumberOption.Between("--scenarios", "Aantal manieren waarop het kan gaan.", 500, 20, 2_000);
        var seed = NumberOption.Seed();
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

            Solve(work, read, inputs is null ? null : Calibration.Fit(inputs).Inputs, result.GetValue(scenarios), result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Solve(Work work, Portfolio portfolio, FlowInputs? flow, int scenarios, int seed)
    {
        work.Say(work.Error, "cli.plan.solving", scenarios, portfolio.Months);
        var watch = Stopwatch.StartNew();
        var plan = CapacityPlanner.Solve(portfolio, flow, scenarios, seed);
        var seconds = Math.Round(watch.Elapsed.TotalSeconds, 3);
        var reason = plan.Status == PlanStatus.WithinLimit
            ? null
            : work.Texts["cli.plan.shortage", plan.LargestShortage!.Month, plan.LargestShortage.Probability, portfolio.Shortage.Probability];
        if (reason is not null)
            work.Error.WriteLine(reason);
        PlanCommands.Answer(work, new { Scenarios = scenarios, portfolio.Months, Seed = seed, Seconds = seconds, Reason = reason, Plan = plan });
    }
}
