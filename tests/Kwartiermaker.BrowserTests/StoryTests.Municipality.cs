using Microsoft.Playwright;

namespace Kwartiermaker.BrowserTests;

/// <summary>From the first idea to the answer of the municipality on the formal request.</summary>
public sealed partial class StoryTests
{
    private static readonly (string Label, string Value)[] Communication =
    [
        ("Wat wordt er gezegd?", "Dat wij praten over opvang, en dat er nog niets vaststaat."), ("Door wie?", "de wethouder"), ("Tegen wie?", "de omwonenden"),
        ("Met wie bij de gemeente afgestemd?", "Jan Oude Luttikhuis, communicatieadviseur"),
    ];

    private async Task RegisterAsync()
    {
        var who = propertyDirector;
        await who.GoAsync("/");
        await who.FollowAsync("Locaties", who.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu", Exact = true }));
        await who.PictureAsync("leeg");
        await who.FollowAsync("Nieuwe locatie", who.Page.Locator(".km-head"));
        await who.FillAsync(
            ("Naam", "Voormalig verzorgingshuis De Linde"), ("Soort", "verzorgingshuis"), ("Adres", "Lindelaan 12"), ("Postcode", "7651 AB"), ("Plaats", "Tubbergen"),
            ("Gemeente", "Tubbergen"), ("Breedte", "52,4076"), ("Lengte", "6,7844"), ("Eigenaar", "Stichting De Linde"), ("Soort eigenaar", "stichting"), ("Huur of koop", "huur"),
            ("Structureel of tijdelijk", "structureel"),
            ("Beschikbaar vanaf", "2027-04-01"), ("Beschikbaar tot en met", "2042-12-31"), ("Bruto vloeroppervlak", "12000"), ("Terrein", "21000"), ("Mogelijke plaatsen", "400"),
            ("Opmerkingen", "Het huis staat sinds september leeg."));
        await who.PictureAsync("registreren");
        await who.DoAsync("Registreer de locatie", "geregistreerd");
        dossier = new Uri(who.Page.Url).AbsolutePath;
        await who.SeesAsync("Voormalig verzorgingshuis De Linde, Tubbergen", "Verkenning");

        await IsShutAsync(
            who, "FormalRequest", "Formeel verzoek",
            ("Getoetst aan de vastgoedvisie", "nog niet getoetst", "De locatie is nog niet getoetst aan de vastgoedvisie."),
            ("Gesprek met de gemeente gevoerd", "nog geen gesprek met verslag", "Er is nog geen gesprek met de gemeente gevoerd en vastgelegd."),
            ("Standpunt van het college", "nog geen standpunt vastgelegd", "Het college heeft nog geen standpunt ingenomen."));
        // A phase further is no way round.
        Assert.Contains("er ligt een fase tussen", await who.ForceAsync(dossier + "?handler=Pass", "to", "Feasibility"), StringComparison.Ordinal);
    }

    private async Task TalkAsync()
    {
        Become("2026-11-27", 17);
        var who = propertyDirector;
        await who.GoOnAsync(dossier, "gesprekken/plannen");
        await who.FillAsync([("Gesprek of bezoek", "gesprek"), ("Onderwerp", "Kennismaking"), ("Met wie", "wethouder E. Volmerink"), ("Wanneer", "2026-11-27T14:00"),
            ("Wanneer wordt dat gezegd?", "2026-11-28"), ("Verslag", "De gemeente wil verder praten, als de school en de huisarts het aankunnen."), .. Communication]);
        await who.PictureAsync("gesprek-plannen");
        await who.DoAsync("Plan het gesprek", "gesprekken");
    }

    private async Task TakePositionAsync()
    {
        Become("2026-12-03");
        var who = propertyDirector;
        await who.GoOnAsync(dossier, "standpunt/nieuw");
        await who.FillAsync(
            ("Wat is het standpunt?", "positief onder voorwaarden"), ("Datum van het standpunt", "2026-12-01"), ("Kenmerk van de gemeente", "Z2026-0417"),
            ("Wat het college zegt", "Wij werken mee als de route naar de school veilig is."));
        await who.FillRowAsync(
            "Voorwaarde 1", ("Wat vraagt het college?", "Een veilige oversteek bij de school"), ("Uiterste dag", "2027-02-01"), ("Wie is verantwoordelijk?", "Ruben Regisseur"));
        await who.PictureAsync("standpunt-vastleggen");
        await who.DoAsync("Leg het standpunt vast", "standpunt");
        await who.SeesAsync("positief onder voorwaarden", "Een veilige oversteek bij de school");
        await PassAsync(who, "Formeel verzoek");
    }

    private async Task RequestAsync()
    {
        var who = propertyDirector;
        await IsShutAsync(who, "Feasibility", "Haalbaarheid", ("Formeel verzoek verzonden", "nog niet opgesteld", "Het formele verzoek is nog niet opgesteld."));
        await who.GoOnAsync(dossier, "verzoek/opstellen");
        Assert.Equal("400", await who.Page.GetByLabel("Aantal plaatsen").InputValueAsync());
        await who.FillAsync(
            ("Adres van het college", "Raadhuisplein 1\n7651 CV Tubbergen"), ("Ons kenmerk", "KM-2026-1"), ("Plaats boven de brief", "Zwolle"),
            ("Eerste dag van gebruik", "2027-09-01"),
            ("Laatste dag van gebruik", "2042-08-31"), ("Voor wie", "gezinnen en alleenstaanden"), ("Contactpersoon", "Ruben Regisseur, 06 12345678"));
        await who.PictureAsync("verzoek-opstellen");
        await who.DoAsync("Bewaar als versie 1", "verzoek-brief");
        await IsShutAsync(who, "Feasibility", "Haalbaarheid", ("Formeel verzoek verzonden", "versie 1 is opgesteld", "Versie 1 van het formele verzoek is nog niet verzonden."));

        Become("2026-12-07");
        await who.GoOnAsync(dossier, "verzoek/verzenden/1");
        await who.FillAsync([("Verzonden op", "2026-12-07"), ("Hoe verzonden", "per e-mail"), ("Aan wie", "het college, ter attentie van de gemeentesecretaris"),
            ("Wanneer wordt dat gezegd?", "2026-12-08"), .. Communication]);
        await who.PictureAsync("verzoek-verzenden");
        await who.DoAsync("Leg de verzending vast", "verzoek-verzonden");
    }

    private async Task BriefTheCouncilAsync()
    {
        var who = propertyDirector;
        await who.OpenPartAsync("Raad");
        await who.FollowAsync("Bijeenkomst plannen");
        await who.FillAsync([("Aan wie", "de hele gemeenteraad"), ("Wanneer", "2026-12-10T19:30"), ("Wanneer wordt dat gezegd?", "2026-12-11"), .. Communication]);
        await who.DoAsync("Plan de bijeenkomst");

        Become("2026-12-11");
        await IsShutAsync(who, "Feasibility", "Haalbaarheid",
            ("Toelichting aan de raad", "de bijeenkomst van 10 december 2026 heeft nog geen uitkomst", "De bijeenkomst met de raad van 10 december 2026 heeft nog geen uitkomst."));
        await who.GoOnAsync(dossier, "raad");
        await who.FollowAsync("open de hele gemeenteraad, 10 december 2026 19:30");
        await who.FillAsync(("Aanwezig van de raad", "Alle fracties en de burgemeester."), ("Uitkomst", "De raad wil elk kwartaal horen hoe het gaat."));
        await who.DoAsync("Bewaar de uitkomst", "raad");

        Become("2026-12-17");
        await who.OpenPartAsync("Verzoek");
        await who.FillAsync(("Antwoord", "werkt mee"), ("Datum van het antwoord", "2026-12-16"), ("Kenmerk van de gemeente", "Z2026-0431"),
            ("Wat het college zegt", "Het college werkt mee aan het onderzoek."));
        await who.DoAsync("Leg het antwoord vast", "verzoek-beantwoord");
        await PassAsync(projectDirector, "Haalbaarheid");
    }
}
