using Kwartiermaker.Matching.Instances;
using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Globalization;

namespace Kwartiermaker.Cli.Match;

/// <summary><c>match generate</c>: writes a made-up instance, to try and to measure with.</summary>
internal static class GenerateMatch
{
    private const int MostOfEach = 100_000;

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var cases = NumberOption.Required("--cases", "Aantal huishoudens.", 1, MostOfEach);
        var municipalities = NumberOption.Required("--municipalities", "Aantal gemeenten.", 1, MostOfEach);
        var seed = NumberOption.Seed();
        var folder = new Option<DirectoryInfo>("--out") { Description = "Map waarin cases.csv, places.csv en pairs.csv komen.", Required = true };
        var command = new Command("generate", "Een verzonnen opgave schrijven.") { cases, municipalities, seed, folder };
        command.SetAction(run((work, result) =>
        {
            var into = result.GetValue(folder)!;
            var problem = SyntheticInstance.Make(result.GetValue(cases), result.GetValue(municipalities), result.GetValue(seed));
            if (work.RefuseUnwritable(into.FullName, () => Write(problem, into)))
                return Task.FromResult(CommandLine.BadInput);
            MatchCommands.Answer(work,
                new { Cases = problem.Cases, Municipalities = problem.Places, Pairs = problem.Pairs, Persons = problem.CaseSize.Sum(), Capacity = problem.Capacity.Sum() });
            return Task.FromResult(CommandLine.Done);
        }));
        return command;
    }

    private static void Write(PlacementProblem problem, DirectoryInfo folder)
    {
        folder.Create();
        File.WriteAllLines(Path.Combine(folder.FullName, "cases.csv"), problem.CaseSize.Select((s, i) => $"{Case(i)},{s}").Prepend("case,persons"));
        File.WriteAllLines(Path.Combine(folder.FullName, "places.csv"), problem.Capacity.Select((c, j) => $"{Place(j)},{c}").Prepend("place,capacity_persons"));
        using var pairs = new StreamWriter(Path.Combine(folder.FullName, "pairs.csv"));
        pairs.WriteLine("case,place,fit");
        for (var p = 0; p < problem.Pairs; p++)
            pairs.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Case(problem.PairCase[p])},{Place(problem.PairPlace[p])},{problem.Term[p]}"));
    }

    private static string Case(int number) => string.Create(CultureInfo.InvariantCulture, $"C{number + 1:00000}");

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number + 1:000}");
}
