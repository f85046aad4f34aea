using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Undo;

/// <summary>Takes back what somebody just did: only they, for a minute, and only while nothing else happened to it.</summary>
/// <param name="LastEvent">The newest event of the subject right after the act; 0 when it has none.</param>
/// <param name="At">UTC.</param>
public sealed record UndoAct(string Kind, Guid SubjectId, string State, long LastEvent, Guid PersonId, DateTime At);

public sealed class UndoActHandler(AppDbContext db, CurrentUser user, IEnumerable<IUndo> kinds, Texts texts, Clock clock)
{
    /// <summary>The button is offered for ten seconds; a slow connection, or nobody's script, has some more.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Right after the act: what it takes to undo it.</summary>
    public async Task<UndoAct> OfferAsync(string kind, Guid subjectId, string state, CancellationToken cancel) =>
        new(kind, subjectId, state, await LastEventAsync(subjectId, cancel), user.Id, clock.Now);

    public async Task<Result<Done>> HandleAsync(UndoAct act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.PersonId != user.Id || kinds.SingleOrDefault(k => k.Kind == act.Kind) is not { } kind)
            return Refusal.NotFound();
        if (clock.Now - act.At > Grace)
            return Refusal.Rule("undo.too-late");
        return await LastEventAsync(act.SubjectId, cancel) == act.LastEvent
            ? await kind.UndoAsync(act.SubjectId, act.State, texts["undo.reason"], cancel)
            : Refusal.Rule("undo.changed-since");
    }

    private async Task<long> LastEventAsync(Guid subjectId, CancellationToken cancel) =>
        await db.Events.AsNoTracking().Where(e => e.SubjectId == subjectId).MaxAsync(e => (long?)e.Id, cancel) ?? 0;
}
