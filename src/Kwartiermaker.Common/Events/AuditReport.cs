namespace Kwartiermaker.Common.Events;

/// <summary>What <see cref="AuditCheck"/> found wrong.</summary>
/// <param name="Code">
/// <c>changed</c>: a row of the run, or its seal, was changed, removed or put in; <c>seal-unsigned</c>, <c>event-unsigned</c>: not made by the
/// program, or copied; <c>truncated</c>: the chain no longer holds an anchor; <c>anchors-gone</c>: the file with anchors is missing or empty;
/// <c>unsealed</c>: not sealed after <see cref="AuditCheck.Overdue"/>; <c>events-removed</c>, <c>seals-removed</c>: the database gave out
/// numbers that are no longer there; <c>empty</c>: no event at all, so nothing is proved; <c>file</c>: its content is not what was added.
/// </param>
/// <param name="First">First event in which it lies; of a <c>seal-…</c> the number of the seal.</param>
/// <param name="What">Hash of the file, or anchor, or path.</param>
public sealed record AuditFinding(string Code, long First, long Last, string? What = null);

/// <param name="Anchor">Hash of the newest seal: kept outside the database, it also shows a truncated chain.</param>
/// <param name="Anchors">Anchors from outside that were compared.</param>
/// <param name="Unchecked">
/// What this check could not see: <c>no-anchor</c>: whether the end was cut off; <c>no-key</c>: who made it; <c>numbers</c>: whether the newest
/// numbers were events.
/// </param>
public sealed record AuditReport(
    int Seals, long Events, long Unsealed, int Files, int Anchors, string? Anchor, IReadOnlyList<AuditFinding> Findings, IReadOnlyList<string> Unchecked);
