using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;

namespace Kwartiermaker.Locations.Talks;

public enum TalkKind
{
    Talk,
    Visit,
}

public enum TalkState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>An exploratory talk with, or a visit to, a municipality (row B3).</summary>
internal sealed class Talk : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required TalkKind Kind { get; init; }

    public required string Subject { get; set; }

    /// <summary>With whom: names and functions, as people write them.</summary>
    public required string With { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>UTC; when somebody planned it here, or recorded it afterwards.</summary>
    public required DateTime PlannedAt { get; init; }

    /// <summary>Why it was held before the location was known here.</summary>
    public string? WhyEarlier { get; init; }

    /// <summary>Who is there for the agency.</summary>
    public required IReadOnlyList<Attendee> OurSide { get; set; }

    public required CommunicationCheck Communication { get; set; }

    public TalkState State { get; private set; } = TalkState.Planned;

    public string? Report { get; private set; }

    public string? CancelReason { get; private set; }

    internal const int LongestSubject = 200;
    internal const int LongestWith = 400;
    internal const int LongestReport = 20_000;

    public Findable ToFind() => new(DossierId, LocationSteps.Talks, Subject, $"{With} {Report}");

    /// <summary>Records what was said; a talk that still has to take place has no report.</summary>
    public Refusal? Hold(string report, DateTime now)
    {
        if (State != TalkState.Planned)
            return Refusal.Rule("talk.not-planned", State);
        if (At > now)
            return Refusal.Rule("talk.not-yet", At);
        (State, Report) = (TalkState.Held, report.Trim());
        return null;
    }

    /// <summary>Only what was recorded can be corrected.</summary>
    public Refusal? Correct(string with, string report)
    {
        if (State != TalkState.Held)
            return Refusal.Rule("talk.not-held");
        (With, Report) = (with.Trim(), report.Trim());
        return null;
    }

    public Refusal? Move(DateTime at)
    {
        if (State != TalkState.Planned)
            return Refusal.Rule("talk.not-planned", State);
        At = at;
        return null;
    }

    public Refusal? Cancel(string reason)
    {
        if (State != TalkState.Planned)
            return Refusal.Rule("talk.not-planned", State);
        (State, CancelReason) = (TalkState.Cancelled, reason.Trim());
        return null;
    }
}
