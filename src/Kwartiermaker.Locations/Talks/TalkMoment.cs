using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
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

    /// <summary>What is wrong with the moment that something planned moves to, and with why.</summary>
    /// <param name="at">UTC.</param>
    public static List<Refusal> CheckMove(DateTime? at, string reason, DateTime now)
    {
        var refusals = new List<Refusal>();
        if (at is null)
            refusals.Add(Refusal.Invalid(nameof(MoveTalk.At), "required"));
        else if (at <= now)
            refusals.Add(Refusal.Invalid(nameof(MoveTalk.At), "talk.move-back"));
        else if (IsTooFarAhead(at, now))
            refusals.Add(Refusal.Invalid(nameof(MoveTalk.At), "talk.too-far-ahead", MostYearsAhead));
        refusals.Text(nameof(MoveTalk.Reason), reason, TypedText.LongestReason);
        return refusals;
    }

    public static Refusal? Check(string field, DateTime? at, DateTime now, DateOnly knownSince, string? why) => at switch
    {
        null => Refusal.Invalid(field, "required"),
        _ when IsTooFarAhead(at, now) => Refusal.Invalid(field, "talk.too-far-ahead", MostYearsAhead),
        { } moment => EarlierDay.WhyNot(field, moment < now.AddDays(-MostDaysBack) ? Clock.DayOf(moment) : null, knownSince, why),
    };
}
