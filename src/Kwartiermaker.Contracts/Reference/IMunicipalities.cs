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

    /// <summary>Present ones by their reception region, the regions by name.</summary>
    ILookup<string, Municipality> ByRegion { get; }

    Municipality? Find(string code);

    /// <summary>
    /// All that people can mean by a name or code, however they write it: without accents, with another quote, with "gemeente" before it,
    /// without the letters of the province behind it, by another name in use. A present one goes before an ended one of the same name.
    /// </summary>
    IReadOnlyList<Municipality> Meant(string typed);

    /// <summary>The code of the one municipality that is meant; what was typed when there is none or more than one.</summary>
    string CodeOf(string typed) => Meant(typed) is [var one] ? one.Code : typed;

    /// <summary>The present municipality in whose outline a position lies (WGS84); null outside the country.</summary>
    Municipality? At(double latitude, double longitude);

    /// <summary>Kilometres between a position and the outline of a municipality, 0 inside it; of the country without a code. Null when there is no outline.</summary>
    double? KilometresOutside(string? code, double latitude, double longitude);
}
