using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Capacity.Forecasting;

/// <summary>How often a series is counted. The number is that of the periods in a year.</summary>
public enum Frequency
{
    Yearly = 1,
    Quarterly = 4,
    Monthly = 12,
    Weekly = 52,
}

/// <summary>A year, quarter, month or ISO week, written as <c>2025</c>, <c>2025-Q3</c>, <c>2025-07</c> or <c>2025-W30</c>.</summary>
/// <param name="Number">Counts the periods of this frequency; the next period has the next number.</param>
public readonly partial record struct Period(Frequency Frequency, int Number)
{
    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var match = Form().Match(text);
        if (!match.Success)
            return false;
        var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["quarter"].Success)
            period = new(Frequency.Quarterly, year * 4 + Part("quarter") - 1);
        else if (match.Groups["month"].Success)
            period = new(Frequency.Monthly, year * 12 + Part("month") - 1);
        else if (!match.Groups["week"].Success)
            period = new(Frequency.Yearly, year);
        else if (Part("week") <= ISOWeek.GetWeeksInYear(year))
            period = new(Frequency.Weekly, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Part("week"), DayOfWeek.Monday)).DayNumber / 7);
        return period != default;
    }

    public Period Plus(int periods) => this with { Number = Number + periods };

    public override string ToString() => Frequency switch
    {
        Frequency.Quarterly => $"{Number / 4:0000}-Q{Number % 4 + 1}",
        Frequency.Monthly => $"{Number / 12:0000}-{Number % 12 + 1:00}",
        Frequency.Weekly => DateOnly.FromDayNumber(Number * 7).ToDateTime(default) is var monday ? $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}" : "",
        _ => $"{Number:0000}",
    };

    [GeneratedRegex("^([12][0-9]{3})(-(Q(?<quarter>[1-4])|W(?<week>0[1-9]|[1-4][0-9]|5[0-3])|(?<month>0[1-9]|1[0-2])))?$")]
    private static partial Regex Form();
}
