using Kwartiermaker.Matching.Solver;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Cli.Match;

/// <summary><c>kwartiermaker match …</c>: try the placement engine on files. One JSON object on standard output, progress on standard error.</summary>
internal static class MatchCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run) =>
        new("match", "Plaatsing van huishoudens doorrekenen op bestanden.") { SolveMatch.Make(run), ReplayMatch.Make(run), SolveGap.Make(run), GenerateMatch.Make(run) };

    public static void Answer(Work work, object answer) => work.Output.WriteLine(JsonSerializer.Serialize(answer, AnswerJson.Options));

    public static Action<PlacementProgress> Progress(Work work)
    {
        var watch = Stopwatch.StartNew();
        return p => work.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.00} s  {p.Value:0.####} <= {p.Bound:0.####}  ({p.Rounds})"));
    }

    public static long PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
}
