using Kwartiermaker.Locations.Portfolio;

namespace Kwartiermaker.Tests.Locations.Portfolio;

public sealed class PlacesByMonthTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Fact]
    public void Of_Days_CountsEachInItsMonth()
    {
        var months = MonthOfPlaces.Of(
            [
                new(PlacesChange.Agreed, new(2026, 10, 1), 300), new(PlacesChange.Building, new(2026, 11, 1), 300), new(PlacesChange.Planned, new(2027, 3, 31), 300),
                new(PlacesChange.Ending, new(2031, 12, 31), 300), new(PlacesChange.Opened, new(2026, 11, 30), 100), new(PlacesChange.Opened, new(2026, 11, 2), 20),
                new(PlacesChange.Ending, new(2027, 3, 1), 120),
            ],
            Today, back: 1, ahead: 4);

        Assert.Equal(6, months.Count);
        Assert.Equal(new MonthOfPlaces(new(2026, 10, 1), 300, 0, 0, 0, 0), months[0]);
        Assert.Equal(new MonthOfPlaces(new(2026, 11, 1), 0, 300, 120, 0, 0), months[1]);
        Assert.True(months[2].IsEmpty);
        Assert.Equal(new MonthOfPlaces(new(2027, 3, 1), 0, 0, 0, 300, 120), months[5]);
    }

    [Theory]
    [InlineData("2026-01-31", "2025-12-01")]
    [InlineData("2028-02-29", "2028-01-01")]
    public void Of_AnyDay_BeginsWithAWholeMonth(string today, string first) =>
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
            MonthOfPlaces.Of([], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), 1, 0)[0].Month);
}
