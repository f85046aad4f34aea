namespace Kwartiermaker.Locations.Screening;

/// <summary>
/// The groups in which a site is weighed: the four pillars of the real-estate vision (row D1; brochure: "duurzaamheid, flexibiliteit,
/// kwaliteit en betaalbaarheid"), after the selection criteria that come first (row B2).
/// </summary>
public enum Pillar
{
    Situation,
    Facilities,
    Condition,
    Sustainability,
    Flexibility,
    Quality,
    Affordability,
}

/// <summary>What can be measured of a site, each in its own unit.</summary>
public enum SiteMeasure
{
    /// <summary>Metres.</summary>
    DistanceSchool,

    /// <summary>Metres.</summary>
    DistanceShops,

    /// <summary>Metres, to a stop or station.</summary>
    DistanceTransport,

    /// <summary>Gross floor area in m² bvo.</summary>
    Gfa,
    Places,

    /// <summary>m².</summary>
    PlotArea,

    /// <summary>Years that the building still lasts.</summary>
    Lifespan,

    /// <summary>Months that the site is available.</summary>
    Term,
}

/// <summary>Whether the norm is the least or the most that is allowed.</summary>
public enum NormSide
{
    Min,
    Max,
}
