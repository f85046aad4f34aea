using Microsoft.Playwright;
using System.Text.RegularExpressions;

namespace Kwartiermaker.BrowserTests;

/// <summary>The plan, the permit with its term, and the work until delivery.</summary>
public sealed partial class StoryTests
{
    private const string BuildingPermit = "omgevingsvergunning voor de technische bouwactiviteit";

    private async Task PlanAsync()
    {
        Become("2027-02-01");
        var who = projectDirector;
        await IsShutAsync(
            who, "Building", "(Ver)bouw en inrichting",
            ("Bekend welke vergunningen nodig zijn", "nog niet bekend", $"Leg vast of dit nodig is: {BuildingPermit} (en nog 4 andere)."),
            ("Vergunningen verleend en in werking", "nog niet bekend welke nodig zijn", "Het is nog niet bekend welke vergunningen nodig zijn."),
            ("Plan getoetst aan het programma van eisen", "nog geen toets", "Het plan is nog niet getoetst aan het programma van eisen."),
            ("Bouwplan gemaakt", "nog geen activiteiten", "Het bouwplan heeft nog geen activiteiten."));
        await TestThePlanAsync(who);
        await MakeTheBuildingPlanAsync(who);

        await who.GoOnAsync(dossier, "vergunningen");
        await who.FollowAsync("Leg vast wat nodig is");
        foreach (var (kind, answer, reason) in new[]
        {
            (BuildingPermit, "nodig", "Er komen tussenwanden en een lift."), ("omgevingsvergunning voor de omgevingsplanactiviteit", "niet nodig", "De buitenkant verandert niet."),
            ("omgevingsvergunning om af te wijken van het omgevingsplan (BOPA)", "niet nodig", "Het omgevingsplan laat wonen met zorg en opvang toe."),
            ("wijziging van het omgevingsplan", "niet nodig", "Het omgevingsplan laat wonen met zorg en opvang toe."),
            ("gebruiksmelding", "nodig", "Er slapen meer dan tien mensen."),
        })
        {
            await who.FillRowAsync(kind, ("Nodig?", answer), ("Waarom", reason));
        }

        await who.DoAsync("Bewaar");
        await who.PictureAsync("vergunningen-nodig");
        await IsShutAsync(who, "Building", "(Ver)bouw en inrichting",
            ("Vergunningen verleend en in werking", "nog niet aangevraagd: " + BuildingPermit, $"Nog niet aangevraagd: {BuildingPermit}."));
    }

    private static async Task TestThePlanAsync(StoryPerson who)
    {
        await who.OpenPartAsync("Programma van eisen");
        await who.FollowAsync("Toets een plan");
        await who.FillAsync(("Welk plan?", "Definitief ontwerp van 29 januari"), ("Dag van de toets", "2027-02-01"));
        await who.DoAsync("Begin de toets");
        var requirements = await who.Page.Locator("#eisen tbody tr:not(.km-group)").AllAsync();
        Assert.True(requirements.Count > 30);
        foreach (var requirement in requirements)
        {
            if (await requirement.Locator("input.km-number").CountAsync() == 0)
                continue;
            // A number is filled in just as the norm has it; the rest a person judges.
            var norm = Regex.Match(await requirement.Locator("td").First.InnerTextAsync(), @"\d+(,\d+)?").Value;
            await who.FillInAsync(requirement, ($"{await requirement.Locator("th").InnerTextAsync()}: Getal van het plan", norm));
        }

        await who.TickAsync(who.Page.GetByLabel("Wat ik openliet, voldoet"));
        await who.PictureAsync("eisen-beoordelen");
        await who.DoAsync("Bewaar de beoordeling");
        await who.PictureAsync("plantoets");
    }

