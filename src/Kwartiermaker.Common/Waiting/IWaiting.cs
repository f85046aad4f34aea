using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Waiting;

/// <summary>Something that waits for a decision of the person who is signed in. Its sentence is <c>waiting.{Code}</c>.</summary>
/// <param name="Code">With the module in front.</param>
/// <param name="Address">Where the decision is taken.</param>
public sealed record WaitingItem(Guid SubjectId, string SubjectName, string Code, DateOnly Since, string Address, params object?[] Args)
{
    /// <summary>The day on which it has to be done to be of use, of something that comes by itself: then it goes before what can wait.</summary>
    public DateOnly? Before { get; init; }
}

/// <summary>What one process lets wait for people with its rights: a study for a decision, a signature, a deviation.</summary>
public interface IWaiting
{
    Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel);
}
