using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Waiting;

/// <summary>Everything that waits for this person's decision: first what comes by itself, the soonest first; then the longest waiting.</summary>
public sealed class FindWaitingHandler(CurrentUser user, IEnumerable<IWaiting> processes)
{
    public async Task<IReadOnlyList<WaitingItem>> HandleAsync(CancellationToken cancel)
    {
        var all = new List<WaitingItem>();
        foreach (var process in processes)
            all.AddRange(await process.FindAsync(user, cancel));
        return [.. all.OrderBy(w => w.Before ?? DateOnly.MaxValue).ThenBy(w => w.Since)];
    }
}
