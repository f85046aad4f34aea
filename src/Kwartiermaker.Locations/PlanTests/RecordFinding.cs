using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Records a local circumstance and its effect on the plan, or corrects one.</summary>
/// <param name="FindingId">Null for a new one.</param>
public sealed record RecordFinding(Guid DossierId, Guid TestId, Guid? FindingId, int Version, Circumstance? Circumstance, string Found, string Effect);

public sealed class RecordFindingHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(RecordFinding command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var (test, fixedNow) = await change.TestToChangeAsync(command.TestId, cancel);
            if (test is null)
                return fixedNow!;
            var refusals = Check(command);
            if (refusals.Count > 0)
                return refusals;
            Finding? finding;
            if (command.FindingId is { } id)
            {
                finding = await change.Db.Set<Finding>().SingleOrDefaultAsync(f => f.Id == id && f.TestId == test.Id, cancel);
                if (finding is null)
                    return Refusal.NotFound();
                if (DossierChange.WhyNotCurrent(finding, command.Version) is { } stale)
                    return stale;
                (finding.Found, finding.Effect) = (command.Found.Trim(), command.Effect.Trim());
            }
            else
            {
                finding = new Finding { TestId = test.Id, Found = command.Found.Trim(), Effect = command.Effect.Trim() };
                change.Db.Add(finding);
            }

            finding.Circumstance = command.Circumstance!.Value;
            change.Record(new FindingRecorded(test.Number, finding.Circumstance, finding.Found));
            return finding.Id;
        }, cancel);

    private static List<Refusal> Check(RecordFinding command)
    {
        var refusals = new List<Refusal>();
        if (command.Circumstance is null)
            refusals.Add(Refusal.Invalid(nameof(command.Circumstance), "required"));
        refusals.Text(nameof(command.Found), command.Found, 1_000);
        refusals.Text(nameof(command.Effect), command.Effect, 1_000);
        return refusals;
    }
}
