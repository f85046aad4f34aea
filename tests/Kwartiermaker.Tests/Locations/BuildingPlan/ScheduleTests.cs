using Kwartiermaker.Locations.BuildingPlan;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.BuildingPlan;

public sealed class ScheduleTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);
    private static readonly DateOnly BeforeStart = new(2026, 12, 1);

    /// <summary>Strip 10 days, then walls 5 and pipes 3 side by side, then paint 2.</summary>
    private static readonly Activity[] Rebuild =
    [
        new("paint", "Paint", 2, ["walls", "pipes"]),
        new("strip", "Strip", 10, []),
        new("walls", "Walls", 5, ["strip"]),
        new("pipes", "Pipes", 3, ["strip"]),
    ];

    private static DateOnly D(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static Schedule Plan(DateOnly today, params Activity[] activities) =>
        Schedule.Plan(activities, Start, today).Schedule ?? throw new InvalidOperationException("No schedule.");

    private static Activity[] With(string id, Func<Activity, Activity> change) =>
        [.. Rebuild.Select(a => a.Id == id ? change(a) : a)];

    [Theory]
    [InlineData("strip", "2027-01-04", "2027-01-13", "2027-01-04", 0)]
    [InlineData("walls", "2027-01-14", "2027-01-18", "2027-01-14", 0)]
    [InlineData("pipes", "2027-01-14", "2027-01-16", "2027-01-16", 2)]
    [InlineData("paint", "2027-01-19", "2027-01-20", "2027-01-19", 0)]
    public void Plan_Network_GivesDatesAndSlack(string id, string start, string finish, string latestStart, int slack)
    {
        var activity = Plan(BeforeStart, Rebuild).Activities.Single(a => a.Id == id);
        Assert.Equal(
            (D(start), D(finish), D(latestStart), slack, slack == 0),
            (activity.EarliestStart, activity.EarliestFinish, activity.LatestStart, activity.Slack, activity.IsCritical));
    }

    [Fact]
    public void Plan_Network_NamesTheCriticalPath()
    {
        var plan = Plan(BeforeStart, Rebuild);
        Assert.Equal(["strip", "walls", "paint"], plan.CriticalPath);
        Assert.Equal((D("2027-01-20"), 0), (plan.Finish, plan.Delay));
    }

    [Fact]
    public void Plan_DoneBeforeThePlannedStart_IsReadyOnTheLastDayOfWork()
    {
        var plan = Plan(BeforeStart, [.. Rebuild.Select(a => a with { Started = D("2026-11-02"), Finished = D("2026-11-28") })]);
        Assert.Equal(D("2026-11-28"), plan.Finish);
    }

    [Fact]
    public void Plan_NotBefore_WaitsAndGivesOthersSlack()
    {
        var plan = Plan(BeforeStart, With("pipes", a => a with { NotBefore = D("2027-02-01") }));
        Assert.Equal(["pipes", "paint"], plan.CriticalPath);
        Assert.Equal(D("2027-02-05"), plan.Finish);
        Assert.Equal(16, plan.Activities.Single(a => a.Id == "walls").Slack);
    }

    [Fact]
    public void Plan_NothingBegunInTime_StartsTodayAndShowsTheDelay()
    {
        var plan = Plan(D("2027-01-10"), Rebuild);
        Assert.Equal((D("2027-01-26"), 6), (plan.Finish, plan.Delay));
        Assert.All(plan.Activities, a => Assert.Equal(6, a.Delay));
    }

    [Fact]
    public void Plan_BusyPastItsEnd_EndsTodayAtTheEarliest()
    {
        var plan = Plan(D("2027-01-20"), With("strip", a => a with { Started = Start }));
        var strip = plan.Activities.Single(a => a.Id == "strip");
        Assert.Equal((ActivityState.Busy, D("2027-01-20"), 7), (strip.State, strip.EarliestFinish, strip.Delay));
        Assert.Equal((D("2027-01-27"), 7), (plan.Finish, plan.Delay));
    }

    [Fact]
    public void Plan_DoneEarly_PullsTheRestForward()
    {
        var plan = Plan(D("2027-01-11"), With("strip", a => a with { Started = Start, Finished = D("2027-01-10") }));
        var strip = plan.Activities.Single(a => a.Id == "strip");
        Assert.Equal((ActivityState.Done, -3, 0, false), (strip.State, strip.Delay, strip.Slack, strip.IsCritical));
        Assert.Equal((D("2027-01-17"), -3), (plan.Finish, plan.Delay));
    }

    [Fact]
    public void Plan_StartedBeforeItsPredecessorEnds_IsMarked()
    {
        var pipes = Plan(D("2027-01-06"), With("pipes", a => a with { Started = D("2027-01-05") })).Activities.Single(a => a.Id == "pipes");
        Assert.True(pipes.OutOfOrder);
        Assert.Equal(D("2027-01-07"), pipes.EarliestFinish);
    }

    [Fact]
    public void Plan_Empty_EndsBeforeItStarts() => Assert.Equal(Start.AddDays(-1), Plan(BeforeStart).Finish);

    [Fact]
    public void Plan_Ring_IsNamedInOrderOfWork()
    {
        Activity[] ring =
        [
            new("a", "A", 1, ["c"]), new("b", "B", 1, ["a"]), new("c", "C", 1, ["b", "first"]), new("first", "First", 1, []),
            new("last", "Last", 1, ["c"]),
        ];
        var outcome = Schedule.Plan(ring, Start, BeforeStart);
        Assert.Null(outcome.Schedule);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(ScheduleProblemCode.Cycle, problem.Code);
        Assert.Equal(["a", "b", "c", "a"], problem.Ids);
    }

    [Fact]
    public void Plan_WaitsForItself_IsARing() =>
        Assert.Equal(["a", "a"], Schedule.Plan([new("a", "A", 1, ["a"])], Start, BeforeStart).Problems.Single().Ids);

    public static TheoryData<Activity, ScheduleProblemCode> Wrong => new()
    {
        { new("a", "A", 0, []), ScheduleProblemCode.NoDuration },
        { new("a", "A", 1, ["x"]), ScheduleProblemCode.UnknownDependency },
        { new("a", "A", 1, [], null, null, BeforeStart), ScheduleProblemCode.FinishedWithoutStart },
        { new("a", "A", 1, [], null, BeforeStart, BeforeStart.AddDays(-1)), ScheduleProblemCode.FinishedBeforeStart },
        { new("a", "A", 1, [], null, BeforeStart.AddDays(1)), ScheduleProblemCode.ActualInFuture },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Plan_WrongActivity_Refused(Activity activity, ScheduleProblemCode code) =>
        Assert.Equal([code], Schedule.Plan([activity], Start, BeforeStart).Problems.Select(p => p.Code));

    [Fact]
    public void Plan_SameIdTwice_Refused() =>
        Assert.Equal(
            ScheduleProblemCode.DuplicateId,
            Assert.Single(Schedule.Plan([new("a", "A", 1, []), new("a", "B", 1, [])], Start, BeforeStart).Problems).Code);
}
