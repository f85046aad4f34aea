using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.BrowserTests;

/// <summary>The work, the delivery, the opening, and a look back.</summary>
public sealed partial class StoryTests
{
    private async Task BuildAsync()
    {
        var who = projectDirector;
        await IsShutAsync(
            who, "Opening", "Opening", ("Het werk is klaar", "3 activiteiten niet klaar; Verbouwing hoofdgebouw is volgens plan klaar op 16 juli 2027",
                "3 activiteiten uit het bouwplan zijn nog niet klaar; Verbouwing hoofdgebouw is volgens plan klaar op 16 juli 2027."),
            ("Opgeleverd", "nog niet vastgelegd", "De oplevering is nog niet vastgelegd."));
        Become("2027-08-19");
        await who.GoAsync(dossier + "/bouwplan");
        await who.FollowAsync("Voortgang invullen");
        foreach (var (name, started, finished) in new[]
        {
            ("Verbouwing hoofdgebouw", "2027-06-07", "2027-07-16"), ("Installaties vernieuwen", "2027-07-17", "2027-08-05"), ("Kamers inrichten", "2027-08-06", "2027-08-19"),
        })
        {
            await who.FillRowAsync(name, ("Begonnen op", started), ("Klaar op", finished));
        }

        await who.DoAsync("Bewaar de voortgang");
        await who.PictureAsync("bouwplan-klaar");
        await IsShutAsync(who, "Opening", "Opening", ("Opgeleverd", "nog niet vastgelegd", "De oplevering is nog niet vastgelegd."));
        Become("2027-08-20");
        await who.GoOnAsync(dossier, "bouwplan/oplevering");
        await who.FillAsync(("Opgeleverd op", "2027-08-20"), ("Door wie", "de aannemer aan Petra Project"));
        await who.DoAsync("Leg vast");
        await who.FillAsync(("Wat moet er nog gebeuren?", "Een kras in de vloer van de hal"), ("Opgelost voor", "2027-09-30"));
        await who.DoAsync("Voeg toe", "oplevering");
        await PassAsync(who, "Opening");
    }

    private async Task OpenAsync()
    {
        var who = locationManager;
        await IsShutAsync(
            who, "Operation", "In gebruik", ("Gebruiksmelding op tijd gedaan", "nog te doen; er is nog geen openingsdag", "Doe de gebruiksmelding en plan de opening."),
            ("Brandveiligheid gekeurd", "nog te doen", "Nog te doen voor de opening: brandveiligheidskeuring."),
            ("Personeel geregeld", "nog te doen", "Nog te doen voor de opening: personeel en beveiliging."),
            ("Openingsdag bereikt", "nog niet gepland", "Plan eerst de openingsdag."));
        await who.OpenPartAsync("Opening");
        await who.FillAsync(("Geplande openingsdag", "2027-09-20"));
        await who.DoAsync("Plan de opening", "opening-gepland");

        // Four weeks before Monday 20 September is Monday 23 August.
        await projectDirector.GoAsync(dossier + "/vergunningen");
        await projectDirector.SeesAsync("De gebruiksmelding moet daarom uiterlijk 23 augustus 2027 zijn gedaan");
        await projectDirector.FollowAsync("Aanvraag vastleggen");
        await projectDirector.FillAsync(
            ("Soort", "gebruiksmelding"), ("Procedure", "melding"), ("Onderwerp", "Gebruiksmelding voor 400 bewoners"),
            ("Bevoegd gezag", "het college van burgemeester en wethouders"), ("Verstuurd op", "2027-08-20"));
        await projectDirector.DoAsync("Leg de aanvraag vast", "gebruiksmelding");

        Become("2027-09-13");
        await who.GoAsync(dossier + "/opening");
        await who.FollowAsync("Vul de controles in");
        foreach (var (check, by) in new[]
        {
            ("brandveiligheidskeuring", "de brandweer"), ("risicoanalyse legionella", "een erkend bureau"), ("risico-inventarisatie en -evaluatie (RI&E)", "de arbodienst"),
                ("bedrijfshulpverlening (BHV)", "de locatiemanager"),
            ("overlegcommissie", "de gemeente en de locatiemanager"), ("onderwijs voor leerplichtige kinderen", "de gemeente en het schoolbestuur"),
            ("inwoners geïnformeerd door de gemeente", "de gemeente"), ("inrichting", "het facilitair team"),
            ("personeel en beveiliging", "de locatiemanager"), ("huisarts en gezondheidszorg", "de huisartsenpost"),
        })
        {
            await who.FillRowAsync(check, ("Gedaan op", "2027-09-13"), ("Door wie?", by));
            if (check is "brandveiligheidskeuring" or "risicoanalyse legionella")
                await who.FillRowAsync(check, ("Geldig tot en met", "2028-09-12"));
        }

        await who.PictureAsync("controles");
        await who.DoAsync("Bewaar de controles");

        await IsShutAsync(
            who, "Operation", "In gebruik", ("Openingsdag bereikt", "gepland op 20 september 2027", "De opening is gepland op 20 september 2027. Op die dag kan de locatie open"));
        await who.OpenPartAsync("Opening");
        Assert.Contains("De opening is gepland op 20 september 2027.", await who.ForceAsync(dossier + "/opening?handler=Open", "to", "Operation"), StringComparison.Ordinal);
        await who.PictureAsync("opening-te-vroeg");

        Become("2027-09-20", 9);
        await who.GoAsync(dossier + "/opening");
        await who.SeesAsync("met 400 plaatsen. De overeenkomst loopt van 1 september 2027 tot en met 31 augustus 2032");
        await who.SeesAsync("1 risico staat nog open, eerst: De bodem moet worden gesaneerd.");
        await who.FillAsync(("Waarom kan de locatie toch open?", "De bodem is schoon; het eindrapport volgt in oktober."));
        await who.DoConfirmedAsync("Open de locatie", "Ja, open de locatie", "open");
    }

