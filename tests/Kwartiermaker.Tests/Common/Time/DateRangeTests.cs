using FsCheck.Xunit;
using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Tests.Common.Time;

public sealed class DateRangeTests
{
    private static DateOnly D(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static DateRange R(string from, string? to) => new(D(from), to is null ? null : D(to));

    [Fact]
    public void Create_EndBeforeStart_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => R("2027-01-02", "2027-01-01"));
        Assert.False(DateRange.TryCreate(D("2027-01-02"), D("2027-01-01"), out _));
        Assert.True(DateRange.TryCreate(D("2027-01-02"), null, out var open));
        Assert.Null(open.To);
    }

    [Theory]
    [InlineData("2027-01-01", "2027-01-01", 1, 0)]
    [InlineData("2027-01-01", "2027-01-31", 31, 1)]
    [InlineData("2027-01-01", "2027-02-27", 58, 1)]
    [InlineData("2027-01-01", "2027-02-28", 59, 2)]
    [InlineData("2027-01-31", "2027-02-27", 28, 1)]
    [InlineData("2028-02-29", "2029-02-27", 365, 12)]
    [InlineData("2027-01-01", "2031-12-31", 1826, 60)]
    public void Length_BothEndsIncluded(string from, string to, int days, int months)
    {
        Assert.Equal(days, R(from, to).Days);
        Assert.Equal(months, R(from, to).Months);
    }

    [Fact]
    public void Length_Indefinite_HasNone()
    {
        Assert.Null(R("2027-01-01", null).Days);
        Assert.Null(R("2027-01-01", null).Months);
    }

    [Theory]
    [InlineData("2027-01-01", "2027-01-31", "2027-01-31", "2027-02-28", "2027-01-31/2027-01-31")]
    [InlineData("2027-01-01", "2027-01-31", "2027-02-01", null, null)]
    [InlineData("2027-01-01", null, "2027-02-01", null, "2027-02-01/..")]
    [InlineData("2027-01-01", null, "2026-02-01", "2027-03-01", "2027-01-01/2027-03-01")]
    [InlineData("2027-01-01", "2027-12-31", "2027-03-01", "2027-04-01", "2027-03-01/2027-04-01")]
    public void Intersect_GivesTheSharedDays(string from, string? to, string otherFrom, string? otherTo, string? shared)
    {
        Assert.Equal(shared, R(from, to).Intersect(R(otherFrom, otherTo))?.ToString());
        Assert.Equal(shared is not null, R(from, to).Overlaps(R(otherFrom, otherTo)));
    }

    [Property]
    public bool Intersect_AgreesWithContains(int start, byte length, int otherStart, byte otherLength, int probe)
    {
        var (a, b) = (Range(start, length), Range(otherStart, otherLength));
        var day = Day(probe);
        var inBoth = a.Contains(day) && b.Contains(day);
        return inBoth == (a.Intersect(b)?.Contains(day) ?? false) && a.Overlaps(b) == b.Overlaps(a);
    }

    private static DateOnly Day(int seed) => new DateOnly(2027, 1, 1).AddDays(seed % 300);

    private static DateRange Range(int start, byte length) =>
        new(Day(start), length > 200 ? null : Day(start).AddDays(length));
}
