using Kwartiermaker.Common.Search;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>A word of an import file for a choice of the screen.</summary>
/// <param name="Dutch">As it stands in the template; a fault names the choices by it.</param>
/// <param name="English">As it stands in an export of the English screen.</param>
internal sealed record ImportWord<T>(string Dutch, string English, T Value)
    where T : struct, Enum
{
    public bool Is(string text) => SearchWords.Plain(text) is var plain && (SearchWords.Plain(Dutch) == plain || SearchWords.Plain(English) == plain);
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

    public static readonly IReadOnlyList<ImportWord<Phase>> Phases =
    [
        new("verkenning", "exploration", Phase.Exploration),
        new("formeel verzoek", "formal request", Phase.FormalRequest),
        new("haalbaarheid", "feasibility", Phase.Feasibility),
        new("voorstel", "proposal", Phase.Proposal),
        new("overeenkomst", "agreement", Phase.Agreement),
        new("plan en vergunning", "plan and permits", Phase.PlanAndPermits),
        new("(ver)bouw en inrichting", "(re)building and furnishing", Phase.Building),
        new("verbouw", "building", Phase.Building),
        new("opening", "opening", Phase.Opening),
        new("in gebruik", "in operation", Phase.Operation),
        new("open", "open", Phase.Operation),
        new("beëindigd", "ended", Phase.Ended),
        new("overgedragen", "handed over", Phase.HandedOver),
    ];

    public static readonly IReadOnlyList<ImportWord<Standing>> Standings =
    [
        new("loopt", "active", Standing.Active),
        new("ligt stil", "on hold", Standing.OnHold),
        new("gestopt", "stopped", Standing.Stopped),
    ];
}
