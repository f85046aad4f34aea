namespace Kwartiermaker.BrowserTests;

/// <summary>The judging of the site, and the talks about places and period until the agreement.</summary>
public sealed partial class StoryTests
{
    private async Task ScreenAsync()
    {
        Become("2026-11-25");
        var who = propertyDirector;
        await who.GoOnAsync(dossier, "toetsing");
        await who.DoAsync("Begin de toetsing");
        var criteria = await who.Page.Locator("form fieldset fieldset").AllAsync();
        Assert.True(criteria.Count > 20);
        foreach (var criterion in criteria)
        {
            var measured = criterion.Locator("input.km-number");
            if (await measured.CountAsync() > 0 && (await measured.InputValueAsync()).Length == 0)
                await measured.FillAsync((await criterion.Locator("label").First.InnerTextAsync()).StartsWith("Afstand", StringComparison.Ordinal) ? "450" : "20");
            // What excludes a site is judged by itself.
            if (await measured.CountAsync() == 0 && await criterion.GetByText("sluit uit").CountAsync() > 0)
                await who.TickAsync(criterion.GetByLabel("voldoet", new() { Exact = true }));
        }

        await who.TickAsync(who.Page.GetByLabel("Wat ik openliet, voldoet"));
        await who.PictureAsync("toetsing-invullen");
        await who.DoAsync("Bewaar en stel vast", "toetsing");
        await who.SeesAsync("De locatie past: alles voldoet.");
    }

    private async Task StudyAsync()
    {
        Become("2027-01-05");
        var who = projectDirector;
        await IsShutAsync(who, "Proposal", "Voorstel", ("Besluit door een ander dan de opsteller", "nog niet begonnen", "Het haalbaarheidsonderzoek is nog niet begonnen."));
        await who.GoOnAsync(dossier, "haalbaarheid/opzet");
        await who.FillAsync(("Wie leidt het bij ons", "Petra Project"), ("Wie leidt het bij de gemeente", "H. Scholten"), ("Functie bij de gemeente", "projectleider"),
            ("Verwachte investering", "4500000"));
        await who.DoAsync("Begin het onderzoek");
        await IsShutAsync(
            who, "Proposal", "Voorstel", ("Capaciteit", "nog niet beoordeeld", "Capaciteit is nog niet beoordeeld in het haalbaarheidsonderzoek."),
            ("Besluit door een ander dan de opsteller", "nog niet aangeboden", "Het haalbaarheidsonderzoek is nog niet voor besluit aangeboden."));
        await who.GoAsync(dossier + "/haalbaarheid");
        await who.FollowAsync("Beoordeel de aspecten");
        foreach (var (aspect, findings, evidence) in new[]
        {
            ("Bereikbaarheid", "De halte ligt op 450 meter en de school op 600 meter.", "Rapport van 4 januari 2027."),
            ("Milieu", "Onder de parkeerplaats kan oude verontreiniging zitten.", "Rapport van 4 januari 2027."),
            ("Eigendom", "De stichting verhuurt en heeft daarover besloten.", "Rapport van 4 januari 2027."),
            ("Locatiepotentie", "Het huis is in een half jaar te verbouwen.", "Rapport van 4 januari 2027."),
            ("Capaciteit", "Op 12.000 m² kunnen 400 mensen wonen.", "Schetsontwerp van 20 december 2026."),
        })
        {
            await who.FillRowAsync(aspect, ("Bevindingen", findings), ("Onderbouwing", evidence), ("Oordeel", aspect == "Milieu" ? "voldoet met risico" : "voldoet"));
        }

        await who.PictureAsync("aspecten");
        await who.DoAsync("Bewaar de aspecten");
        await who.FollowAsync("Voeg een risico toe: Milieu");
        await who.FillAsync(
            ("Wat kan er misgaan?", "De bodem moet worden gesaneerd."), ("Kans", "middel"), ("Gevolg", "groot"), ("Wat doen wij eraan?", "Nader bodemonderzoek voor de aanvraag."),
            ("Wie is verantwoordelijk?", "Petra Project"), ("Uiterlijk op", "2027-02-15"));
        await who.PictureAsync("risico");
        await who.DoAsync("Bewaar");
        await who.FillAsync(("Besluit uiterlijk op", "2027-01-15"));
        await who.DoAsync("Bied aan voor besluit", "onderzoek-aangeboden");
        await IsShutAsync(who, "Proposal", "Voorstel",
            ("Besluit door een ander dan de opsteller", "Petra Project bood het onderzoek aan", "Er is nog geen go: Petra Project bood het onderzoek aan op 5 januari 2027."));

        Become("2027-01-08");
        await regionalManager.GoAsync("/");
        await regionalManager.SeesAsync("Besluit over het haalbaarheidsonderzoek van Petra Project");
        await regionalManager.PictureAsync("wacht-op-u");
        await regionalManager.TakeUpAsync();
        await regionalManager.FillAsync(("Uw besluit", "go"), ("Waarom", "Past goed; het bodemonderzoek is op tijd klaar."), ("Uw functie, voor onder de brief", "regiomanager"));
        await regionalManager.DoAsync("Leg het besluit vast", "onderzoek-besloten");
        await who.GoAsync(dossier);
        await who.SeesAsync("Nader bodemonderzoek voor de aanvraag", "15 februari 2027");
        await PassAsync(who, "Voorstel");
    }

