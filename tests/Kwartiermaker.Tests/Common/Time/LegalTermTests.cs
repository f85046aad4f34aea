using FsCheck.Xunit;
using Kwartiermaker.Common.Time;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Time;

public sealed class LegalTermTests
{
    private static DateOnly D(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2027-02-01", 8, TermUnit.Weeks, "2027-03-29", "2027-03-30", DayOff.EasterMonday)]
    [InlineData("2027-01-29", 8, TermUnit.Weeks, "2027-03-26", "2027-03-30", DayOff.GoodFriday)]
    [InlineData("2027-03-02", 8, TermUnit.Weeks, "2027-04-27", "2027-04-28", DayOff.KingsDay)]
    [InlineData("2027-03-25", 6, TermUnit.Weeks, "2027-05-06", "2027-05-07", DayOff.AscensionDay)]
    [InlineData("2026-10-30", 8, TermUnit.Weeks, "2026-12-25", "2026-12-28", DayOff.ChristmasDay)]
    [InlineData("2026-11-20", 6, TermUnit.Weeks, "2027-01-01", "2027-01-04", DayOff.NewYearsDay)]
    [InlineData("2027-01-02", 8, TermUnit.Weeks, "2027-02-27", "2027-03-01", DayOff.Saturday)]
    [InlineData("2027-01-04", 12, TermUnit.Weeks, "2027-03-29", "2027-03-30", DayOff.EasterMonday)]
    [InlineData("2026-12-29", 3, TermUnit.Months, "2027-03-29", "2027-03-30", DayOff.EasterMonday)]
    [InlineData("2026-12-29", 90, TermUnit.Days, "2027-03-29", "2027-03-30", DayOff.EasterMonday)]
    public void End_OnADayOff_MovesToTheNextWorkingDay(
        string start, int number, TermUnit unit, string raw, string end, DayOff reason)
    {
        var term = LegalTerm.End(D(start), new TermLength(number, unit));
        Assert.Equal((D(raw), D(end), TermMove.EndsOnDayOff, (DayOff?)reason), (term.Raw, term.End, term.Move, term.Reason));
    }

    [Theory]
    [InlineData("2026-09-28", 26, TermUnit.Weeks, "2027-03-29")]
    [InlineData("2026-09-29", 6, TermUnit.Months, "2027-03-29")]
    [InlineData("2026-12-28", 13, TermUnit.Weeks, "2027-03-29")]
    [InlineData("2026-12-28", 91, TermUnit.Days, "2027-03-29")]
    [InlineData("2026-03-29", 1, TermUnit.Years, "2027-03-29")]
    public void End_TermTooLongForTheAct_StandsOnTheDayOff(string start, int number, TermUnit unit, string end)
    {
        var term = LegalTerm.End(D(start), new TermLength(number, unit));
        Assert.Equal((D(end), D(end), TermMove.StandsTooLong), (term.Raw, term.End, term.Move));
        Assert.Equal(DayOff.EasterMonday, term.Reason);
    }

    [Fact]
    public void End_OnAWorkingDay_Stays()
    {
        var term = LegalTerm.End(D("2027-02-02"), TermLength.Weeks(8));
        Assert.Equal((D("2027-03-30"), TermMove.None, null), (term.End, term.Move, term.Reason));
        Assert.False(term.IsMoved);
    }

    [Fact]
    public void End_OverEaster_NamesEveryDayPassed()
    {
        var skipped = LegalTerm.End(D("2027-01-29"), TermLength.Weeks(8)).Skipped.Select(s => s.Why);
        Assert.Equal([DayOff.GoodFriday, DayOff.Saturday, DayOff.Sunday, DayOff.EasterMonday], skipped);
    }

    [Theory]
    [InlineData("2027-03-25", 3, "2027-03-31")]
    [InlineData("2027-01-07", 3, "2027-01-11")]
    [InlineData("2027-03-25", 2, "2027-03-30")]
    [InlineData("2026-12-24", 4, "2026-12-29")]
    public void End_ShortTerm_HoldsTwoWorkingDaysFromThreeDaysOn(string start, int days, string end) =>
        Assert.Equal(D(end), LegalTerm.End(D(start), TermLength.Days(days)).End);

    [Fact]
    public void End_MonthTerm_EndsOnTheLastDayOfAShorterMonth() =>
        Assert.Equal(D("2027-02-28"), LegalTerm.End(D("2026-08-31"), TermLength.Months(6)).End);

    [Fact]
    public void LatestStart_CountedBack_IsNotMoved() =>
        Assert.Equal(D("2027-03-29"), LegalTerm.LatestStart(D("2027-04-26"), TermLength.Weeks(4)));

    [Property]
    public bool End_CoveredTerm_IsAWorkingDayAndNeverEarlier(ushort offset, byte weeks)
    {
        var start = new DateOnly(2024, 1, 1).AddDays(offset % 5000);
        var term = LegalTerm.End(start, TermLength.Weeks((weeks % 12) + 1));
        return DutchCalendar.IsWorkingDay(term.End) && term.End >= term.Raw && term.End.DayNumber - term.Raw.DayNumber <= 5;
    }
}
