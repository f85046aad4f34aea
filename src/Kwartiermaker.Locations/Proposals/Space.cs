namespace Kwartiermaker.Locations.Proposals;

/// <summary>Kinds of rooms that say how many people can live somewhere.</summary>
public enum SpaceKind
{
    /// <summary>Bedroom of single adults.</summary>
    BedroomAdults,

    /// <summary>Bedroom of one family.</summary>
    BedroomFamily,

    /// <summary>Bedroom of unaccompanied minors.</summary>
    BedroomMinors,
    Toilet,
    Shower,
    Sink,

    /// <summary>Kitchen, living room, classroom: recorded, but no limit on the number of people.</summary>
    Shared,
}

/// <summary>Rooms of one sort: so many, each so large.</summary>
/// <param name="Area">m² of each; a bedroom needs it.</param>
/// <param name="Persons">The most that the room itself can hold, when something else than its area says so.</param>
public sealed record Space(SpaceKind Kind, string Name, int Count, decimal? Area, int? Persons)
{
    public bool IsBedroom => Kind is SpaceKind.BedroomAdults or SpaceKind.BedroomFamily or SpaceKind.BedroomMinors;
}
