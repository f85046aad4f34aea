namespace Kwartiermaker.Locations.Dossiers;

/// <summary>What the site was or is (brochure: earlier closed locations, empty care homes, institution buildings, barracks, monasteries, …).</summary>
public enum SiteKind
{
    FormerReception,
    CareHome,
    Institution,
    Barracks,
    Monastery,
    Office,
    Hotel,
    HolidayPark,
    School,
    Ship,
    Hall,
    Land,
    Homes,
    Other,
}

public enum OwnerKind
{
    Unknown,
    Municipality,
    HousingAssociation,
    Foundation,
    Private,
    State,
    Agency,
}

/// <summary>How the agency would get the use of it.</summary>
public enum Tenure
{
    Unknown,
    Rent,
    Purchase,
    Use,
}

/// <summary>Whether the cooperation is meant to last (brochure: "een structurele, als een tijdelijke termijn samenwerking").</summary>
public enum Cooperation
{
    Unknown,
    Structural,
    Temporary,
}
