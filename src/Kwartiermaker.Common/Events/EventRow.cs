namespace Kwartiermaker.Common.Events;

/// <summary>One thing that happened. Append-only: the database refuses to change or remove a row.</summary>
public sealed class EventRow
{
    public long Id { get; init; }

    public required DateTime At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorRole { get; init; }

    /// <summary>The dossier (or other aggregate) that the event is about; its timeline reads by this.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The event's <see cref="EventName"/>, for example <c>locations.talk-planned</c>; also the key of its sentence.</summary>
    public required string Type { get; init; }

    /// <summary>The event itself as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>Why, in the words of the person who did it, when a reason was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>The program's own signature (<see cref="AuditKey"/>): who writes an event in the database by hand has none.</summary>
    public string Mac { get; private set; } = "";

    public void Sign(AuditKey key) => Mac = Proof.Sign(key, this);
}
