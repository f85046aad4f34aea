using Kwartiermaker.Common;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Talks;

/// <summary>
/// When talks and briefings can be: not so far away that it must be a typing error. Further back it is one of a location that was on its
/// way already, or somebody says why.
/// </summary>
internal static class TalkMoment
{
    private const int MostDaysBack = 31;
    private const int MostYearsAhead = 3;

    private static bool IsTooFarAhead(DateTime? at, DateTime now) => at > now.AddYears(MostYearsAhead);

    /// <summary>What is wrong with the moment that something planned moves to.</summary>
    /// <param name="at">UTC.</param>
    public static Refusal? CheckMove(string field, DateTime? at, DateTime now) => at switch
    {
        null => Refusal.Invalid(field, "required"),
        _ when at <= now => Refusal.Invalid(field, "talk.move-back"),
        _ when IsTooFarAhead(at, now) => Refusal.Invalid(field, "talk.too-far-ahead", MostYearsAhead),
        _ => null,
    };

    public static Refusal? Check(string field, DateTime? at, DateTime now, DateOnly knownSince, string? why) => at switch
    {
        null => Refusal.Invalid(field, "required"),
        _ when IsTooFarAhead(at, now) => Refusal.Invalid(field, "talk.too-far-ahead", MostYearsAhead),
        { } moment => EarlierDay.WhyNot(field, moment < now.AddDays(-MostDaysBack) ? Clock.DayOf(moment) : null, knownSince, why),
    };
}
