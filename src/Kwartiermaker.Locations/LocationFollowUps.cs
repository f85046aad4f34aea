using Kwartiermaker.Common.FollowUps;

namespace Kwartiermaker.Locations;

/// <summary>The kinds of follow-ups of a dossier.</summary>
public static class LocationFollowUps
{
    /// <summary>What the college asks in its preliminary position. It is the municipality's own: only its letter waives it.</summary>
    public static readonly FollowUpKind PositionCondition =
        new("locations.position-condition", LocationDeadlines.PositionCondition, FollowUpEnding.Met, FollowUpEnding.Waived) { WaivedByLetter = true };

    /// <summary>What was promised in a briefing of the council.</summary>
    public static readonly FollowUpKind CouncilPromise =
        new("locations.council-promise", LocationDeadlines.CouncilPromise, FollowUpEnding.Kept, FollowUpEnding.Broken) { NeedsToWhom = true };

    /// <summary>What was agreed to do in a talk.</summary>
    public static readonly FollowUpKind TalkAction = new("locations.talk-action", LocationDeadlines.TalkAction, FollowUpEnding.Finished, FollowUpEnding.NotNeeded);
}
