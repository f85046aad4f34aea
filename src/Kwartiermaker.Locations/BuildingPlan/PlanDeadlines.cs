using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Every activity that is not finished is a deadline of its responsible, on the day on which it should be ready by plan.</summary>
internal static class PlanDeadlines
{
    public const string Kind = "building-activity";

    public static async Task SetDeadlinesAsync(this DossierChange change, PlanNetwork network, Schedule schedule, CancellationToken cancel)
    {
        // One query for all of them; below they are found in memory.
        await change.Db.Set<Deadline>().Where(d => d.DossierId == change.Dossier.Id && d.Kind == Kind).LoadAsync(cancel);
        var planned = schedule.Activities.ToDictionary(a => a.Id);
        foreach (var activity in network.Activities)
        {
            if (activity.Finished is not null)
            {
                foreach (var deadline in change.Db.Set<Deadline>().Local.Where(d => d.SourceId == activity.Id && d.ClosedAt is null))
                    deadline.ClosedAt = change.Now;
                continue;
            }

            var readyOn = planned[PlanNetwork.Key(activity.Id)].ReadyByPlan;
            await change.SetDeadlineAsync(activity.Id, Kind, activity.Name, readyOn, "bouwplan", "bouwplan", cancel, activity.ResponsibleId);
        }
    }
}
