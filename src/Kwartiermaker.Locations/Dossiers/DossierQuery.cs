using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The keys of the list of dossiers on the public API.</summary>
internal static class DossierQuery
{
    private static readonly QueryKey Phase = new("fase", "Alleen dossiers in deze fasen.", typeof(Fase), Many: true);
    private static readonly QueryKey Standing = new("stand", "Alleen dossiers met deze stand.", typeof(Stand), Many: true);
    private static readonly QueryKey Kind = new("soort", "Alleen locaties van deze soorten.", typeof(SoortLocatie), Many: true);
    private static readonly QueryKey Region = new("regio", "Alleen deze opvangregio.", typeof(string));
    private static readonly QueryKey Municipality = new("gemeenteCode", "Alleen deze gemeente, met haar CBS-code.", typeof(string));
    private static readonly QueryKey PlacesFrom = new("plaatsenVanaf", "Ten minste zoveel plaatsen.", typeof(int));
    private static readonly QueryKey PlacesTo = new("plaatsenTotEnMet", "Ten hoogste zoveel plaatsen.", typeof(int));
    private static readonly QueryKey EndsFrom = new("eindigtVanaf", "De laatste dag van de overeenkomst valt op deze dag of later.", typeof(DateOnly));
    private static readonly QueryKey EndsTo = new("eindigtTotEnMet", "De laatste dag van de overeenkomst valt op deze dag of eerder.", typeof(DateOnly));
    private static readonly QueryKey Sort = new("sort", "Volgorde.", typeof(Volgorde));
    private static readonly QueryKey Down = new("aflopend", "Van hoog naar laag; zonder waarde is dat zo.", typeof(bool));

    public static readonly IReadOnlyList<QueryKey> Keys =
        [Phase, Standing, Kind, Region, Municipality, PlacesFrom, PlacesTo, EndsFrom, EndsTo, Sort, Down, ApiQuery.Page, ApiQuery.PageSize];

    public enum Volgorde
    {
        Nummer = (int)DossierOrder.Number,
        Naam = (int)DossierOrder.Name,
        Fase = (int)DossierOrder.Phase,
        Plaatsen = (int)DossierOrder.Places,
        FaseSinds = (int)DossierOrder.PhaseSince,
    }

    public static DossierFilter ToFilter(ApiQuery query) => new(
        Phases: query.Many<Fase>(Phase).Select(f => (Phase)f).ToList(),
        Standings: query.Many<Stand>(Standing).Select(s => (Standing)s).ToList(),
        Kinds: query.Many<SoortLocatie>(Kind).Select(k => (SiteKind)k).ToList(),
        Region: query.Text(Region),
        MunicipalityCode: query.Text(Municipality),
        PlacesFrom: query.One<int>(PlacesFrom),
        PlacesTo: query.One<int>(PlacesTo),
        Order: (DossierOrder)(query.One<Volgorde>(Sort) ?? Volgorde.Nummer),
        Descending: query.One<bool>(Down) ?? true,
        EndsFrom: query.One<DateOnly>(EndsFrom),
        EndsTo: query.One<DateOnly>(EndsTo));

    public static DossierFilter ToFilter(LocatiedossierZoekvraag search) => new(
        Text: search.Tekst,
        Phases: search.Fase?.Distinct().Select(f => (Phase)f).ToList(),
        Standings: search.Stand?.Distinct().Select(s => (Standing)s).ToList(),
        Kinds: search.Soort?.Distinct().Select(k => (SiteKind)k).ToList(),
        Region: search.Regio,
        MunicipalityCode: search.GemeenteCode,
        PlacesFrom: search.PlaatsenVanaf,
        PlacesTo: search.PlaatsenTotEnMet,
        EndsFrom: search.EindigtVanaf,
        EndsTo: search.EindigtTotEnMet);
}
