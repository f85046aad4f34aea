namespace Kwartiermaker.Locations.Letters;

/// <summary>Who writes to whom, and when. Addresses may run over several lines.</summary>
/// <param name="Organisation">The reception organisation as it names itself in a sentence, for example "de opvangorganisatie".</param>
/// <param name="Municipality">The name only: the letters write "gemeente" before it themselves.</param>
public sealed record LetterHead(
    string Organisation,
    string SenderAddress,
    string Municipality,
    string RecipientAddress,
    string Place,
    DateOnly Date,
    string Reference)
{
    /// <summary>The letter begins with the college already; an address that names it as well would name it twice.</summary>
    internal static bool NamesCollege(string? recipientAddress) => recipientAddress?.Contains("college van b", StringComparison.OrdinalIgnoreCase) == true;
}
