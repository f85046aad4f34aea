using Kwartiermaker.Common.Time;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Time;

public sealed class DutchCalendarTests
{
    private static DateOnly D(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void EasterSunday_KnownYears(string sunday) =>
        Assert.Equal(D(sunday), DutchCalendar.EasterSunday(D(sunday).Year));

    [Fact]
    public void EasterSunday_Always_IsASundayFrom22MarchTo25April()
    {
        foreach (var easter in Enumerable.Range(1900, 400).Select(DutchCalendar.EasterSunday))
        {
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2027-01-01", DayOff.NewYearsDay)]
    [InlineData("2027-03-26", DayOff.GoodFriday)]
    [InlineData("2027-03-29", DayOff.EasterMonday)]
    [InlineData("2027-04-27", DayOff.KingsDay)]
    [InlineData("2025-04-26", DayOff.KingsDay)]
    [InlineData("2027-05-05", DayOff.LiberationDay)]
    [InlineData("2027-05-06", DayOff.AscensionDay)]
    [InlineData("2027-05-17", DayOff.WhitMonday)]
    [InlineData("2027-12-25", DayOff.ChristmasDay)]
    [InlineData("2027-12-26", DayOff.SecondChristmasDay)]
    [InlineData("2027-05-07", DayOff.EquatedDay)]
    [InlineData("2025-04-27", null)]
    [InlineData("2027-03-28", null)]
    [InlineData("2027-12-31", null)]
    public void HolidayName_KnownDays(string day, DayOff? expected) =>
        Assert.Equal(expected, DutchCalendar.HolidayName(D(day), [D("2027-05-07")]));

    [Theory]
    [InlineData("2027-03-25", "2027-03-25")]
    [InlineData("2027-03-26", "2027-03-30")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-12-25", "2027-12-27")]
    [InlineData("2027-01-01", "2027-01-04")]
    [InlineData("2027-05-05", "2027-05-07")]
    public void NextWorkingDay_PassesWeekendsAndHolidays(string day, string next) =>
        Assert.Equal(D(next), DutchCalendar.NextWorkingDay(D(day)));

    [Fact]
    public void NextWorkingDay_DayEquatedByDecree_PassesItToo() =>
        Assert.Equal(D("2027-05-10"), DutchCalendar.NextWorkingDay(D("2027-05-05"), [D("2027-05-07")]));

    [Fact]
    public void WhyOff_HolidayOnAWeekend_NamesTheHoliday()
    {
        Assert.Equal(DayOff.NewYearsDay, DutchCalendar.WhyOff(D("2028-01-01")));
        Assert.Equal(DayOff.Sunday, DutchCalendar.WhyOff(D("2027-03-28")));
        Assert.Null(DutchCalendar.WhyOff(D("2027-03-30")));
    }
}
