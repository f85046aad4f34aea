using Kwartiermaker.Cli.Backup;
using Kwartiermaker.Cli.Forecast;
using Kwartiermaker.Cli.Match;
using Kwartiermaker.Cli.Plan;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Microsoft.Extensions.DependencyInjection;
using System.CommandLine;
using System.Globalization;

namespace Kwartiermaker.Cli;

/// <summary>
/// <c>kwartiermaker …</c>: work for administrators, with the settings of the host (environment variables and
/// appsettings.json). Exit code 0: done; 1: something is wrong; 2: the input is wrong and nothing was changed.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Wrong = 1;
    public const int BadInput = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var language = new Option<string>("--language") { Description = "Taal van de antwoorden: nl of en.", Recursive = true, DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        var root = new RootCommand("Kwartiermaker: beheer vanaf de opdrachtregel.") { language };
        foreach (var command in new[] { AuditCommands.Make(Run), BackupCommands.MakeBackupCommand(Run), BackupCommands.MakeRestoreCommand(Run), DatabaseCommands.Make(Run),
            ForecastCommands.Make(Run), ImportCommands.Make(Run), MatchCommands.Make(Run), PlanCommands.Make(Run), RightsCommands.Make(Run) })
            root.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        Speak(english: parsed.GetResult(language) is { Tokens: [.., { Value: "en" }] });
        await using var words = CliServices.Build(settings);
        foreach (var fault in ParseFaults.Of(parsed, words.GetRequiredService<Texts>()))
            await error.WriteLineAsync(fault);
        return BadInput;

        Func<ParseResult, CancellationToken, Task<int>> Run(Func<Work, ParseResult, Task<int>> work) => async (result, cancel) =>
        {
            Speak(english: result.GetValue(language) == "en");
            await using var services = CliServices.Build(settings);
            var at = new Work(services, output, error, cancel);
            try
            {
                return await work(at, result);
            }
            catch (StartRefusedException e)
            {
                at.Say(error, "cli.database." + e.Code, [.. e.Args]);
                return Wrong;
            }
            catch (AuditKeyException e)
            {
                at.Say(error, e.IsThere ? "cli.audit.key-wrong" : "cli.audit.key-missing", e.KeyFile);
                return Wrong;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                at.Say(error, "cli.cancelled");
                return Wrong;
            }
        };
    }

    private static void Speak(bool english)
    {
        var culture = CultureInfo.GetCultureInfo(english ? "en-GB" : "nl-NL");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }
}
