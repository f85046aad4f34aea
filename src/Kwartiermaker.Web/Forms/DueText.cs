using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Web.Forms;

/// <summary>A due date as people say it: two days late, today, in six days.</summary>
public static class DueText
{
    /// <summary>The day of a deadline; one that only warns is not late, and says since when it does.</summary>
    public static string Of(Texts texts, DeadlineRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(row);
        return row.IsWarning && row.DueOn < today ? texts["sinds {0}", row.DueOn] : Of(texts, row.DueOn, today);
    }

    public static string Of(Texts texts, DateOnly? due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (due is not { } day)
            return texts["opgeschort, nog geen datum"];
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            < -60 => texts["{0:maand|maanden} te laat", MonthsBetween(day, today)],
            < 0 => texts["{0:dag|dagen} te laat", -days],
            0 => texts["vandaag"],
            1 => texts["morgen"],
            < 60 => texts["over {0:dag|dagen}, {1}", days, day],
            _ => texts.Show(day),
        };
    }

    /// <summary>As short as a tag: the day, with the year only when it is another one, and what it says when it is late.</summary>
    public static string Brief(Texts texts, DateOnly due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var day = due.ToString(due.Year == today.Year ? "d MMM" : "d MMM yyyy", System.Globalization.CultureInfo.CurrentCulture);
        return due < today ? texts["te laat: {0}", day] : due == today ? texts["vandaag"] : day;
    }

    private static int MonthsBetween(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    /// <summary>As <see cref="Of(Texts, DateOnly?, DateOnly)"/>, and always with the day itself.</summary>
    public static string WithDay(Texts texts, DateOnly due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var saysTheDay = due.DayNumber - today.DayNumber > 1;
        return saysTheDay ? Of(texts, due, today) : $"{Of(texts, due, today)}, {texts.Show(due)}";
    }
}
