using Kwartiermaker.Common;

namespace Kwartiermaker.Locations.Talks;

/// <summary>When talks and briefings can be: not so far away that it must be a typing error.</summary>
internal static class TalkMoment
{
    private const int MostYearsBack = 1;
    private const int MostYearsAhead = 3;

    public static Refusal? Check(string field, DateTime? at, DateTime now) => at switch
    {
        null => Refusal.Invalid(field, "required"),
        _ when at < now.AddYears(-MostYearsBack) => Refusal.Invalid(field, "talk.too-long-ago", MostYearsBack),
        _ when at > now.AddYears(MostYearsAhead) => Refusal.Invalid(field, "talk.too-far-ahead", MostYearsAhead),
        _ => null,
    };
}
