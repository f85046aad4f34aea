using System.Globalization;

namespace Kwartiermaker.Common.Time;

/// <summary>
/// Calendar days from <see cref="From"/> up to and including <see cref="To"/>. The end is included: a stay
/// "from Monday to Friday" covers Friday too. No end means that it goes on until further notice.
/// </summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public DateRange(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, "The last day may not lie before the first day.");
        }

        From = from;
        To = to;
    }

    public DateOnly From { get; }

    /// <summary>The last day, included; <c>null</c> is indefinite.</summary>
    public DateOnly? To { get; }

    /// <summary>For input from outside: <c>false</c> when the end lies before the start.</summary>
    public static bool TryCreate(DateOnly from, DateOnly? to, out DateRange range)
    {
        var valid = !(to < from);
        range = valid ? new DateRange(from, to) : default;
        return valid;
    }

    /// <summary>The number of days, both ends counted; <c>null</c> when indefinite.</summary>
    public int? Days => To is { } to ? to.DayNumber - From.DayNumber + 1 : null;

    /// <summary>Whole calendar months: 1 January up to and including 31 January is one month; <c>null</c> when indefinite.</summary>
    public int? Months
    {
        get
        {
            if (To is not { } to)
            {
                return null;
            }

            var months = ((to.Year - From.Year) * 12) + to.Month - From.Month + 1;
            return LastDayAfter(months) <= to.DayNumber ? months : months - 1;
        }
    }

    public bool Contains(DateOnly day) => day >= From && !(day > To);

    public bool Contains(DateRange other) => other.From >= From && (To is null || other.To <= To);

    /// <summary>True when at least one day lies in both.</summary>
    public bool Overlaps(DateRange other) => !(other.From > To) && !(From > other.To);

    /// <summary>The days in both, or <c>null</c> when there are none.</summary>
    public DateRange? Intersect(DateRange other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        var to = To is null || other.To < To ? other.To : To;
        return new DateRange(From > other.From ? From : other.From, to);
    }

    /// <summary>An ISO 8601 interval: <c>2027-01-01/2027-12-31</c>, or <c>2027-01-01/..</c> without an end.</summary>
    public override string ToString() => $"{Iso(From)}/{(To is { } to ? Iso(to) : "..")}";

    private int LastDayAfter(int months) => From.AddMonths(months).DayNumber - 1;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
