using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Somebody of the agency at a talk or briefing, with the name at that time.</summary>
public sealed record Attendee(Guid Id, string Name);

internal static class Attendees
{
    /// <returns>Null when somebody is not known; whoever is at work when nobody is named.</returns>
    public static async Task<IReadOnlyList<Attendee>?> AttendeesAsync(this DossierChange change, IReadOnlyList<Guid>? ids, IPeople people, CancellationToken cancel)
    {
        if (ids is null or [])
            return [new Attendee(change.User.Id, change.User.Name)];
        var known = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        _ = known.TryAdd(change.User.Id, change.User.Name);
        return ids.All(known.ContainsKey) ? ids.Distinct().Select(id => new Attendee(id, known[id])).ToList() : null;
    }

    public static PropertyBuilder<IReadOnlyList<Attendee>> AsJson(this PropertyBuilder<IReadOnlyList<Attendee>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, (JsonSerializerOptions?)null),
            json => JsonSerializer.Deserialize<List<Attendee>>(json, (JsonSerializerOptions?)null)!,
            new ValueComparer<IReadOnlyList<Attendee>>((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list));
}
