using System.Globalization;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

public enum DossierOrder
{
    Number,
    Name,
    Phase,
    Places,
    PhaseSince,
    Town,
}

/// <summary>Dossiers by filter. The same filter serves the list, the board, the map, the counts and the export.</summary>
/// <param name="Text">Part of a name, town, address or owner, a number, or the name of a municipality.</param>
/// <param name="Numbers">Only these, chosen one by one.</param>
/// <param name="EndsFrom">The last day that was agreed lies on this day or later.</param>
/// <param name="EndsTo">The last day that was agreed lies on this day or earlier.</param>
public sealed record DossierFilter(
    string? Text = null,
    IReadOnlyList<Phase>? Phases = null,
    IReadOnlyList<Standing>? Standings = null,
    IReadOnlyList<SiteKind>? Kinds = null,
    string? Region = null,
    string? MunicipalityCode = null,
    int? PlacesFrom = null,
    int? PlacesTo = null,
    Guid? ResponsibleId = null,
    DossierOrder Order = DossierOrder.Number,
    bool Descending = true,
    IReadOnlyList<int>? Numbers = null,
    DateOnly? EndsFrom = null,
    DateOnly? EndsTo = null)
{
    /// <summary>Everything, the newest first: as most people open a list.</summary>
    internal bool IsNone => string.IsNullOrWhiteSpace(Text) && Phases is not { Count: > 0 } && Standings is not { Count: > 0 } && Kinds is not { Count: > 0 }
        && string.IsNullOrEmpty(Region) && string.IsNullOrEmpty(MunicipalityCode) && PlacesFrom is null && PlacesTo is null && ResponsibleId is null
        && EndsFrom is null && EndsTo is null && Numbers is not { Count: > 0 } && Order == DossierOrder.Number && Descending;
}

public sealed record DossierRow(
    Guid Id, int Number, string Name, SiteKind Kind, string Town, string MunicipalityCode, string Region, Phase Phase, DateOnly PhaseSince,
    Standing Standing, int? Places, double? Latitude, double? Longitude, DateOnly? TargetOpening, Guid PropertyDirectorId, int Version);

public sealed class FindDossiersHandler(AppDbContext db, CurrentUser user, IMunicipalities municipalities)
{
    public const int LargestPage = 100;

    /// <summary>The rows of one page without a filter, each with how many there are in all; by how many to pass over and how many to take.</summary>
    private static readonly PreparedVisible<Dossier, int, int, bool, Counted> Newest = new((db, visible, skip, take, _) =>
        visible.OrderByDescending(d => d.Number).Skip(skip).Take(take).Select(d => new Counted(
            new DossierRow(
                d.Id, d.Number, d.Name, d.Kind, d.Town, d.MunicipalityCode, d.Region, d.Phase, d.PhaseSince, d.Standing,
                d.AgreedPlaces ?? d.PossiblePlaces, d.Latitude, d.Longitude, d.TargetOpening, d.PropertyDirectorId, d.Version),
            visible.Count())));

    /// <summary>The page that is asked for; empty when it lies beyond the last.</summary>
    public async Task<Page<DossierRow>> HandleAsync(DossierFilter filter, int page, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (page, size) = (Math.Max(1, page), Math.Clamp(size, 1, LargestPage));
        if (filter.IsNone && page <= int.MaxValue / size
            && await Newest.ListAsync(db, user.ScopeOf<Dossier>(), (page - 1) * size, size, false, cancel) is { Count: > 0 } newest)
        {
            return new Page<DossierRow>([.. newest.Select(n => n.Row)], newest[0].Total, page, size);
        }

        var found = Filtered(filter);
        var total = await found.CountAsync(cancel);
        var asked = new Page<DossierRow>([], total, page, size);
        return page > asked.Pages ? asked : asked with { Rows = await Rows(Ordered(found, filter)).Skip((page - 1) * size).Take(size).ToListAsync(cancel) };
    }

    /// <summary>For a screen: a page that is no longer there becomes the last one.</summary>
    public async Task<Page<DossierRow>> OrLastAsync(DossierFilter filter, int page, int size, CancellationToken cancel)
    {
        var found = await HandleAsync(filter, page, size, cancel);
        return found.Number > found.Pages ? await HandleAsync(filter, found.Pages, size, cancel) : found;
    }

    /// <summary>All of them, for the map and the export.</summary>
    public async Task<IReadOnlyList<DossierRow>> AllAsync(DossierFilter filter, CancellationToken cancel) =>
        await Rows(Ordered(Filtered(filter), filter)).ToListAsync(cancel);