    private static async Task MakeTheBuildingPlanAsync(StoryPerson who)
    {
        await who.OpenPartAsync("Bouwplan");
        await who.FollowAsync("Werk dit bij");
        await who.FillAsync(
            ("Begin van het werk", "2027-06-07"), ("Geplande oplevering", "2027-08-20"),
            ("Ontsluiting van het terrein", "Bouwverkeer komt over de Almeloseweg, buiten schooltijden."),
            ("Ontsluiting van de gebouwen", "Alle ingangen zijn zonder drempel."));
        await who.DoAsync("Bewaar");
        await who.FollowAsync("Activiteiten invullen");
        foreach (var (row, name, kind, days, after) in new[]
        {
            ("Activiteit 1", "Verbouwing hoofdgebouw", "verbouwing", "40", ""), ("Activiteit 2", "Installaties vernieuwen", "installaties", "20", "1"),
            ("Activiteit 3", "Kamers inrichten", "inrichting", "14", "2"),
        })
        {
            await who.FillRowAsync(row, ("Wat moet er gebeuren?", name), ("Soort", kind), ("Duur in dagen", days), ("Wacht op", after));
        }

        await who.FillRowAsync("Activiteit 1", ("Niet eerder dan", "2027-06-07"));
        await who.DoAsync("Bewaar de activiteiten");

        // 7 June + 40 days of rebuilding + 20 of installing + 14 of furnishing: the last day is 19 August.
        await who.SeesAsync("19 augustus 2027");
        await who.PictureAsync("bouwplan");
    }