    private async Task NegotiateAsync()
    {
        var who = projectDirector;
        await IsShutAsync(who, "Agreement", "Overeenkomst", ("Voorstel afgesproken met de gemeente", "nog geen voorstel", "Er is nog geen voorstel aan de gemeente gedaan."));
        await who.OpenPartAsync("Voorstel");
        await who.FollowAsync("Leg de ruimten vast");
        await who.FillRowAsync("Ruimte 1", ("Soort", "slaapkamer voor een gezin"), ("Naam", "Gezinskamers"), ("Aantal", "60"), ("Oppervlakte van elk", "24"),
            ("Ten hoogste personen per ruimte", "4"));
        await who.FillRowAsync("Ruimte 2", ("Soort", "slaapkamer voor volwassenen"), ("Naam", "Kamers voor twee"), ("Aantal", "100"), ("Oppervlakte van elk", "14"),
            ("Ten hoogste personen per ruimte", "2"));
        await who.FillRowAsync("Ruimte 3", ("Soort", "toilet"), ("Naam", "Toiletten"), ("Aantal", "80"));
        await who.PictureAsync("ruimten");
        await who.DoAsync("Bewaar");
        await ProposeAsync(who, "Maak het voorstel", "2037-08-31");

        await official.GoAsync("/");
        await official.TakeUpAsync();
        await official.SeesAsync("400");
        await official.FollowAsync("Doe een tegenvoorstel");
        await official.FillAsync(
            ("Plaatsen", "320"), ("Vanaf", "2027-09-01"), ("Tot en met", "2032-08-31"), ("Bewoners", "gezinnen"),
            ("Waarom", "De raad wil kleiner beginnen, en na vijf jaar opnieuw besluiten."),
            ("Functie bij de gemeente", "beleidsadviseur"));
        await official.PictureAsync("tegenvoorstel");
        await official.DoAsync("Leg vast", "tegenvoorstel-gedaan");
        await IsShutAsync(
            who, "Agreement", "Overeenkomst", ("Voorstel afgesproken met de gemeente", "versie 2 ligt voor", "Er is nog geen voorstel afgesproken; versie 2 ligt voor."));

        Become("2027-01-14");
        await who.GoOnAsync(dossier, "voorstel");
        await ProposeAsync(who, "Maak een nieuwe versie", "2032-08-31");
        await official.OpenPartAsync("Voorstel");
        await official.FillAsync(("Welke versie?", "versie 3"));
        await official.DoAsync("Stem in namens de gemeente", "voorstel-afgesproken");
        await PassAsync(who, "Overeenkomst");
    }

    private static async Task ProposeAsync(StoryPerson who, string link, string until)
    {
        await who.FollowAsync(link);
        await who.FillAsync(
            ("Plaatsen", "400"), ("Vanaf", "2027-09-01"), ("Tot en met", until), ("Bewoners", "gezinnen en alleenstaanden"),
            ("Waarom dit aantal en deze periode", "Met 400 plaatsen zijn school en zorg op de locatie te dragen."), ("Uw functie, voor onder de brief", "projectregisseur"));
        await who.PictureAsync("voorstel-maken");
        await who.DoAsync("Maak het voorstel", "voorstel");
    }

