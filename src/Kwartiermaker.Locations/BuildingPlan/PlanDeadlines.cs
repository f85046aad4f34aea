using Kwartiermaker.Common.Deadlines;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>Every activity that is not finished is a deadline of its responsible, on the day on which it should be ready by plan.</summary>
internal static class PlanDeadlines
{
    public static async Task SetDeadlinesAsync(this DossierChange change, PlanNetwork network, Schedule schedule, CancellationToken cancel)
    {
        var open = network.Activities.Where(a => a.Finished is null).ToList();
        await change.CloseOtherDeadlinesAsync(LocationDeadlines.BuildingActivity, open.Select(a => a.Id).ToHashSet(), cancel);
        var planned = schedule.Activities.ToDictionary(a => a.Id);
        foreach (var activity in open)
        {
            var readyOn = planned[PlanNetwork.Key(activity.Id)].ReadyByPlan;
            await change.SetDeadlineAsync(LocationDeadlines.BuildingActivity, activity.Id, new(activity.Name, readyOn, "bouwplan", activity.ResponsibleId), cancel);
        }
    }
}
