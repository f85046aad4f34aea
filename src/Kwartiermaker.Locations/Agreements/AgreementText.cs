using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>First wording of the subjects that the agreed proposal settles; in Dutch, because it becomes the text of the agreement.</summary>
internal static class AgreementText
{
    public static string PlaceAndCapacity(Dossier dossier, Agreement agreement) =>
        string.Create(LetterLanguage.Dutch,
            $"Ten hoogste {agreement.Places:N0} opvangplaatsen op de locatie {dossier.Name}, {dossier.Address}, {dossier.Town}. Bewoners: {agreement.TargetGroup}.");

    public static string Duration(Agreement agreement) => agreement.To is { } to
        ? $"Van {Day(agreement.From)} tot en met {Day(to)}."
        : $"Vanaf {Day(agreement.From)}, voor onbepaalde tijd.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", LetterLanguage.Dutch);
}
