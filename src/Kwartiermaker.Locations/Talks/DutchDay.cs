using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Locations.Talks;

internal static class DutchDay
{
    /// <summary>The day in the Netherlands of a moment in UTC.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Texts.Amsterdam));
}
