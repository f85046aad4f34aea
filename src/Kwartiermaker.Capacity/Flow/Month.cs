using System.Globalization;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>A calendar month, written as 2026-01.</summary>
/// <param name="Number">Months since the beginning of the calendar, so that a difference is a number of months.</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    public static bool TryParse(string text, out Month month)
    {
        var good = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = Of(day);
        return good;
    }

    public DateOnly FirstDay => new(Number / 12, Number % 12 + 1, 1);

    public static Month Of(DateOnly day) => new(day.Year * 12 + day.Month - 1);

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number / 12:0000}-{Number % 12 + 1:00}");

    public static Month operator +(Month month, int months) => new(month.Number + months);

    public static int operator -(Month end, Month start) => end.Number - start.Number;

    public static bool operator <(Month a, Month b) => a.Number < b.Number;

    public static bool operator >(Month a, Month b) => a.Number > b.Number;

    public static bool operator <=(Month a, Month b) => a.Number <= b.Number;

    public static bool operator >=(Month a, Month b) => a.Number >= b.Number;
}
