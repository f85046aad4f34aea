using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>How a location stands on the map: each has its own shape.</summary>
public enum MapStanding
{
    Track,
    Risk,
    Late,
    Open,
    Paused,
    Stopped,
}

public sealed record MapPlace(DossierRow Row, MapStanding Standing);

/// <summary>What the filter and the user's scope let through, with the mark that says how it stands.</summary>
public sealed class FindMapHandler(AppDbContext db, FindDossiersHandler dossiers, ModuleList modules, CurrentUser user)
{
    /// <summary>A deadline within this many days is near.</summary>
    public const int NearDays = 7;

    public async Task<IReadOnlyList<MapPlace>> HandleAsync(DossierFilter filter, DateOnly today, CancellationToken cancel)
    {
        var rows = await dossiers.AllAsync(filter, cancel);
        var due = await db.NextDeadlinesAsync(dossiers.Filtered(filter).Where(d => d.Standing == Standing.Active).Select(d => d.Id), modules.DutiesSeenBy(user), cancel);
        return rows.Select(r => new MapPlace(r, StandingOf(r.Phase, r.Standing, due.TryGetValue(r.Id, out var day) ? day : null, today))).ToList();
    }

    /// <summary>Stopped and resting first, then what is late or near, then open, then on track.</summary>
    public static MapStanding StandingOf(Phase phase, Standing standing, DateOnly? due, DateOnly today) => standing switch
    {
        Standing.Stopped => MapStanding.Stopped,
        Standing.OnHold => MapStanding.Paused,
        _ when due < today => MapStanding.Late,
        _ when due <= today.AddDays(NearDays) => MapStanding.Risk,
        _ when phase == Phase.Operation => MapStanding.Open,
        _ => MapStanding.Track,
    };
}
