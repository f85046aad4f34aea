namespace Kwartiermaker.Contracts.Reference;

/// <summary>A term, norm, amount or index as it holds on a date.</summary>
/// <param name="Number">Null when nobody has set it: screens then say "not set", and nothing is calculated with it.</param>
/// <param name="Ground">The law, article or document it comes from.</param>
public sealed record DatedValue(string Key, DateOnly? ValidFrom, DateOnly? ValidTo, decimal? Number, string Unit, string Ground, string Source);

/// <summary>Law, terms, norms and amounts are dated rows, never constants.</summary>
public interface IDatedValues
{
    /// <summary>The value that holds on the date, or null when there is no row for it.</summary>
    DatedValue? Find(string key, DateOnly on);

    /// <summary>The number that must be there: a missing row is an error in the shipped data.</summary>
    int Whole(string key, DateOnly on);

    IReadOnlyList<DatedValue> All { get; }
}
