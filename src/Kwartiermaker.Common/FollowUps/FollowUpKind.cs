using Kwartiermaker.Common.Modules;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>How a follow-up ended, in the words of its kind: a condition is met, a promise kept, an action finished.</summary>
public enum FollowUpEnding
{
    Met,
    Waived,
    Kept,
    Broken,
    Finished,
    NotNeeded,
}

/// <summary>A kind of follow-up that a module knows: a condition, a promise, an action. Its name is <c>follow-up.{Code}</c>.</summary>
/// <param name="Code">With the module in front: <c>locations.council-promise</c>. It is stored, and stays.</param>
/// <param name="Deadline">An open one is a deadline of this kind.</param>
public sealed record FollowUpKind(string Code, DeadlineKind Deadline, FollowUpEnding Done, FollowUpEnding Dropped)
{
    /// <summary>It was promised to somebody, and says to whom.</summary>
    public bool NeedsToWhom { get; init; }

    /// <summary>Only a letter of the one who asked for it waives it.</summary>
    public bool WaivedByLetter { get; init; }
}