    /// <summary>How many of them have no place on the map yet.</summary>
    public Task<int> CountUnplacedAsync(DossierFilter filter, CancellationToken cancel) => Filtered(filter).CountAsync(d => d.Latitude == null || d.Longitude == null, cancel);

    internal IQueryable<Dossier> Filtered(DossierFilter filter)
    {
        var found = db.Visible<Dossier>(user);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var number = int.TryParse(filter.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
            var ids = DossierWords.Matching(db, municipalities, filter.Text);
            // A number is a number of a dossier, or stands in an address.
            found = number < 0 ? found.Where(d => ids.Contains(d.Id)) : found.Where(d => d.Number == number || ids.Contains(d.Id));
        }

        if (filter.Numbers is { Count: > 0 } numbers)
            found = found.Where(d => numbers.Contains(d.Number));
        if (filter.Phases is { Count: > 0 } phases)
            found = found.Where(d => phases.Contains(d.Phase));
        if (filter.Standings is { Count: > 0 } standings)
            found = found.Where(d => standings.Contains(d.Standing));
        if (filter.Kinds is { Count: > 0 } kinds)
            found = found.Where(d => kinds.Contains(d.Kind));
        if (!string.IsNullOrEmpty(filter.Region))
            found = found.Where(d => d.Region == filter.Region);
        if (!string.IsNullOrEmpty(filter.MunicipalityCode))
            found = found.Where(d => d.MunicipalityCode == filter.MunicipalityCode);
        if (filter.PlacesFrom is { } least)
            found = found.Where(d => (d.AgreedPlaces ?? d.PossiblePlaces) >= least);
        if (filter.PlacesTo is { } most)
            found = found.Where(d => (d.AgreedPlaces ?? d.PossiblePlaces) <= most);
        if (filter.EndsFrom is { } endsFrom)
            found = found.Where(d => d.AgreedTo >= endsFrom);
        if (filter.EndsTo is { } endsTo)
            found = found.Where(d => d.AgreedTo <= endsTo);
        if (filter.ResponsibleId is { } who)
            found = found.Where(d => d.PropertyDirectorId == who || d.ProjectDirectorId == who || d.CommunicationAdviserId == who || d.LocationManagerId == who);
        return found;
    }

    internal static IQueryable<Dossier> Ordered(IQueryable<Dossier> found, DossierFilter filter) => (filter.Order, filter.Descending) switch
    {
        (DossierOrder.Name, false) => found.OrderBy(d => d.Name).ThenBy(d => d.Number),
        (DossierOrder.Name, true) => found.OrderByDescending(d => d.Name).ThenBy(d => d.Number),
        (DossierOrder.Town, false) => found.OrderBy(d => d.Town).ThenBy(d => d.Number),
        (DossierOrder.Town, true) => found.OrderByDescending(d => d.Town).ThenBy(d => d.Number),
        // What is not known goes last in both directions; the two databases differ in where they put it.
        (DossierOrder.Places, false) => found.OrderBy(d => d.AgreedPlaces == null && d.PossiblePlaces == null)
            .ThenBy(d => d.AgreedPlaces ?? d.PossiblePlaces).ThenBy(d => d.Number),
        (DossierOrder.Places, true) => found.OrderBy(d => d.AgreedPlaces == null && d.PossiblePlaces == null)
            .ThenByDescending(d => d.AgreedPlaces ?? d.PossiblePlaces).ThenBy(d => d.Number),
        (DossierOrder.PhaseSince, false) => found.OrderBy(d => d.PhaseSince).ThenBy(d => d.Number),
        (DossierOrder.PhaseSince, true) => found.OrderByDescending(d => d.PhaseSince).ThenBy(d => d.Number),
        (DossierOrder.Phase, false) => found.OrderBy(d => d.Phase).ThenBy(d => d.Number),
        (DossierOrder.Phase, true) => found.OrderByDescending(d => d.Phase).ThenBy(d => d.Number),
        (_, false) => found.OrderBy(d => d.Number),
        _ => found.OrderByDescending(d => d.Number),
    };

    private static IQueryable<DossierRow> Rows(IQueryable<Dossier> found) => found.Select(d => new DossierRow(
        d.Id, d.Number, d.Name, d.Kind, d.Town, d.MunicipalityCode, d.Region, d.Phase, d.PhaseSince, d.Standing,
        d.AgreedPlaces ?? d.PossiblePlaces, d.Latitude, d.Longitude, d.TargetOpening, d.PropertyDirectorId, d.Version));

    private sealed record Counted(DossierRow Row, int Total);
}
