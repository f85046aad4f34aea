using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>Who does what by when.</summary>
/// <param name="ToWhom">To whom it is promised; only for promises.</param>
public sealed record Assignment(string Text, DateOnly? DueOn, Guid? ResponsibleId, string? ToWhom = null)
{
    internal const int LongestText = 600;
    internal const int LongestToWhom = 200;

    /// <param name="since">The day of the position, briefing or talk it came out of.</param>
    /// <param name="people">Who can be made responsible.</param>
    /// <param name="prefix">Where the fields are, when there is more than one assignment in a form.</param>
    public List<Refusal> Check(DateOnly? since, IReadOnlySet<Guid> people, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(people);
        var refusals = new List<Refusal>();
        refusals.Text(prefix + nameof(Text), Text, LongestText);
        refusals.AddRange(CheckWho(since, people, prefix));
        return refusals;
    }

    /// <summary>Only when and by whom: what was agreed keeps its words.</summary>
    public List<Refusal> CheckWho(DateOnly? since, IReadOnlySet<Guid> people, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(people);
        var refusals = new List<Refusal>();
        if (DueOn is null)
            refusals.Add(Refusal.Invalid(prefix + nameof(DueOn), "required"));
        else if (DueOn < since)
            refusals.Add(Refusal.Invalid(prefix + nameof(DueOn), "follow-up.due-before-start", since));
        if (ResponsibleId is not { } who)
            refusals.Add(Refusal.Invalid(prefix + nameof(ResponsibleId), "required"));
        else if (!people.Contains(who))
            refusals.Add(Refusal.Invalid(prefix + nameof(ResponsibleId), "follow-up.person-unknown"));
        return refusals;
    }
}