    /// <summary>
    /// The term of the permit, by hand (Omgevingswet art. 16.64, Awb art. 4:15, Algemene termijnenwet art. 1 and 3):
    /// received on Saturday 30 January 2027, so day 1 is 31 January and day 56 Saturday 27 March; 28 March is Easter, 29 March
    /// Easter Monday, so the last day is Tuesday 30 March. Asked to complete on 8 February: it stands still from 9 February,
    /// after 9 of the 56 days, with 47 left. Completed on 12 March: it stood still for 20 days of February and 11 of March, 31
    /// days; 27 March + 31 = 27 April, King's Day, so the last day is Wednesday 28 April. Extended by six weeks, counted from
    /// 27 April and not from where the day had moved to: Tuesday 8 June.
    /// </summary>
    private async Task FollowThePermitAsync()
    {
        var who = projectDirector;
        await who.GoOnAsync(dossier, "vergunningen/aanvragen");
        await who.FillAsync(
            ("Soort", BuildingPermit), ("Procedure", "reguliere procedure"), ("Onderwerp", "Verbouw hoofdgebouw"), ("Bevoegd gezag", "het college van burgemeester en wethouders"),
            ("Zaaknummer", "Z2027-0021"), ("Verstuurd op", "2027-01-29"), ("Ontvangen op", "2027-01-30"));
        await who.PictureAsync("vergunning-aanvragen");
        await who.DoAsync("Leg de aanvraag vast", "vergunning-aangevraagd");
        await who.SeesAsync("Ontvangen op 30 januari 2027", "8 weken: tot en met 27 maart 2027", "28 maart 2027", "29 maart 2027", "De termijn loopt door tot en met 30 maart 2027",
            "Laatste dag voor het besluit: ");
        var permit = new Uri(who.Page.Url).AbsolutePath;
        await IsShutAsync(
            who, "Building", "(Ver)bouw en inrichting",
            ("Vergunningen verleend en in werking", "nog niet beslist, uiterlijk 30 maart 2027", $"Nog niet beslist: {BuildingPermit}. Het besluit komt uiterlijk 30 maart 2027."));

        Become("2027-02-08");
        await who.GoAsync(permit);
        await who.FollowAsync("Er is om aanvulling gevraagd");
        await who.FillAsync(("Gevraagd op", "2027-02-08"), ("Wat moet worden aangevuld?", "De berekening van de vluchtwegen."), ("Aan te vullen uiterlijk", "2027-03-15"));
        await who.DoAsync("Leg vast", "vergunning-opgeschort");
        await who.SeesAsync("De termijn staat stil sinds 9 februari 2027. Zodra hij weer loopt zijn er nog 47 dagen");
        await IsShutAsync(
            who, "Building", "(Ver)bouw en inrichting", ("Vergunningen verleend en in werking", "nog geen laatste dag", "Er is nog geen laatste dag, want de termijn staat stil"));
        await ConsultTheFireBrigadeAsync(who);

        Become("2027-03-12");
        await who.GoAsync(permit);
        await who.FollowAsync("leg vast dat de termijn weer loopt");
        await who.FillAsync(("Waardoor loopt de termijn weer?", "de aanvulling is binnen"), ("Op welke dag?", "2027-03-12"));
        await who.DoAsync("Leg vast", "vergunning-hervat");
        await who.SeesAsync("31 dagen stil, van 9 februari 2027 tot en met 11 maart 2027: tot en met 27 april 2027", "Koningsdag",
            "De termijn loopt door tot en met 28 april 2027");

        Become("2027-04-20");
        await who.GoAsync(permit);
        await who.FollowAsync("De termijn is verlengd");
        await who.FillAsync(("Aangekondigd op", "2027-04-20"));
        await who.DoAsync("Leg vast", "vergunning-verlengd");
        await who.SeesAsync("één keer verlengd met 6 weken: tot en met 8 juni 2027");
        Assert.DoesNotContain("9 juni 2027", await who.TextAsync(), StringComparison.Ordinal);
        // It can be extended only once: the page does not offer it again, and refuses it.
        Assert.Equal(0, await who.Page.GetByRole(AriaRole.Link, new() { Name = "De termijn is verlengd" }).CountAsync());
        await who.GoAsync(permit + "/verlengen");
        await who.FillAsync(("Aangekondigd op", "2027-04-20"));
        Assert.Contains("al één keer verlengd", await who.PressInVainAsync("Leg vast"), StringComparison.Ordinal);

        Become("2027-05-31");
        await who.GoAsync(permit);
        await who.FollowAsync("Er is een besluit");
        await who.FillAsync(("Besluit", "verleend of geaccepteerd"), ("Datum van het besluit", "2027-05-31"), ("Toelichting", "Met voorschriften voor het bouwverkeer."));
        await who.DoAsync("Leg vast");
        await IsShutAsync(who, "Building", "(Ver)bouw en inrichting",
            ("Vergunningen verleend en in werking", "nog niet bekendgemaakt", $"Verleend maar nog niet bekendgemaakt: {BuildingPermit}."));
        Become("2027-06-01");
        await who.GoAsync(permit);
        await who.FollowAsync("Het besluit is bekendgemaakt");
        await who.FillAsync(("Bekendgemaakt op", "2027-06-01"));
        await who.DoAsync("Leg vast", "vergunning-bekendgemaakt");
        await IsShutAsync(who, "Building", "(Ver)bouw en inrichting",
            ("Vergunningen verleend en in werking", "in werking vanaf 2 juni 2027", $"Nog niet in werking: {BuildingPermit}. Dat is vanaf 2 juni 2027."));
        Become("2027-06-02");
        await PassAsync(who, "(Ver)bouw en inrichting");
    }

    private async Task ConsultTheFireBrigadeAsync(StoryPerson who)
    {
        await who.OpenPartAsync("Vergunningen");
        await who.FollowAsync("Naar het overleg");
        await who.FollowAsync("Vraag vastleggen");
        await who.FillAsync(("Aan welke dienst?", "de brandweer of veiligheidsregio"), ("Vraag", "Zijn de vluchtwegen goed voor 400 bewoners?"), ("Gevraagd op", "2027-02-08"),
            ("Antwoord verwacht op", "2027-03-01"));
        await who.DoAsync("Leg vast");
        await IsShutAsync(who, "Building", "(Ver)bouw en inrichting",
            ("Overleg met diensten afgerond", "heeft nog niet geantwoord", "heeft nog niet geantwoord. Leg het antwoord vast."));
        Become("2027-02-22");
        await who.GoAsync(dossier + "/vergunningen/overleg");
        await who.FollowAsync("Leg het advies vast de brandweer of veiligheidsregio");
        await who.FillAsync(("Beantwoord op", "2027-02-22"), ("Advies", "Maak in de oostvleugel een tweede trap."), ("Volgt u het advies?", "gevolgd"));
        await who.DoAsync("Leg vast", "overleg");
    }
}
