using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Locations.Council;

/// <summary>To whom in the council the request is explained (brochure, "Een formeel verzoek").</summary>
public enum CouncilForum
{
    Presidium,

    /// <summary>Seniorenconvent.</summary>
    CouncilOfElders,
    GroupLeaders,
    WholeCouncil,
}

public enum BriefingState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>An explanation of the request to (a part of) the municipal council (row B6).</summary>
internal sealed class Briefing : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required CouncilForum Forum { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>UTC; when somebody planned it here, or recorded it afterwards.</summary>
    public required DateTime PlannedAt { get; init; }

    /// <summary>Why it was held before the location was known here.</summary>
    public string? WhyEarlier { get; init; }

    /// <summary>Who goes for the agency.</summary>
    public required IReadOnlyList<Attendee> OurSide { get; set; }

    public required CommunicationCheck Communication { get; set; }

    public BriefingState State { get; private set; } = BriefingState.Planned;

    /// <summary>Who were there for the council.</summary>
    public string? Attendance { get; private set; }

    public string? Outcome { get; private set; }

    public string? CancelReason { get; private set; }

    public Findable? ToFind() => Outcome is null ? null : new(DossierId, LocationSteps.Council, Outcome, Attendance ?? "");

    public Refusal? Hold(string attendance, string outcome, DateTime now)
    {
        if (State != BriefingState.Planned)
            return Refusal.Rule("briefing.not-planned", State);
        if (At > now)
            return Refusal.Rule("briefing.not-yet", At);
        (State, Attendance, Outcome) = (BriefingState.Held, attendance.Trim(), outcome.Trim());
        return null;
    }

    public Refusal? Move(DateTime at)
    {
        if (State != BriefingState.Planned)
            return Refusal.Rule("briefing.not-planned", State);
        At = at;
        return null;
    }

    public Refusal? Cancel(string reason)
    {
        if (State != BriefingState.Planned)
            return Refusal.Rule("briefing.not-planned", State);
        (State, CancelReason) = (BriefingState.Cancelled, reason.Trim());
        return null;
    }
}

/// <summary>A question from the council, in writing beforehand or at the briefing, and its answer.</summary>
internal sealed class CouncilQuestion : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required Guid BriefingId { get; init; }

    public required string AskedBy { get; init; }

    public required string Question { get; init; }

    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Why it was answered before the location was known here.</summary>
    public string? WhyEarlier { get; private set; }

    public Findable ToFind() => new(DossierId, LocationSteps.Council, Question, $"{AskedBy} {Answer}");

    public void GiveAnswer(string answer, DateOnly on, string? whyEarlier) => (Answer, AnsweredOn, WhyEarlier) = (answer.Trim(), on, whyEarlier);
}
