using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Deadlines;

/// <summary>Sets, moves and closes deadlines as part of the change at hand.</summary>
internal static class DeadlineChanges
{
    /// <summary>Sets the deadline of a step, or moves it when it is there; a closed one opens again.</summary>
    public static async Task SetDeadlineAsync(
        this DossierChange change, Guid source, string kind, string label, DateOnly? dueOn, string ground, string page, CancellationToken cancel, Guid? responsible = null)
    {
        var who = responsible ?? change.Dossier.CarriedBy;
        var deadline = change.Db.Set<Deadline>().Local.FirstOrDefault(d => d.SourceId == source && d.Kind == kind)
            ?? await change.Db.Set<Deadline>().FirstOrDefaultAsync(d => d.SourceId == source && d.Kind == kind, cancel);
        if (deadline is null)
        {
            change.Db.Add(deadline = new Deadline
            {
                DossierId = change.Dossier.Id,
                SourceId = source,
                Kind = kind,
                Label = label,
                Ground = ground,
                ResponsibleId = who,
                Page = page,
            });
        }

        (deadline.Label, deadline.DueOn, deadline.Ground, deadline.ResponsibleId, deadline.ClosedAt) = (Short(label), dueOn, ground, who, null);
    }

    /// <summary>Closes one deadline of a step, or all of them; one that is not there is no error.</summary>
    public static async Task CloseDeadlinesAsync(this DossierChange change, Guid source, CancellationToken cancel, string? kind = null)
    {
        var open = await change.Db.Set<Deadline>().Where(d => d.SourceId == source && d.ClosedAt == null && (kind == null || d.Kind == kind)).ToListAsync(cancel);
        foreach (var deadline in open)
            deadline.ClosedAt = change.Now;
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..199] + "…";
}
