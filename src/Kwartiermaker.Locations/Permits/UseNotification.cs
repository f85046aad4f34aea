using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Permits;

/// <summary>
/// The notification of use (Bbl art. 6.6–6.8): at least so many weeks before the use begins. The term counts back from the opening, so it
/// is not moved for weekends and holidays (Algemene termijnenwet art. 1 lid 2).
/// </summary>
internal static class UseNotification
{
    public const string Code = "use-notification";

    /// <summary>The last day on which the notification is in time; null without an opening day or a term.</summary>
    public static DateOnly? LatestDay(IDatedValues values, DateOnly? opening) =>
        opening is { } day && values.Length("use-notification.weeks-before", day) is { } before ? LegalTerm.LatestStart(day, before) : null;

    /// <summary>Made after the last day, or that day has passed and it still is not made.</summary>
    /// <param name="received">Null while it was not made.</param>
    public static bool IsLate(DateOnly latest, DateOnly? received, DateOnly today) => (received ?? today) > latest;

    public static DateOnly? EarliestUse(IDatedValues values, DateOnly received) => values.Length("use-notification.weeks-before", received)?.After(received);

    /// <param name="received">Day of the first notification that was not withdrawn.</param>
    public static Condition Check(IDatedValues values, NeedAnswer need, string? reason, DateOnly? received, DateOnly? opening, DateOnly today) => need switch
    {
        NeedAnswer.NotNeeded => new(Code, ConditionState.Met, "vergunningen", "not-needed", reason),
        NeedAnswer.NotYetKnown => new(Code, ConditionState.Missing, "vergunningen", "unknown") { Act = new(LocationsPermissions.Permits, "vergunningen") },
        _ => (received, LatestDay(values, opening)) switch
        {
            ({ } day, { } latest) when !IsLate(latest, day, today) => new(Code, ConditionState.Met, "vergunningen", "in-time", day, latest),
            ({ } day, { }) => new(Code, ConditionState.Missing, "vergunningen", "late", day, EarliestUse(values, day)) { Act = new(LocationsPermissions.Open, "opening") },
            ({ } day, null) => new(Code, ConditionState.AtRisk, "vergunningen", "no-opening-day", day, EarliestUse(values, day)),
            (null, { } latest) when IsLate(latest, null, today) => new(Code, ConditionState.Missing, "vergunningen", "passed", latest)
            { Act = new(LocationsPermissions.Permits, "vergunningen") },
            (null, { } latest) => new(Code, ConditionState.Missing, "vergunningen", "to-make", latest)
            { Act = new(LocationsPermissions.Permits, "vergunningen") },
            _ => new(Code, ConditionState.Missing, "vergunningen", "not-made") { Act = new(LocationsPermissions.Permits, "vergunningen") },
        },
    };
}
