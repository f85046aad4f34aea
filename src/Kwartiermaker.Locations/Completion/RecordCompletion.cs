using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Completion;

/// <summary>Records the delivery of the building, or corrects it before the gate to opening.</summary>
/// <param name="Version">0 when nothing was recorded yet.</param>
public sealed record RecordCompletion(Guid DossierId, int Version, DateOnly? On, string By, string? Remarks);

public sealed class RecordCompletionHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RecordCompletion command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotBuild(change.Dossier) is { } refusal)
                return refusal;
            var refusals = Check(command, change.Today);
            if (refusals.Count > 0)
                return refusals;
            var stored = await change.Db.Set<BuildingCompletion>().SingleOrDefaultAsync(c => c.DossierId == command.DossierId, cancel);
            if ((stored?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            var (on, by, remarks) = (command.On!.Value, command.By.Trim(), string.IsNullOrWhiteSpace(command.Remarks) ? null : command.Remarks.Trim());
            if (stored is null)
            {
                change.Db.Add(new BuildingCompletion { DossierId = command.DossierId, On = on, By = by, Remarks = remarks });
                change.Record(new BuildingDelivered(on, by));
            }
            else
            {
                (stored.On, stored.By, stored.Remarks) = (on, by, remarks);
                change.Record(new BuildingDeliveryCorrected(on, by));
            }

            if (await change.Db.Set<SitePlan>().Where(p => p.DossierId == command.DossierId).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel) is { } plan)
                await change.CloseDeadlinesAsync(plan, cancel, LocationDeadlines.Delivery);
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(RecordCompletion command, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (command.On is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
        else if (command.On > today)
            refusals.Add(Refusal.Invalid(nameof(command.On), "completion.in-future"));
        refusals.Text(nameof(command.By), command.By, 400);
        refusals.Text(nameof(command.Remarks), command.Remarks, 4_000, required: false);
        return refusals;
    }
}
