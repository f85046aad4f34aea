using Kwartiermaker.Common.Events;
using System.CommandLine;

namespace Kwartiermaker.Cli;

internal static class AuditCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var anchor = new Option<string?>("--anchor") { Description = "Een anker dat eerder is opgeschreven, bijvoorbeeld uit het logboek van de server." };
        var verify = new Command("verify", "Controleert of er aan de gebeurtenissen niets is gewijzigd of weggehaald.") { anchor };
        verify.SetAction(run(async (work, result) => Report(work, await work.AskAsync((AuditCheck check) => check.VerifyAsync(result.GetValue(anchor), work.Cancel)))));

        var seal = new Command("seal", "Verzegelt de gebeurtenissen tot nu toe en toont het anker.");
        seal.SetAction(run(async (work, _) =>
        {
            if (await work.AskAsync((EventSealer sealer) => sealer.SealAsync(work.Cancel)) is { } newest)
                work.Say("cli.audit.anchor", newest.Hash);
            else
                work.Say("cli.audit.nothing");
            return CommandLine.Done;
        }));
        return new Command("audit", "De verzegelde reeks van gebeurtenissen.") { verify, seal };
    }

    private static int Report(Work work, AuditReport report)
    {
        work.Say("cli.audit.counted", report.Events, report.Seals, report.Unsealed);
        if (report.Anchor is not null)
            work.Say("cli.audit.anchor", report.Anchor);
        foreach (var finding in report.Findings)
            work.Say(work.Error, "cli.audit." + finding.Code, finding.FirstEvent, finding.LastEvent);
        if (report.Findings.Count > 0)
            return CommandLine.Wrong;
        work.Say("cli.audit.intact");
        return CommandLine.Done;
    }
}
