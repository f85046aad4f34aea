namespace Kwartiermaker.Contracts.Reference;

/// <summary>A municipality as the other modules know it.</summary>
/// <param name="Code">CBS code, <c>GM0000</c>.</param>
/// <param name="Region">Reception region, in which property directors work.</param>
/// <param name="Successor">Code of the municipality it merged into, when it has ended.</param>
public sealed record Municipality(string Code, string Name, string Province, string Region, double? Latitude, double? Longitude, DateOnly? EndedOn, string? Successor);

/// <summary>The municipalities, read from memory: there are a few hundred and they change once a year.</summary>
public interface IMunicipalities
{
    /// <summary>Present ones by name; ended ones are only found by code.</summary>
    IReadOnlyList<Municipality> Present { get; }

    Municipality? Find(string code);

    /// <summary>By name in any case; a present one goes before an ended one of the same name.</summary>
    Municipality? FindByName(string name) => Present.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
}
