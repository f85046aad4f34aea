using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>What stands in the template beside its headings, in Dutch as they are.</summary>
internal static class ImportTemplate
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Examples =
    [
        new Dictionary<string, string>
        {
            ["naam"] = "Voormalig verzorgingshuis De Linde (voorbeeld)", ["soort"] = "verzorgingshuis", ["adres"] = "Lindelaan 12", ["postcode"] = "7651 AB",
            ["plaats"] = "Tubbergen", ["gemeente"] = "Tubbergen", ["breedte"] = "52,4072", ["lengte"] = "6,7846", ["eigenaar"] = "Stichting Zorg aan de Linde",
            ["soort eigenaar"] = "stichting", ["huur of koop"] = "huur", ["structureel of tijdelijk"] = "structureel", ["beschikbaar vanaf"] = "2027-01-01",
            ["beschikbaar tot"] = "2042-12-31", ["bvo m2"] = "6150", ["terrein m2"] = "18000", ["mogelijke plaatsen"] = "400", ["opmerkingen"] = "Verwijder deze regel.",
        },
        new Dictionary<string, string>
        {
            ["naam"] = "Oude kazerne (voorbeeld)", ["soort"] = "kazerne", ["adres"] = "Kazernestraat 1", ["plaats"] = "Ede", ["gemeente"] = "GM0228",
            ["soort eigenaar"] = "Rijk", ["huur of koop"] = "niet bekend", ["structureel of tijdelijk"] = "tijdelijk", ["beschikbaar vanaf"] = "2027-07-01",
            ["opmerkingen"] = "Alleen naam, soort, adres, plaats en gemeente zijn verplicht. Een locatie die al loopt heeft ook een fase: zie de uitleg van de kolommen.",
        },
    ];

    public static string MeaningOf(SiteColumn column) => (column.Required ? "Verplicht. " : "") + column.Field switch
    {
        nameof(SiteFacts.Name) => "Hoe de locatie heet.",
        nameof(SiteFacts.Kind) => Choices(ImportWords.Kinds),
        nameof(SiteFacts.Address) => "Straat en huisnummer.",
        nameof(SiteFacts.Postcode) => "Zoals 7651 AB.",
        nameof(SiteFacts.Town) => "Woonplaats.",
        nameof(SiteFacts.MunicipalityCode) => "Naam of code van de gemeente.",
        nameof(SiteFacts.Latitude) => "In graden, zoals 52,4072.",
        nameof(SiteFacts.Longitude) => "In graden, zoals 6,7846.",
        nameof(SiteFacts.Owner) => "Van wie het gebouw of terrein is.",
        nameof(SiteFacts.OwnerKind) => Choices(ImportWords.OwnerKinds),
        nameof(SiteFacts.Tenure) => Choices(ImportWords.Tenures),
        nameof(SiteFacts.Cooperation) => Choices(ImportWords.Cooperations),
        nameof(SiteFacts.AvailableFrom) => "Datum waarop de locatie beschikbaar komt.",
        nameof(SiteFacts.AvailableTo) => "Laatste dag; leeg is geen einddatum.",
        nameof(SiteFacts.GrossFloorArea) or nameof(SiteFacts.PlotArea) => "In m², zonder decimalen.",
        nameof(SiteFacts.PossiblePlaces) => "Hoeveel plaatsen er kunnen komen.",
        nameof(SiteFacts.Notes) => "Alleen voor collega's.",
        nameof(RowTeam.PropertyDirector) => "E-mailadres of hele naam. Leeg: wie importeert en zelf vastgoedregisseur is.",
        nameof(RowTeam.ProjectDirector) or nameof(RowTeam.CommunicationAdviser) or nameof(RowTeam.LocationManager) =>
            "E-mailadres of hele naam, van iemand met deze rol in dit gebied.",
        nameof(RowTeam.TargetOpening) => "De dag waarop het team wil openen.",
        nameof(RunningFacts.Phase) =>
            "Leeg bij een nieuwe locatie. Bij een locatie die al loopt: " + Choices(ImportWords.Phases.Where(w => w.Value != Phase.HandedOver)),
        nameof(RunningFacts.Since) => "Met een fase verplicht: de dag waarop die fase begon. In gebruik: de dag van de opening. Beëindigd: de laatste dag.",
        nameof(RunningFacts.BegunOn) => "De dag van het eerste contact of idee, als u die weet.",
        nameof(RunningFacts.Places) => "Vanaf plan en vergunning verplicht: hoeveel plaatsen er zijn afgesproken.",
        nameof(RunningFacts.SignedOn) => "Vanaf plan en vergunning verplicht: de dag waarop de laatste partij de overeenkomst tekende.",
        nameof(RunningFacts.From) => "Vanaf plan en vergunning verplicht: de eerste dag van de overeenkomst.",
        nameof(RunningFacts.To) => "Vanaf plan en vergunning verplicht: de laatste dag van de overeenkomst, of het woord onbepaald.",
        nameof(RunningFacts.NoticeMonths) => "Opzegtermijn uit de overeenkomst, als die er is.",
        nameof(RunningFacts.OpenedOn) => "Verplicht als de locatie in gebruik of beëindigd is.",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static string Choices<T>(IEnumerable<ImportWord<T>> words)
        where T : struct, Enum => $"Kies uit: {string.Join(", ", words.Select(w => w.Dutch))}.";
}
