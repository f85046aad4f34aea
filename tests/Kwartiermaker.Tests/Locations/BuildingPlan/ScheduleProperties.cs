using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Locations.BuildingPlan;

namespace Kwartiermaker.Tests.Locations.BuildingPlan;

public sealed class ScheduleProperties
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    /// <summary>Each number makes one activity that may wait for up to three of those before it.</summary>
    private static Activity[] Network(NonEmptyArray<ushort> seeds) =>
    [
        .. seeds.Get.Select((seed, i) => new Activity(
            $"{i}", $"{i}", (seed % 9) + 1,
            [.. new[] { seed / 9, seed / 90, seed / 900 }.Where(_ => i > 0).Select(s => $"{s % Math.Max(i, 1)}").Distinct().Take(seed % 4)])),
    ];

    private static Schedule Plan(Activity[] activities) => Schedule.Plan(activities, Start, DateOnly.MinValue).Schedule!;

    [Property]
    public bool Plan_NoActivity_StartsBeforeItsPredecessorsEnd(NonEmptyArray<ushort> seeds)
    {
        var network = Network(seeds);
        var planned = Plan(network).Activities.ToDictionary(a => a.Id);
        return network.All(a => a.After.All(before => planned[before].EarliestFinish < planned[a.Id].EarliestStart))
            && planned.Values.All(a => a is { Slack: >= 0, Delay: 0 } && a.EarliestStart >= Start);
    }

    [Property]
    public bool Plan_CriticalPath_IsAsLongAsTheProject(NonEmptyArray<ushort> seeds)
    {
        var network = Network(seeds);
        var plan = Plan(network);
        var days = plan.CriticalPath.Sum(id => network.Single(a => a.Id == id).Days);
        return days == plan.Finish.DayNumber - Start.DayNumber + 1
            && plan.CriticalPath.All(id => plan.Activities.Single(a => a.Id == id).IsCritical);
    }

    [Property]
    public bool Plan_UsingUpSlack_KeepsTheEndAndOneDayMoreMovesIt(NonEmptyArray<ushort> seeds, ushort pick)
    {
        var network = Network(seeds);
        var plan = Plan(network);
        var chosen = plan.Activities[pick % network.Length];
        return Longer(chosen.Slack) == plan.Finish && Longer(chosen.Slack + 1) == plan.Finish.AddDays(1);

        DateOnly Longer(int days) =>
            Plan([.. network.Select(a => a.Id == chosen.Id ? a with { Days = a.Days + days } : a)]).Finish;
    }

    [Property]
    public bool Plan_OrderOfTheList_DoesNotMatter(NonEmptyArray<ushort> seeds)
    {
        var network = Network(seeds);
        return Plan([.. network.Reverse()]).Activities.Reverse().SequenceEqual(Plan(network).Activities);
    }
}
