using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Deadlines;

/// <summary>Every module keeps the deadlines of its subjects through these, as part of the change at hand.</summary>
public static class DeadlineChanges
{
    /// <summary>Sets the deadline of a row, or moves it when it is there; a closed one opens again.</summary>
    public static async Task SetDeadlineAsync(this Change change, DeadlineKind kind, Guid source, Due due, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(due);
        var all = change.Db.Set<Deadline>();
        var deadline = all.Local.FirstOrDefault(d => d.SourceId == source && d.Kind == kind.Code)
            ?? await all.FirstOrDefaultAsync(d => d.SourceId == source && d.Kind == kind.Code, cancel);
        if (deadline is null)
            change.Db.Add(deadline = new Deadline { SubjectId = change.SubjectId, SourceId = source, Kind = kind.Code, Label = "", Ground = due.Ground });
        (deadline.Label, deadline.DueOn, deadline.Ground) = (Short(due.Label), due.On, due.Ground);
        (deadline.ResponsibleId, deadline.Anchor, deadline.ClosedAt) = (due.ResponsibleId, due.Anchor, null);
    }

    /// <summary>Another day for an open deadline; whose it is and why stay as they are. One that is not there is no error.</summary>
    public static async Task MoveDeadlineAsync(this Change change, DeadlineKind kind, Guid source, DateOnly on, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(kind);
        if (await change.Db.Set<Deadline>().FirstOrDefaultAsync(d => d.SourceId == source && d.Kind == kind.Code && d.ClosedAt == null, cancel) is { } deadline)
            deadline.DueOn = on;
    }

    /// <summary>Sets it while there is something to wait for, and closes it otherwise.</summary>
    public static Task KeepDeadlineAsync(this Change change, DeadlineKind kind, Guid source, bool open, Due due, CancellationToken cancel) =>
        open ? change.SetDeadlineAsync(kind, source, due, cancel) : change.CloseDeadlinesAsync(source, cancel, kind);

    /// <summary>Closes one deadline of a row, or all of them; one that is not there is no error.</summary>
    public static async Task CloseDeadlinesAsync(this Change change, Guid source, CancellationToken cancel, DeadlineKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        var code = kind?.Code;
        var open = await change.Db.Set<Deadline>().Where(d => d.SourceId == source && d.ClosedAt == null && (code == null || d.Kind == code)).ToListAsync(cancel);
        foreach (var deadline in open)
            deadline.ClosedAt = change.Now;
    }

    /// <summary>Closes those of these kinds whose day has come.</summary>
    /// <returns>The last of their days; null when there was none.</returns>
    public static async Task<DateOnly?> CloseDueDeadlinesAsync(this Change change, CancellationToken cancel, params IReadOnlyList<DeadlineKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(change);
        var codes = kinds.Select(k => k.Code).ToList();
        var due = await change.Db.Set<Deadline>()
            .Where(d => d.SubjectId == change.SubjectId && d.ClosedAt == null && d.DueOn <= change.Today && codes.Contains(d.Kind)).ToListAsync(cancel);
        foreach (var deadline in due)
            deadline.ClosedAt = change.Now;
        return due.Max(d => d.DueOn);
    }

    /// <summary>Closes those of one kind whose row is no longer among these. Afterwards the others are set without a query each.</summary>
    public static async Task CloseOtherDeadlinesAsync(this Change change, DeadlineKind kind, IReadOnlySet<Guid> sources, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(sources);
        var all = await change.Db.Set<Deadline>().Where(d => d.SubjectId == change.SubjectId && d.Kind == kind.Code).ToListAsync(cancel);
        foreach (var deadline in all.Where(d => d.ClosedAt is null && !sources.Contains(d.SourceId)))
            deadline.ClosedAt = change.Now;
    }

    /// <summary>The open ones of these kinds are somebody else's from now on; null: whoever carries the subject.</summary>
    public static async Task GiveDeadlinesAsync(this Change change, Guid? to, CancellationToken cancel, params IReadOnlyList<DeadlineKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(change);
        var codes = kinds.Select(k => k.Code).ToList();
        foreach (var deadline in await change.Db.Set<Deadline>().Where(d => d.SubjectId == change.SubjectId && d.ClosedAt == null && codes.Contains(d.Kind)).ToListAsync(cancel))
            deadline.ResponsibleId = to;
    }

    private static string Short(string text) => text.Length <= 200 ? text : text.Start(199) + "…";
}
