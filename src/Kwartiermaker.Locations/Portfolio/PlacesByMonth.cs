namespace Kwartiermaker.Locations.Portfolio;

internal enum PlacesChange
{
    /// <summary>Signed by both sides.</summary>
    Agreed,

    /// <summary>Permits in force, building began.</summary>
    Building,

    Opened,

    /// <summary>The team wants to open; only while it is not open.</summary>
    Planned,

    /// <summary>Last day of what was agreed.</summary>
    Ending,
}

/// <summary>Places that came or go on a day. A location whose places are not known counts for nothing.</summary>
internal sealed record PlacesOnDay(PlacesChange Change, DateOnly On, int Places);

/// <summary>Places of a month.</summary>
internal sealed record MonthOfPlaces(DateOnly Month, int Agreed, int Building, int Opened, int Planned, int Ending)
{
    public bool IsEmpty => Agreed + Building + Opened + Planned + Ending == 0;

    /// <summary>The months around today, in which the places came or go.</summary>
    public static IReadOnlyList<MonthOfPlaces> Of(IReadOnlyCollection<PlacesOnDay> days, DateOnly today, int back, int ahead)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-back);
        return [.. Enumerable.Range(0, back + ahead + 1).Select(i => first.AddMonths(i)).Select(month => new MonthOfPlaces(month,
            Sum(month, PlacesChange.Agreed), Sum(month, PlacesChange.Building), Sum(month, PlacesChange.Opened),
            Sum(month, PlacesChange.Planned), Sum(month, PlacesChange.Ending)))];

        int Sum(DateOnly month, PlacesChange change) =>
            days.Where(d => d.Change == change && d.On.Year == month.Year && d.On.Month == month.Month).Sum(d => d.Places);
    }
}
