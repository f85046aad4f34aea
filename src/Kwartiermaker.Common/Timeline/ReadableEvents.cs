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
        // Each list says what is read and none what is not: for NOT IN the SQL would be made anew at every call.
        var read = rights.ReadBy(user);
        var found = events.Where(e => read.Contains(e.Type));
        if (otherSide)
        {
            var ofBothSides = read.Except(rights.OfOneSide).ToList();
            found = found.Where(e => ofBothSides.Contains(e.Type) || e.ActorRole == user.Role);
        }

        var hidden = steps.HiddenFrom(user).Select(page => $"\"{nameof(IOnStep.Step)}\":\"{page}\"").ToList();
        List<string> onNoStep = hidden.Count == 0 ? [] : [.. read.Except(rights.OnStep)];
        // In the event a quotation mark of a name is written otherwise, so no name can look like a step.
        foreach (var step in hidden)
            found = found.Where(e => onNoStep.Contains(e.Type) || !e.Data.Contains(step));
        return found;
    }
}
