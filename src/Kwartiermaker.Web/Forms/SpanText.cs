using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Web.Forms;

/// <summary>How long something lasts or how far two days lie apart, as people say it: 12 days, 20 weeks, over 7 months, 5 years.</summary>
public static class SpanText
{
    private const double Month = 365.25 / 12;

    /// <summary>A span that is not whole in its unit is "over" so many of it, never rounded up.</summary>
    /// <param name="days">Not negative.</param>
    public static string Of(Texts texts, int days)
    {
        ArgumentNullException.ThrowIfNull(texts);
        // A year has 365 or 366 days, a month 28 to 31: within a day or two the difference is that of the calendar.
        var (months, years) = ((int)Math.Round(days / Month), (int)Math.Round(days / 365.25));
        return days switch
        {
            < 28 => texts["{0:dag|dagen}", days],
            < 182 when days % 7 == 0 => texts["{0:week|weken}", days / 7],
            < 60 => texts["ruim {0:week|weken}", days / 7],
            _ when years >= 2 && Math.Abs(days - (years * 365.25)) <= 1 => texts["{0:jaar|jaar}", years],
            _ when days < 730 && Math.Abs(days - (months * Month)) <= 2 => texts["{0:maand|maanden}", months],
            < 730 => texts["ruim {0:maand|maanden}", (int)(days / Month)],
            _ => texts["ruim {0:jaar|jaar}", (int)(days / 365.25)],
        };
    }
}
