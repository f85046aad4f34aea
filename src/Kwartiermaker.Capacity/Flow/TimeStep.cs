namespace Kwartiermaker.Capacity.Flow;

/// <summary>
/// How far the flow goes at once. What is given per month is divided over the weeks. Weeks are seven days and run on from the first day of the
/// first month; the days that are left at the end are no week.
/// </summary>
public enum TimeStep
{
    Month,
    Week,
}

internal static class TimeSteps
{
    /// <summary>Weeks in a month, on average over the Gregorian calendar.</summary>
    private const double WeeksPerMonth = 365.2425 / 7 / 12;

    public static double PerMonth(this TimeStep step) => step == TimeStep.Week ? WeeksPerMonth : 1;

    /// <summary>Whole steps within so many months.</summary>
    public static int Within(this TimeStep step, Month first, int months) =>
        step == TimeStep.Week ? ((first + months).FirstDay.DayNumber - first.FirstDay.DayNumber) / 7 : months;

    /// <summary>The first day of a step.</summary>
    public static DateOnly StartOf(this TimeStep step, Month first, int number) =>
        step == TimeStep.Week ? first.FirstDay.AddDays(7 * number) : (first + number).FirstDay;

    /// <summary>What a dated value is in every step: that of the month in which the step begins.</summary>
    public static double[] Over(this TimeStep step, Dated value, Month first, int steps) =>
        step == TimeStep.Month ? value.Over(first, steps) : [.. Enumerable.Range(0, steps).Select(s => value.At(Month.Of(step.StartOf(first, s))))];
}
