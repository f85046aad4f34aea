using System.Globalization;

namespace Kwartiermaker.Common.Language;

public static class Money
{
    /// <summary>Whole euros, as people read them.</summary>
    public static string Euro(decimal amount)
    {
        var whole = Math.Round(amount, MidpointRounding.AwayFromZero);
        return (whole < 0 ? "−\u00a0" : "") + "€\u00a0" + Math.Abs(whole).ToString("N0", CultureInfo.CurrentCulture);
    }

    /// <summary>A share as a percentage.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.CurrentCulture) + "\u00a0%";
}
