using System.Globalization;

namespace Kwartiermaker.Locations.Letters;

/// <summary>Letters to Dutch authorities are in Dutch, whatever language the writer has on the screen.</summary>
internal static class LetterLanguage
{
    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
}