    private async Task LookBackAsync()
    {
        var who = locationManager;
        await who.GoAsync(dossier);
        Assert.Equal("In gebruik", await PhaseAsync(who));
        await who.PictureAsync("in-gebruik");
        var told = new List<string>();
        for (var more = true; more;)
        {
            told.AddRange(await who.Page.Locator(".km-timeline li > span:not(.km-tag, .km-reason)").AllTextContentsAsync());
            more = await who.Page.GetByText("Eerdere gebeurtenissen").CountAsync() > 0;
            if (more)
                await who.FollowAsync("Eerdere gebeurtenissen");
        }

        told.Reverse();
        string[] story =
        [
            "Ruben Regisseur registreerde Voormalig verzorgingshuis De Linde in Tubbergen.", "legde een gesprek vast over Kennismaking",
            "legde het standpunt van het college vast: positief onder voorwaarden",
            "van Verkenning naar Formeel verzoek", "versie 1 van het formele verzoek ging op 7 december 2026", "van Formeel verzoek naar Haalbaarheid",
            "Rachid Regio besloot over de haalbaarheid: go",
            "van Haalbaarheid naar Voorstel", "deed voorstel 1: 400 plaatsen", "legde tegenvoorstel 2 vast van Tess Tubbergen: 320 plaatsen", "versie 3 is afgesproken",
            "van Voorstel naar Overeenkomst",
            "De bestuursovereenkomst is door beide kanten getekend: 400 plaatsen", "van Overeenkomst naar Plan en vergunning", "legde de aanvraag ‘Verbouw hoofdgebouw’ vast",
            "om aanvulling is gevraagd",
            "Nieuwe laatste dag: 28 april 2027", "Nieuwe laatste dag: 8 juni 2027", "legde het besluit van 31 mei 2027 vast", "van Plan en vergunning naar (Ver)bouw en inrichting",
            "van (Ver)bouw en inrichting naar Opening",
            "Lotte Locatie bracht het dossier van Opening naar In gebruik.",
        ];
        var at = -1;
        foreach (var sentence in story)
        {
            var next = told.FindIndex(at + 1, t => t.Contains(sentence, StringComparison.Ordinal));
            Assert.True(next > at, $"After '{(at < 0 ? "the beginning" : told[at])}' nobody told: {sentence}\n{string.Join('\n', told)}");
            at = next;
        }

        await using var phone = await StoryPerson.ComeInAsync(browser, address, TestPerson.ProjectDirector, pictures, new StoryCount(), width: 390);
        foreach (var part in new[] { "", "/toetsing", "/gesprekken", "/standpunt", "/verzoek", "/raad", "/haalbaarheid", "/voorstel", "/overeenkomst", "/eisen", "/bouwplan",
            "/bouwplan/oplevering", "/vergunningen", "/opening" })
        {
            await phone.GoAsync(dossier + part);
            Assert.True(await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 1, part);
            await phone.PictureAsync("telefoon" + part.Replace('/', '-'));
        }
    }
}
