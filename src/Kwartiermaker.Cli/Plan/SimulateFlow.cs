using Kwartiermaker.Capacity.Flow;
using System.CommandLine;
using System.Diagnostics;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>plan simulate</c>: how many people will be where, in many ways in which it may go.</summary>
internal static class SimulateFlow
{
    private static readonly (string Name, double Share)[] Levels =
        [("quantile05", 0.05), ("quantile10", 0.1), ("quantile25", 0.25), ("quantile50", 0.5), ("quantile75", 0.75), ("quantile90", 0.9), ("quantile95", 0.95)];

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var flow = new Option<FileInfo>("--flow") { Description = "JSON: groepen, sporen, uitstroom en tellingen.", Required = true };
        var paths = NumberOption.Between("--paths", "Aantal manieren waarop het kan gaan.", 10_000, 1, 100_000);
        var months = NumberOption.Between("--months", "Aantal maanden vooruit.", 60, 1, 120);
        var step = new Option<TimeStep>("--by") { Description = "month of week: hoe ver een stap gaat.", DefaultValueFactory = _ => TimeStep.Month };
        var seed = NumberOption.Seed();
        var command = new Command("simulate", "De stroom van mensen vooruitrekenen.") { flow, paths, months, step, seed };
        command.SetAction(run((work, result) =>
        {
            if (PlanFiles.Read<FlowInputs>(work, result.GetValue(flow)!, FlowCheck.Faults) is not { } inputs)
                return Task.FromResult(CommandLine.BadInput);
            Simulate(work, inputs, result.GetValue(paths), result.GetValue(months), result.GetValue(step), result.GetValue(seed));
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Simulate(Work work, FlowInputs given, int paths, int months, TimeStep step, int seed)
    {
        var (inputs, calibration) = Calibration.Fit(given);
        work.Say(work.Error, "cli.plan.simulating", paths, months);
        var watch = Stopwatch.StartNew();
        var simulated = FlowSimulation.Run(inputs, paths, months, seed, step);
        var quantiles = Enum.GetValues<Stock>().ToDictionary(s => s, s => simulated.Quantiles(s, [.. Levels.Select(l => l.Share)]));
        var seconds = watch.Elapsed.TotalSeconds;
        PlanCommands.Answer(work, new
        {
            Paths = paths,
            Months = months,
            Seed = seed,
            Seconds = Math.Round(seconds, 3),
            Calibration = calibration,
            ByMonth = step == TimeStep.Month ? BySteps(s => new { Month = simulated.First + s, Stocks = StocksOf(s) }) : null,
            ByWeek = step == TimeStep.Week ? BySteps(s => new { WeekFrom = simulated.StartOf(s), Stocks = StocksOf(s) }) : null,
            WhatMovesTheNeedMost = Sensitivity.Of(inputs, months).Where(e => e.Difference > 0).Select(e => new
            {
                Input = e.Input.Kind,
                Of = e.Input.Name.Length > 0 ? e.Input.Name : null,
                e.PlacesWhenLow,
                e.PlacesWhenHigh,
                e.Difference,
            }),
        });

        IEnumerable<object> BySteps(Func<int, object> line) => Enumerable.Range(0, simulated.Steps).Select(line);
        Dictionary<Stock, Dictionary<string, int>> StocksOf(int s) =>
            quantiles.ToDictionary(q => q.Key, q => Levels.Index().ToDictionary(l => l.Item.Name, l => q.Value[s][l.Index]));
    }
}
