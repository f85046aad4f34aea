using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>The dated norms that limit the number of places; one that is not set limits nothing.</summary>
internal sealed record PlaceNorms(
    DatedValue? AreaPerPerson, DatedValue? AgencyAreaPerPerson, DatedValue? AdultsPerRoom, DatedValue? MinorsPerRoom,
    DatedValue? PersonsPerToilet, DatedValue? PersonsPerShower, DatedValue? PersonsPerSink, DatedValue? GrossFloorAreaPerPlace)
{
    public static PlaceNorms On(IDatedValues values, DateOnly day) => new(
        values.Find("room.area-per-person.min", day), values.Find("room.area-per-person.agency.min", day), values.Find("room.adults.max", day), values.Find("room.minors.max", day),
        values.Find("sanitary.persons-per-toilet.max", day), values.Find("sanitary.persons-per-shower.max", day), values.Find("sanitary.persons-per-sink.max", day),
        values.Find("planning.gfa-per-place", day));

    /// <summary>The stricter of the general norm and the agency's own.</summary>
    public DatedValue? StrictestArea => new[] { AreaPerPerson, AgencyAreaPerPerson }.Where(n => n?.Number > 0).MaxBy(n => n!.Number);
}
