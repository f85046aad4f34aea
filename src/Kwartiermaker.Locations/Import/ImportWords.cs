using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>A word of an import file for a choice of the screen.</summary>
/// <param name="Dutch">As it stands in the template; a fault names the choices by it.</param>
/// <param name="English">As it stands in an export of the English screen.</param>
internal sealed record ImportWord<T>(string Dutch, string English, T Value)
    where T : struct, Enum
{
    public bool Is(string text) => string.Equals(Dutch, text, StringComparison.OrdinalIgnoreCase) || string.Equals(English, text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The words of an import file for what the screen offers as a choice: those of both languages, whatever the language of the screen.</summary>
internal static class ImportWords
{
    public static readonly IReadOnlyList<ImportWord<SiteKind>> Kinds =
    [
        new("eerdere opvanglocatie", "earlier reception location", SiteKind.FormerReception),
        new("verzorgingshuis", "care home", SiteKind.CareHome),
        new("instellingsgebouw", "institution building", SiteKind.Institution),
        new("kazerne", "barracks", SiteKind.Barracks),
        new("klooster", "monastery", SiteKind.Monastery),
        new("kantoor", "office", SiteKind.Office),
        new("hotel", "hotel", SiteKind.Hotel),
        new("vakantiepark", "holiday park", SiteKind.HolidayPark),
        new("school", "school", SiteKind.School),
        new("schip", "ship", SiteKind.Ship),
        new("hal", "hall", SiteKind.Hall),
        new("terrein", "land", SiteKind.Land),
        new("woningen", "homes", SiteKind.Homes),
        new("anders", "other", SiteKind.Other),
    ];

    public static readonly IReadOnlyList<ImportWord<OwnerKind>> OwnerKinds =
    [
        new("niet bekend", "not known", OwnerKind.Unknown),
        new("gemeente", "municipality", OwnerKind.Municipality),
        new("woningcorporatie", "housing association", OwnerKind.HousingAssociation),
        new("stichting", "foundation", OwnerKind.Foundation),
        new("particulier of bedrijf", "private person or company", OwnerKind.Private),
        new("particulier", "private person", OwnerKind.Private),
        new("bedrijf", "company", OwnerKind.Private),
        new("Rijk", "the State", OwnerKind.State),
        new("de opvangorganisatie", "the reception agency", OwnerKind.Agency),
    ];

    public static readonly IReadOnlyList<ImportWord<Tenure>> Tenures =
    [
        new("niet bekend", "not known", Tenure.Unknown),
        new("huur", "rent", Tenure.Rent),
        new("koop", "purchase", Tenure.Purchase),
        new("gebruik om niet", "use free of charge", Tenure.Use),
    ];

    public static readonly IReadOnlyList<ImportWord<Cooperation>> Cooperations =
    [
        new("niet bekend", "not known", Cooperation.Unknown),
        new("structureel", "structural", Cooperation.Structural),
        new("tijdelijk", "temporary", Cooperation.Temporary),
    ];
}
