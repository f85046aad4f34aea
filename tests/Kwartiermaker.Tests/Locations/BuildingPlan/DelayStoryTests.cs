using Kwartiermaker.Locations.BuildingPlan;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.BuildingPlan;

public sealed class DelayStoryTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Theory]
    [InlineData("2027-01-04", 0, 0, null, 0)]
    [InlineData("2027-01-25", 12, 0, "Dak", 12)]
    [InlineData("2027-02-10", 2, 8, "Keukens", 10)]
    [InlineData("2027-02-10", 8, 2, "Dak", 10)]
    public void Of_LateWork_NamesTheActivityThatAddsMost(string today, int roofLate, int kitchenLate, string? name, int days)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        var roofEnd = Start.AddDays(9 + roofLate);
        var begun = roofEnd < day;
        Activity[] activities =
        [
            new("a", "Dak", 10, [], null, roofLate > 0 ? Start : null, begun ? roofEnd : null),
            new("b", "Keukens", 5, ["a"], null, begun ? roofEnd.AddDays(1) : null, begun ? roofEnd.AddDays(5 + kitchenLate) : null),
        ];

        var schedule = Schedule.Plan(activities, Start, day).Schedule!;
        var story = DelayStory.Of(schedule);

        Assert.Equal((name, days), (story?.Name, story?.Days ?? 0));
        Assert.Equal(story is null ? null : schedule.Finish, story?.Finish);
    }

    [Fact]
    public void ReadyByPlan_LateActivity_IsTheDayBeforeWorkBegan()
    {
        var schedule = Schedule.Plan([new("a", "Dak", 10, [])], Start, Start.AddDays(7)).Schedule!;

        Assert.Equal(Start.AddDays(9), Assert.Single(schedule.Activities).ReadyByPlan);
    }
}
