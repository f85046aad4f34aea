using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Microsoft.Extensions.DependencyInjection;
using System.CommandLine;

namespace Kwartiermaker.Cli;

internal static class AuditCommands
{
    public static Command Make(Func<Func<Work, ParseResult, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> run)
    {
        var anchor = new Option<string?>("--anchor") { Description = "Een anker dat eerder is opgeschreven, bijvoorbeeld uit het logboek van de server." };
        var anchors = new Option<FileInfo?>("--anchors") { Description = "Een bestand met ankers, in plaats van dat van Audit:AnchorFile." };
        var verify = new Command("verify", "Controleert of er aan gebeurtenissen en bestanden niets is gewijzigd, weggehaald of tussengevoegd.") { anchor, anchors };
        verify.SetAction(run(async (work, result) =>
        {
            if (result.GetValue(anchors) is { Exists: false } missing)
            {
                work.Say(work.Error, "cli.file.missing", missing.Name);
                return CommandLine.BadInput;
            }

            var from = result.GetValue(anchors) is { } file ? new AnchorFile(file.FullName) : null;
            return Report(work, await work.AskAsync((AuditCheck check) => check.VerifyAsync(result.GetValue(anchor), from, work.Cancel)));
        }));

        var seal = new Command("seal", "Verzegelt de gebeurtenissen tot nu toe en toont het anker.");
        seal.SetAction(run(SealAsync));
        return new Command("audit", "De verzegelde reeks van gebeurtenissen.") { verify, seal };
    }

    private static async Task<int> SealAsync(Work work, ParseResult result)
    {
        Sealing? done = null;
        await work.AskAsync((AppDbContext db) => OneNode.DoAsync(
            db, OneNode.Job.Seal, async () => done = await work.AskAsync((EventSealer sealer) => sealer.SealAsync(work.Cancel)), work.Cancel));
        if (done is null or { Waiting: true })
        {
            work.Say(work.Error, "cli.audit.waiting");
            return CommandLine.Wrong;
        }

        if (done.Newest is { } newest)
            work.Say("cli.audit.anchor", newest.Hash);
        else
            work.Say("cli.audit.nothing");
        if (done.NotAnchored is null)
            return CommandLine.Done;
        work.Say(work.Error, "cli.file.unwritable", work.Services.GetRequiredService<AnchorFile>().Path);
        return CommandLine.Wrong;
    }

    private static int Report(Work work, AuditReport report)
    {
        work.Say("cli.audit.counted", report.Events, report.Seals, report.Unsealed);
        work.Say("cli.audit.compared", report.Files, report.Anchors);
        if (report.Anchor is not null)
            work.Say("cli.audit.anchor", report.Anchor);
        foreach (var finding in report.Findings)
            work.Say(work.Error, "cli.audit." + finding.Code, finding.First, finding.Last, finding.What);
        if (report.Findings.Count == 0)
            work.Say("cli.audit.intact");
        foreach (var code in report.Unchecked.Append("tables"))
            work.Say("cli.audit.unchecked." + code);
        return report.Findings.Count > 0 ? CommandLine.Wrong : CommandLine.Done;
    }
}
