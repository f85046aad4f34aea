using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Tests.Common.Checks;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("2026-02-01")]
    [InlineData("2026-2-1")]
    [InlineData("2026/02/01")]
    [InlineData("2026-02-01 00:00:00")]
    [InlineData("2026-02-01T00:00:00")]
    [InlineData("1-2-2026")]
    [InlineData("01/02/2026")]
    [InlineData("1.2.2026")]
    [InlineData("1\u20112\u20112026")]
    [InlineData("1 - 2 - 2026")]
    [InlineData("\u00a01-2-2026 ")]
    [InlineData("1 feb 2026")]
    [InlineData("1 feb. 2026")]
    [InlineData("1 februari 2026")]
    [InlineData("1\u00a0FEBRUARI\u00a02026")]
    [InlineData("1-feb-2026")]
    [InlineData("1 February 2026")]
    [InlineData("1-2-2026 0:00")]
    public void Read_TheFirstOfFebruary(string text) => Assert.Equal(new DateOnly(2026, 2, 1), TypedDay.Read("Day", text).Value);

    [Theory]
    [InlineData("1 mrt. 2026", 3, 1)]
    [InlineData("1 maart 2026", 3, 1)]
    [InlineData("1 mar 2026", 3, 1)]
    [InlineData("12 okt. 2026", 10, 12)]
    [InlineData("1 sept 2026", 9, 1)]
    [InlineData("1 mei 2026", 5, 1)]
    [InlineData("31 december 2026", 12, 31)]
    public void Read_MonthsByName(string text, int month, int day) => Assert.Equal(new DateOnly(2026, month, day), TypedDay.Read("Day", text).Value);

    [Theory]
    [InlineData("29-2-2026", "day.not-there")]
    [InlineData("31-4-2026", "day.not-there")]
    [InlineData("0-2-2026", "day.not-there")]
    [InlineData("2026-13-01", "day.month-first")]
    [InlineData("2-13-2026", "day.month-first")]
    [InlineData("02/28/2026", "day.month-first")]
    [InlineData("1-2/2026", "day.unreadable")]
    [InlineData("1 foo 2026", "day.unreadable")]
    [InlineData("1 ma 2026", "day.unreadable")]
    [InlineData("februari 2026", "day.unreadable")]
    [InlineData("46054", "day.unreadable")]
    [InlineData("2026", "day.unreadable")]
    [InlineData("1-2-2026 14:30", "day.unreadable")]
    [InlineData("volgende week", "day.unreadable")]
    public void Read_RefusesWhatIsNoDay(string text, string code) =>
        Assert.Equal((code, "Day"), (TypedDay.Read("Day", text).Refusals[0].Code, TypedDay.Read("Day", text).Refusals[0].Field));

    [Theory]
    [InlineData("1-2-26", "2026-02-01", "2001-02-26")]
    [InlineData("1-2-99", "2099-02-01", "1999-02-01")]
    [InlineData("1 feb 26", "2026-02-01", "2001-02-26")]
    [InlineData("2-2-02", "2002-02-02", "1902-02-02")]
    public void Read_AsksForAYearOfTwoDigits(string text, string one, string other)
    {
        var refusal = TypedDay.Read("Day", text).Refusals[0];

        Assert.Equal("day.two-ways", refusal.Code);
        Assert.Equal([text, one, other], refusal.Args.Select(a => a is DateOnly day ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : a));
    }

    [Theory]
    [InlineData("2026-02-01T14:30")]
    [InlineData("1-2-2026 14:30")]
    [InlineData("1 februari 2026 14.30 uur")]
    [InlineData("1 februari 2026 om 14:30")]
    public void ReadMoment_HasATime(string text) => Assert.Equal(new DateTime(2026, 2, 1, 14, 30, 0), TypedDay.ReadMoment("At", text).Value);

    [Theory]
    [InlineData("1-2-2026", "moment.unreadable")]
    [InlineData("1-2-2026 25:00", "moment.unreadable")]
    [InlineData("2027-03-28T02:30", "moment.skipped")]
    [InlineData("1-2-26 14:30", "day.two-ways")]
    public void ReadMoment_RefusesWhatIsNone(string text, string code) => Assert.Equal(code, TypedDay.ReadMoment("At", text).Refusals[0].Code);
}
