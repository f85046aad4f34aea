using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Timeline;

/// <summary>Of events those that the person who is signed in may read, besides that they may see the subject.</summary>
public sealed class ReadableEvents(CurrentUser user, StepList steps, EventRights rights)
{
    /// <param name="otherSide">Whether this person sits on the other side of the table.</param>
    public IQueryable<EventRow> Of(IQueryable<EventRow> events, bool otherSide)
    {
        var hidden = rights.HiddenFrom(user);
        var found = events.Where(e => !hidden.Contains(e.Type));
        if (otherSide)
            found = found.Where(e => !rights.OfOneSide.Contains(e.Type) || e.ActorRole == user.Role);
        // In the event a quotation mark of a name is written otherwise, so no name can look like a step.
        foreach (var step in steps.HiddenFrom(user).Select(page => $"\"{nameof(IOnStep.Step)}\":\"{page}\""))
            found = found.Where(e => !rights.OnStep.Contains(e.Type) || !e.Data.Contains(step));
        return found;
    }
}
