using Kwartiermaker.Cli.Match;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Benchmarks;

/// <summary>One run of the command line in a process of its own: cold, and with a memory of its own.</summary>
/// <param name="Answer">The object on standard output.</param>
/// <param name="Progress">Seconds, value and bound of every report.</param>
internal sealed record EngineRun(JsonElement Answer, IReadOnlyList<(double Seconds, double Value, double Bound)> Progress)
{
    private static readonly string Program = typeof(InstanceFiles).Assembly.Location;

    public double Gap => Number("gap");

    public double Value => Number("value");

    public double Seconds => Number("seconds");

    public double Megabytes => Number("peakMb");

    public double Number(string name) => Answer.GetProperty(name).GetDouble();

    /// <summary>Seconds until a plan with this gap was reported; infinite when it was not.</summary>
    public double Until(double gap) =>
        Progress.Where(p => p.Bound - p.Value <= gap * p.Bound).Select(p => p.Seconds).FirstOrDefault(double.PositiveInfinity);

    /// <param name="args">As typed after <c>kwartiermaker</c>.</param>
    public static EngineRun Of(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var progress = new List<(double, double, double)>();
        process.ErrorDataReceived += (_, line) =>
        {
            // "0.52 s  516.9 <= 517.3  (3)"; other lines are remarks.
            if (line.Data?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var seconds, "s", var value, "<=", var bound, ..])
                progress.Add((Parse(seconds), Parse(value), Parse(bound)));
        };
        process.BeginErrorReadLine();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new(JsonDocument.Parse(answer).RootElement, progress)
            : throw new InvalidOperationException($"{string.Join(' ', args)} ended with {process.ExitCode}.");
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
