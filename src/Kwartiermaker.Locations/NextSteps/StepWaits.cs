using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Waiting;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>The next steps that are this person's to do. What is decided or signed has a process of its own that says so.</summary>
internal sealed class StepWaits(FindNextStepsHandler steps) : IWaiting
{
    /// <summary>More than a person does in a week.</summary>
    private const int Most = 50;

    public async Task<IReadOnlyList<WaitingItem>> FindAsync(CurrentUser user, CancellationToken cancel) =>
        [.. (await steps.OfMeAsync(Most, cancel)).Select(s => new WaitingItem(
            s.DossierId, $"{s.Name}, {s.Town}", "locations.next-step", s.Since, s.Form is { Length: > 0 } form ? $"/locaties/{s.DossierId}/{form}" : $"/locaties/{s.DossierId}",
            s.Sentence)
        { Before = s.Opening })];
}
