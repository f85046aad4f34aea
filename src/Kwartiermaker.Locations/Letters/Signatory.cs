namespace Kwartiermaker.Locations.Letters;

public sealed record Signatory(string Name, string Role);
