using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>
/// A fact that is recorded may be older than the dossier: then somebody says why it lies so early, and that is kept with the fact and
/// stands in the timeline. A dossier that was taken over is known since the day it began.
/// </summary>
internal static class EarlierDay
{
    /// <summary>The name under which every command and form asks for the reason.</summary>
    public const string Field = "WhyEarlier";

    public static DateOnly KnownSince(this Dossier dossier) => dossier.BegunOn ?? Clock.DayOf(dossier.RegisteredAt);

    /// <param name="field">Of the day.</param>
    /// <param name="why">Why the day lies before the location was known here.</param>
    public static Refusal? WhyNot(string field, DateOnly? day, DateOnly knownSince, string? why) =>
        TypedText.WhyNot(Field, why, TypedText.LongestReason, required: false)
        ?? (day < knownSince && why.Filled() is null ? Refusal.Invalid(field, "earlier-day.unexplained", knownSince) : null);

    /// <summary>The reason as it is stored: only with a day that needs it.</summary>
    public static string? Kept(DateOnly day, DateOnly knownSince, string? why) => day < knownSince ? why.Filled() : null;
}
