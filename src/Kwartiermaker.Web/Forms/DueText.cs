using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Web.Forms;

/// <summary>A due date as people say it: two days late, today, in six days.</summary>
public static class DueText
{
    public static string Of(Texts texts, DateOnly? due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (due is not { } day)
            return texts["opgeschort, nog geen datum"];
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => texts["{0:dag|dagen} te laat", -days],
            0 => texts["vandaag"],
            1 => texts["morgen"],
            < 60 => texts["over {0:dag|dagen}, {1}", days, day],
            _ => texts.Show(day),
        };
    }

    /// <summary>As <see cref="Of"/>, and always with the day itself.</summary>
    public static string WithDay(Texts texts, DateOnly due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var saysTheDay = due.DayNumber - today.DayNumber > 1;
        return saysTheDay ? Of(texts, due, today) : $"{Of(texts, due, today)}, {texts.Show(due)}";
    }
}
