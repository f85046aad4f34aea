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

    public void Add(Guid subject, IEvent what, string? reason = null)
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
    }
}
