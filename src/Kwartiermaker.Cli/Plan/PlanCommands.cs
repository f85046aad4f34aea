using Kwartiermaker.Capacity.Flow;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kwartiermaker.Cli.Plan;

/// <summary><c>kwartiermaker plan …</c>: try the flow and planning engines on files. One JSON object on standard output, progress on standard error.</summary>
internal static class PlanCommands
{
    private static readonly JsonSerializerOptions Json = new(AnswerJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MonthJson() },
    };

    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run) =>
        new("plan", "Stroom van mensen en plaatsen doorrekenen op bestanden.") { GeneratePlan.Make(run), SimulateFlow.Make(run), SolvePlan.Make(run), ReplayOccupancy.Make(run) };

    public static void Answer(Work work, object answer) => work.Output.WriteLine(JsonSerializer.Serialize(answer, Json));

    /// <summary>Says what is wrong. True when something is.</summary>
    public static bool Refuse(Work work, FileInfo file, IReadOnlyList<InputFault> faults)
    {
        foreach (var fault in faults)
            work.Say(work.Error, "cli.plan.fault." + fault.Code, file.Name, fault.Path, fault.Value);
        return faults.Count > 0;
    }
}