    private async Task AgreeAsync()
    {
        Become("2027-01-18");
        var who = propertyDirector;
        await IsShutAsync(
            who, "PlanAndPermits", "Plan en vergunning",
            ("De zes onderwerpen", "de overeenkomst is nog niet begonnen", "De bestuursovereenkomst is nog niet begonnen."),
            ("Handtekening van de opvangorganisatie", "nog niet getekend", "Handtekening van de opvangorganisatie ontbreekt nog"),
            ("Handtekening van de gemeente", "nog niet getekend", "Handtekening van de gemeente ontbreekt nog"),
            ("Voorwaarden van het college", "nog 1 open", "1 voorwaarde van het college staat nog open."));
        await who.OpenPartAsync("Overeenkomst");
        await who.DoAsync("Begin de overeenkomst");
        await official.OpenPartAsync("Overeenkomst");
        await official.FollowAsync("Zeg wat de gemeente wil: Onderwijs aan leerplichtigen");
        await official.FillAsync(("Wat wil de gemeente?", "De kinderen gaan naar de school in het dorp."));
        await official.DoAsync("Bewaar");
        await IsShutAsync(
            who, "PlanAndPermits", "Plan en vergunning", ("Onderwijs aan leerplichtigen", "nog niet afgesproken", "Onderwijs aan leerplichtigen is nog niet afgesproken."),
            ("De zes onderwerpen", "2 van 6 rond", "Nog niet alle onderwerpen van de overeenkomst zijn rond: 2 van 6."));
        await who.OpenPartAsync("Overeenkomst");
        await who.FollowAsync("Werk de onderwerpen bij");
        await who.SeesAsync("De gemeente zei het laatst: De kinderen gaan naar de school in het dorp.");
        foreach (var (subject, text) in new[]
        {
            ("Eenmalige maatregelen en betalingen", "De opvangorganisatie betaalt de oversteek bij de school."),
            ("Organisatie op de locatie", "Dag en nacht zijn er medewerkers op de locatie."), ("Overlegcommissie", "De commissie komt vier keer per jaar bijeen."),
            ("Onderwijs aan leerplichtigen", "De kinderen gaan naar de school in het dorp; de gemeente regelt een extra lokaal."),
        })
        {
            await who.FillRowAsync(subject, ("Waar staat het?", "afgesproken"), ("Wat is afgesproken", text));
        }

        await who.DoAsync("Bewaar de onderwerpen");
        await who.FollowAsync("Wijzig de looptijd");
        await who.FillAsync(
            ("Verlenging mogelijk met", "60"), ("Besluit over verlenging, zo lang voor het einde", "12"), ("Opzegtermijn", "12"), ("Evaluatie op", "2028-09-01"),
            ("Overlegcommissie, keren per jaar", "4"), ("Na het einde leeg binnen", "8"), ("Naam, voor de opvangorganisatie", "Rachid Regio"),
            ("Functie bij de opvangorganisatie", "regiomanager"),
            ("Naam, voor de gemeente", "A. Zandbergen"), ("Functie bij de gemeente", "burgemeester"));
        await who.PictureAsync("looptijd");
        await who.DoAsync("Bewaar");
        await who.DoAsync("Maak concept 1", "overeenkomst-concept");

        Become("2027-01-25");
        await regionalManager.GoAsync("/");
        await regionalManager.TakeUpAsync();
        await regionalManager.DoAsync("Teken voor de opvangorganisatie");
        await IsShutAsync(who, "PlanAndPermits", "Plan en vergunning", ("Handtekening van de gemeente", "nog niet getekend", "Handtekening van de gemeente ontbreekt nog"));
        await who.OpenPartAsync("Standpunt");
        await who.FollowAsync("leg vast Een veilige oversteek bij de school");
        await who.FillAsync(("Hoe staat het ervoor?", "voldaan"), ("Op welke dag?", "2027-01-22"), ("Hoe, of waarom niet?", "De oversteek is aanbesteed."));
        await who.DoAsync("Leg vast", "voorwaarde-voldaan");
        await official.OpenPartAsync("Overeenkomst");
        await official.DoAsync("Leg de handtekening van de gemeente vast", "overeenkomst-getekend");
        await PassAsync(who, "Plan en vergunning");
    }
}
