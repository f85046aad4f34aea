using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Locations.Letters;

/// <summary>The head of a letter from the agency to the municipality of a dossier.</summary>
internal static partial class ToMunicipality
{
    /// <param name="attention">Second line of the address: for whose attention.</param>
    public static LetterHead Head(Organisation sender, IMunicipalities municipalities, Dossier dossier, string attention, DateOnly date)
    {
        var lines = new[] { sender.Name, sender.Department, sender.Address, sender.PostcodeTown, sender.Email, sender.Phone }.Where(l => l.Length > 0);
        return new LetterHead(
            NameOf(sender), string.Join('\n', lines.DefaultIfEmpty(NameOf(sender))), municipalities.Find(dossier.MunicipalityCode)!.Name, attention,
            TownOf(sender, dossier), date, $"LOC-{dossier.Number}");
    }

    public static string NameOf(Organisation sender) => sender.Name.Length > 0 ? sender.Name : "de opvangorganisatie";

    /// <summary>Where the letter is written: as the agency set it, else its town without the postcode, or else the town of the location.</summary>
    public static string TownOf(Organisation sender, Dossier dossier) =>
        sender.Place.Length > 0 ? sender.Place
        : Postcode().Replace(sender.PostcodeTown, "").Trim() is { Length: > 0 } town ? town : dossier.Town;

    [GeneratedRegex(@"^\s*\d{4}\s?[A-Z]{2}\s+")]
    private static partial Regex Postcode();
}
