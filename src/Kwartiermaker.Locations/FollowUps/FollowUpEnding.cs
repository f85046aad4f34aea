namespace Kwartiermaker.Locations.FollowUps;

/// <summary>How it ended, in the words of its kind: a condition is met and a promise kept.</summary>
public enum FollowUpEnding
{
    Met,
    Waived,
    Kept,
    Broken,
    Finished,
    NotNeeded,
}

internal static class FollowUpEndings
{
    public static FollowUpEnding Of(FollowUpKind kind, FollowUpState state) => (kind, state) switch
    {
        (FollowUpKind.PositionCondition, FollowUpState.Done) => FollowUpEnding.Met,
        (FollowUpKind.PositionCondition, FollowUpState.Dropped) => FollowUpEnding.Waived,
        (FollowUpKind.CouncilPromise, FollowUpState.Done) => FollowUpEnding.Kept,
        (FollowUpKind.CouncilPromise, FollowUpState.Dropped) => FollowUpEnding.Broken,
        (FollowUpKind.TalkAction, FollowUpState.Done) => FollowUpEnding.Finished,
        (FollowUpKind.TalkAction, FollowUpState.Dropped) => FollowUpEnding.NotNeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(state), $"A {kind} that is {state} has not ended."),
    };
}
