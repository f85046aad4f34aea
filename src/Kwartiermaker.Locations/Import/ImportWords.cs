using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>The words of an import file for what the screen offers as a choice; they are Dutch whatever the language of the screen.</summary>
internal static class ImportWords
{
    public static readonly IReadOnlyList<(string Word, SiteKind Value)> Kinds =
    [
        ("eerdere opvanglocatie", SiteKind.FormerReception), ("verzorgingshuis", SiteKind.CareHome), ("instellingsgebouw", SiteKind.Institution),
        ("kazerne", SiteKind.Barracks), ("klooster", SiteKind.Monastery), ("kantoor", SiteKind.Office), ("hotel", SiteKind.Hotel),
        ("vakantiepark", SiteKind.HolidayPark), ("school", SiteKind.School), ("schip", SiteKind.Ship), ("hal", SiteKind.Hall),
        ("terrein", SiteKind.Land), ("woningen", SiteKind.Homes), ("anders", SiteKind.Other),
    ];

    public static readonly IReadOnlyList<(string Word, OwnerKind Value)> OwnerKinds =
    [
        ("niet bekend", OwnerKind.Unknown), ("gemeente", OwnerKind.Municipality), ("woningcorporatie", OwnerKind.HousingAssociation),
        ("stichting", OwnerKind.Foundation), ("particulier of bedrijf", OwnerKind.Private), ("particulier", OwnerKind.Private),
        ("bedrijf", OwnerKind.Private), ("Rijk", OwnerKind.State), ("de opvangorganisatie", OwnerKind.Agency),
    ];

    public static readonly IReadOnlyList<(string Word, Tenure Value)> Tenures =
        [("niet bekend", Tenure.Unknown), ("huur", Tenure.Rent), ("koop", Tenure.Purchase), ("gebruik om niet", Tenure.Use)];

    public static readonly IReadOnlyList<(string Word, Cooperation Value)> Cooperations =
        [("niet bekend", Cooperation.Unknown), ("structureel", Cooperation.Structural), ("tijdelijk", Cooperation.Temporary)];
}
