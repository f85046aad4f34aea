namespace Kwartiermaker.Locations.Opening;

public enum KeyDay
{
    /// <summary>First day of the agreed period.</summary>
    Agreed,

    /// <summary>As the building plan says it.</summary>
    Delivery,

    /// <summary>The day on which the location should open.</summary>
    Opening,
}

/// <param name="Page">The step where the day is changed.</param>
/// <param name="Clash">Code of what does not fit, behind <c>key-day.</c>; null when it fits.</param>
/// <param name="Apart">Days between this one and the one it does not fit with.</param>
public sealed record KeyDate(KeyDay Day, DateOnly On, string Page, string? Clash = null, int Apart = 0);

/// <summary>
/// Three days that must fit together and that three processes keep, each for itself: a building is delivered before it opens, it opens within the
/// agreed period, and an agreed period that runs over an unfinished building is lost.
/// </summary>
public static class KeyDates
{
    /// <returns>In order of time; empty once the location is open, and as long as there are not two days to compare.</returns>
    public static IReadOnlyList<KeyDate> Of(Phase phase, DateOnly? agreed, DateOnly? delivery, DateOnly? opening)
    {
        var all = new List<KeyDate>();
        if (agreed is { } a)
        {
            var early = delivery is null ? "agreed-before-opening" : "agreed-early";
            all.Add(new(KeyDay.Agreed, a, LocationSteps.Agreement, (delivery ?? opening) > a ? early : null, Between(a, delivery ?? opening)));
        }

        if (delivery is { } d)
            all.Add(new(KeyDay.Delivery, d, LocationSteps.BuildingPlan, opening < d ? "delivery-late" : null, Between(d, opening)));
        if (opening is { } o)
            all.Add(new(KeyDay.Opening, o, LocationSteps.Opening, agreed > o ? "opening-early" : null, Between(o, agreed)));
        return phase < Phase.Operation && all.Count > 1 ? [.. all.OrderBy(k => k.On)] : [];
    }

    private static int Between(DateOnly one, DateOnly? other) => other is { } day ? Math.Abs(day.DayNumber - one.DayNumber) : 0;
}
