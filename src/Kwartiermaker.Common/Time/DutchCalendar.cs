namespace Kwartiermaker.Common.Time;

/// <summary>
/// The working days of Dutch law. Algemene termijnenwet (BWBR0002448) art. 3 lid 1 names New Year's Day, Easter
/// Monday, Whit Monday, both days of Christmas, Ascension Day, the day on which the King's birthday is celebrated
/// and 5 May; lid 2 treats Good Friday likewise; lid 3 lets a royal decree add days. Those are published for some
/// years at once, so callers pass them in: for 2026–2028 the decree names 2 January and 15 May 2026, 7 May 2027,
/// 28 April and 26 May 2028.
/// </summary>
/// <remarks>Easter Sunday and Whit Sunday are Sundays, and not named. King's Day is 27 April since 2014, 26 April when that is a Sunday.</remarks>
public static class DutchCalendar
{
    /// <summary>Easter Sunday by the Gregorian computus (valid from 1583).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var leapsSkipped = century - (century / 4);
        var moonShift = ((8 * century) + 13) / 25;
        var epact = (leapsSkipped - moonShift + (19 * golden) + 15) % 30;
        epact -= epact == 29 || (epact == 28 && golden > 10) ? 1 : 0;
        var fullMoon = new DateOnly(year, 3, 21).AddDays(epact);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }

    /// <summary>The public holiday on that day, as a code; <c>null</c> when there is none. A weekend is no holiday.</summary>
    /// <param name="equated">Days made equal by royal decree (art. 3 lid 3).</param>
    public static DayOff? HolidayName(DateOnly date, IReadOnlyCollection<DateOnly>? equated = null) =>
        FixedHoliday(date) ?? EasterHoliday(date) ?? (equated?.Contains(date) == true ? DayOff.EquatedDay : null);

    /// <summary>The reason why that day is no working day: the holiday if it has a name, else the weekend; <c>null</c> on a working day.</summary>
    public static DayOff? WhyOff(DateOnly date, IReadOnlyCollection<DateOnly>? equated = null) =>
        HolidayName(date, equated) ?? date.DayOfWeek switch
        {
            DayOfWeek.Saturday => DayOff.Saturday,
            DayOfWeek.Sunday => DayOff.Sunday,
            _ => null,
        };

    public static bool IsWorkingDay(DateOnly date, IReadOnlyCollection<DateOnly>? equated = null) =>
        WhyOff(date, equated) is null;

    /// <summary>That day itself when it is a working day, else the first working day after it.</summary>
    public static DateOnly NextWorkingDay(DateOnly date, IReadOnlyCollection<DateOnly>? equated = null)
    {
        while (!IsWorkingDay(date, equated))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static DayOff? FixedHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => DayOff.NewYearsDay,
        (4, 26) when date.DayOfWeek == DayOfWeek.Saturday => DayOff.KingsDay,
        (4, 27) when date.DayOfWeek != DayOfWeek.Sunday => DayOff.KingsDay,
        (5, 5) => DayOff.LiberationDay,
        (12, 25) => DayOff.ChristmasDay,
        (12, 26) => DayOff.SecondChristmasDay,
        _ => null,
    };

    private static DayOff? EasterHoliday(DateOnly date) => (date.DayNumber - EasterSunday(date.Year).DayNumber) switch
    {
        -2 => DayOff.GoodFriday,
        1 => DayOff.EasterMonday,
        39 => DayOff.AscensionDay,
        50 => DayOff.WhitMonday,
        _ => null,
    };
}
