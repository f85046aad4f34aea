using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>What can limit the number of places.</summary>
public enum LimitKind
{
    Bedrooms,
    Toilets,
    Showers,
    Sinks,
    GrossFloorArea,
}

public enum LimitState
{
    /// <summary>It gives a number of places.</summary>
    Counted,

    /// <summary>Nothing of the kind was recorded, so it gives no number.</summary>
    NothingRecorded,

    /// <summary>The norm is not set, so it gives no number.</summary>
    NormNotSet,
}

/// <summary>One limit with its reason.</summary>
/// <param name="Places">Null when it gives no number.</param>
/// <param name="Quantity">How many rooms, fixtures or m² were counted.</param>
/// <param name="Norm">Persons per fixture, m² per person or m² per place.</param>
public sealed record PlaceLimit(LimitKind Kind, LimitState State, int? Places, decimal? Quantity, decimal? Norm, string? Ground);

/// <summary>
/// How many places a building technically has: every limit with its reason, and the one that decides (brochure: "op grond van
/// de technische mogelijkheden"; norms by date, row B8).
/// </summary>
/// <param name="Deciding">Null when nothing gives a number.</param>
public sealed record PossiblePlaces(IReadOnlyList<PlaceLimit> Limits, PlaceLimit? Deciding)
{
    internal static PossiblePlaces Of(IReadOnlyCollection<Space> spaces, int? grossFloorArea, PlaceNorms norms)
    {
        List<PlaceLimit> limits =
        [
            Bedrooms(spaces, norms),
            Fixtures(LimitKind.Toilets, SpaceKind.Toilet, spaces, norms.PersonsPerToilet),
            Fixtures(LimitKind.Showers, SpaceKind.Shower, spaces, norms.PersonsPerShower),
            Fixtures(LimitKind.Sinks, SpaceKind.Sink, spaces, norms.PersonsPerSink),
            FloorArea(grossFloorArea, norms.GrossFloorAreaPerPlace),
        ];
        return new(limits, limits.Where(l => l.Places is not null).MinBy(l => l.Places));
    }

    /// <summary>Each room holds what its area, its own maximum and the most persons for its kind allow: the least of them.</summary>
    private static PlaceLimit Bedrooms(IReadOnlyCollection<Space> spaces, PlaceNorms norms)
    {
        var bedrooms = spaces.Where(s => s.IsBedroom).ToList();
        var norm = norms.StrictestArea;
        if (bedrooms.Count == 0)
            return new(LimitKind.Bedrooms, LimitState.NothingRecorded, null, null, norm?.Number, norm?.Ground);
        var rooms = bedrooms.Sum(s => (decimal)s.Count);
        if (norm is null)
            return new(LimitKind.Bedrooms, LimitState.NormNotSet, null, rooms, null, norms.AreaPerPerson?.Ground);
        return new(LimitKind.Bedrooms, LimitState.Counted, bedrooms.Sum(s => s.Count * PerRoom(s, norm.Number!.Value, norms)), rooms, norm.Number, norm.Ground);
    }

    private static int PerRoom(Space room, decimal areaPerPerson, PlaceNorms norms)
    {
        var most = (int)decimal.Floor((room.Area ?? 0) / areaPerPerson);
        var kind = room.Kind switch { SpaceKind.BedroomAdults => norms.AdultsPerRoom, SpaceKind.BedroomMinors => norms.MinorsPerRoom, _ => null };
        if (kind?.Number is { } persons)
            most = Math.Min(most, (int)persons);
        return Math.Min(most, room.Persons ?? most);
    }

    private static PlaceLimit Fixtures(LimitKind kind, SpaceKind space, IReadOnlyCollection<Space> spaces, DatedValue? norm)
    {
        var count = spaces.Where(s => s.Kind == space).Sum(s => s.Count);
        return norm?.Number is not { } each
            ? new(kind, LimitState.NormNotSet, null, count, null, norm?.Ground)
            : count == 0
                ? new(kind, LimitState.NothingRecorded, null, null, each, norm.Ground)
                : new(kind, LimitState.Counted, (int)decimal.Floor(count * each), count, each, norm.Ground);
    }

    private static PlaceLimit FloorArea(int? area, DatedValue? norm) =>
        norm?.Number is not { } each || each <= 0
            ? new(LimitKind.GrossFloorArea, LimitState.NormNotSet, null, area, null, norm?.Ground)
            : area is null
                ? new(LimitKind.GrossFloorArea, LimitState.NothingRecorded, null, null, each, norm.Ground)
                : new(LimitKind.GrossFloorArea, LimitState.Counted, (int)decimal.Floor(area.Value / each), area, each, norm.Ground);
}
