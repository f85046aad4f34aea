using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kwartiermaker.Common.Events;

/// <summary>Adds events to the change at hand; they are stored in the same transaction as the change itself, or not at all.</summary>
public sealed class EventLog(AppDbContext db, CurrentUser user, Clock clock, AuditKey key)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<Happened> added = [];

    /// <param name="tell">Who got something to do by it.</param>
    public void Add(Guid subject, IEvent what, string? reason = null, params IEnumerable<Guid?> tell)
    {
        ArgumentNullException.ThrowIfNull(what);
        var row = new EventRow
        {
            At = clock.Now,
            ActorId = user.Id,
            ActorName = user.Name,
            ActorRole = user.Role,
            SubjectId = subject,
            Type = EventName.Of(what.GetType()),
            Data = JsonSerializer.Serialize(what, what.GetType(), Json),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
        row.Sign(key);
        db.Events.Add(row);
        added.Add(new(row, what.GetType(), [.. tell.OfType<Guid>()]));
    }

    /// <summary>What was added since this was last asked.</summary>
    internal IReadOnlyList<Happened> TakeNew()
    {
        var taken = added.ToList();
        added.Clear();
        return taken;
    }

    internal sealed record Happened(EventRow Row, Type What, IReadOnlyList<Guid> Tell);
}
