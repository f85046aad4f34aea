namespace Kwartiermaker.Locations.Portfolio;

/// <summary>What one location does to the number of places, and when.</summary>
/// <param name="Places">Agreed, or possible as long as nothing is agreed; null while that is not known.</param>
/// <param name="Agreed">Day the agreement was signed by both sides.</param>
/// <param name="Building">Day the building began.</param>
/// <param name="Open">Day it opened; null before.</param>
/// <param name="Planned">Day the team wants to open; only while it is not open.</param>
/// <param name="Ends">Last day of what was agreed.</param>
internal sealed record PlacesOfLocation(int? Places, DateOnly? Agreed, DateOnly? Building, DateOnly? Open, DateOnly? Planned, DateOnly? Ends);

/// <summary>Places of a month.</summary>
internal sealed record MonthOfPlaces(DateOnly Month, int Agreed, int Building, int Opened, int Planned, int Ending)
{
    public bool IsEmpty => Agreed + Building + Opened + Planned + Ending == 0;

    /// <summary>The months around today, in which the places came or go. A location whose places are not known counts for nothing.</summary>
    public static IReadOnlyList<MonthOfPlaces> Of(IReadOnlyCollection<PlacesOfLocation> locations, DateOnly today, int back, int ahead)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-back);
        return [.. Enumerable.Range(0, back + ahead + 1).Select(i => first.AddMonths(i)).Select(month => new MonthOfPlaces(
            month, Sum(month, l => l.Agreed), Sum(month, l => l.Building), Sum(month, l => l.Open), Sum(month, l => l.Planned), Sum(month, l => l.Ends)))];

        int Sum(DateOnly month, Func<PlacesOfLocation, DateOnly?> day) =>
            locations.Where(l => day(l) is { } on && on.Year == month.Year && on.Month == month.Month).Sum(l => l.Places ?? 0);
    }
}
