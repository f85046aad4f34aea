using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Common.Checks;

/// <summary>
/// Reads a day as people type it, the same in every language, form, filter, file and option: 2026-02-01, or day, month, year (1-2-2026,
/// 1 feb. 2026, 1 February 2026). A year has four digits; with two it can be read more ways than one, and is asked for.
/// </summary>
public static partial class TypedDay
{
    /// <summary>Dutch and English, by the first letters that no other month has.</summary>
    private static readonly string[][] Months =
    [
        ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"], ["mei", "may"], ["juni", "june"], ["juli", "july"],
        ["augustus", "august"], ["september"], ["oktober", "october"], ["november"], ["december"],
    ];

    /// <returns>The day, or at the field why it cannot be read.</returns>
    public static Result<DateOnly> Read(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parts(Plain(text)) switch
        {
            null => Refusal.Invalid(field, "day.unreadable", text),
            (_, _, 0) => Refusal.Invalid(field, "day.unreadable", text),
            { Year: < 100 } typed => TwoDigits(field, text, typed),
            var (day, month, year) when year >= 1000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) =>
                new DateOnly(year, month, day),
            var (day, month, _) when month > 12 && day is >= 1 and <= 12 => Refusal.Invalid(field, "day.month-first", text),
            _ => Refusal.Invalid(field, "day.not-there", text),
        };
    }

    /// <summary>A moment: a day with the time behind it, in hours and minutes.</summary>
    public static Result<DateTime> ReadMoment(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = Clock().Match(Plain(text));
        var time = default(TimeOnly);
        if (!written.Success || !TimeOnly.TryParseExact(written.Groups["time"].Value, ["H:mm", "H.mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            return Refusal.Invalid(field, "moment.unreadable", text);
        var day = Read(field, written.Groups["day"].Value);
        if (!day.Succeeded)
            return day.Refusals[0];
        var moment = day.Value.ToDateTime(time);
        return Time.Clock.Shows(moment) ? moment : Refusal.Invalid(field, "moment.skipped", text);
    }

    private static Refusal TwoDigits(string field, string text, (int Day, int Month, int Year) typed)
    {
        List<DateOnly> readings = [];
        Add(typed.Day, typed.Month, 2000 + typed.Year);
        Add(typed.Year, typed.Month, 2000 + typed.Day);
        if (readings.Count < 2)
            Add(typed.Day, typed.Month, 1900 + typed.Year);
        return readings.Count < 2 ? Refusal.Invalid(field, "day.unreadable", text) : Refusal.Invalid(field, "day.two-ways", text, readings[0], readings[1]);

        void Add(int day, int month, int year)
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && !readings.Contains(new DateOnly(year, month, day)))
                readings.Add(new DateOnly(year, month, day));
        }
    }

    private static (int Day, int Month, int Year)? Parts(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return (Number(iso, "day"), Number(iso, "month"), Number(iso, "year"));
        if (DayFirst().Match(text) is not { Success: true } match)
            return null;
        var month = match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value) : Number(match, "month");
        return month == 0 && match.Groups["name"].Success ? null : (Number(match, "day"), month, Number(match, "year"));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) => name.Length < 3 ? 0 : Array.FindIndex(Months, names => names.Any(n => n.StartsWith(name, StringComparison.OrdinalIgnoreCase))) + 1;

    private static string Plain(string text) =>
        string.Concat(text.Select(c => c is '\u00a0' or '\u202f' or '\u2009' ? ' ' : c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' ? '-' : c)).Trim();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})(?:(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>|[- ](?<name>[a-zA-Z]+)\.?[- ]| ?- ?(?<month>[0-9]{1,2}) ?- ?)"
        + "(?<year>[0-9]{4}|[0-9]{2})(?: 0?0:00(?::00)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<day>.+?)(?:T|,? +(?:om )?)(?<time>[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?)(?: uur)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
