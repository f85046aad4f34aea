namespace Kwartiermaker.Locations.Ending;

/// <param name="Reading">With its unit, as read from the meter.</param>
public sealed record MeterReading(string Meter, string Reading);

/// <summary>A part of the building or the site, and how it is given back.</summary>
public sealed record HandOverPart(string Name, string State);

public sealed record OpenPoint(string What, string Who, DateOnly Before);
