using Microsoft.Extensions.Time.Testing;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>From the feasibility study with one risk, through a counter-proposal, to a signed agreement.</summary>
public sealed partial class StoryApiTests
{
    private const string Study = "haalbaarheidsonderzoek";

    private static async Task StudyAsync(People people, FakeTimeProvider clock)
    {
        await people.ProjectDirector.CannotPassAsync("voorstel", "study-go.none");
        await people.ProjectDirector.MakeAsync(Study, $$"""{"leiderId":"{{people.DirectorId}}","leiderGemeente":"J. Jansma","functieLeiderGemeente":"projectleider opvang"}""");
        foreach (var aspect in (string[])["bereikbaarheid", "eigendom", "locatiepotentie", "capaciteit"])
            await people.ProjectDirector.ChangeAsync(
                $"{Study}/aspecten/{aspect}", """{"bevindingen":"Past bij 400 bewoners.","onderbouwing":"Rapport van 18 december.","oordeel":"voldoet"}""");
        await people.ProjectDirector.CannotPassAsync("voorstel", "aspect-environment.open", "study-go.not-offered");
        Assert.Equal(["study.aspect-open"], await people.ProjectDirector.RefusedAsync(HttpStatusCode.Conflict, Study + "/aanbieding", "{}", Study));

        await people.ProjectDirector.ChangeAsync(
            Study + "/aspecten/milieu", """{"bevindingen":"Het verkeer op de Lindelaan is hoorbaar.","onderbouwing":"Geluidsmeting.","oordeel":"voldoetMetRisico"}""");
        Assert.Equal(["study.risk-unnamed"], await people.ProjectDirector.RefusedAsync(HttpStatusCode.Conflict, Study + "/aanbieding", "{}", Study));
        var risk = await people.ProjectDirector.MakeAsync(Study + "/aspecten/milieu/risicos", $$"""
            {"tekst":"Te veel geluid in de slaapkamers aan de straat.","kans":"middel","gevolg":"groot","maatregel":"Ander glas.",
             "verantwoordelijkeId":"{{people.DirectorId}}","uiterlijkOp":"2027-06-01"}
            """);
        Assert.Equal("groot", (string)risk["gevolg"]!);

        Today(clock, 2027, 1, 5);
        await people.ProjectDirector.ChangeAsync(Study + "/aanbieding", """{"besluitUiterlijkOp":"2027-01-12"}""", Study);
        await people.ProjectDirector.CannotPassAsync("voorstel", "study-go.offered");
        // Who prepares the study has no mandate to decide on it.
        Assert.Empty(await people.ProjectDirector.RefusedAsync(HttpStatusCode.Forbidden, Study + "/besluit", Go, Study));
        var decided = await people.RegionalManager.ChangeAsync(Study + "/besluit", Go, Study);
        Assert.Equal(("Petra Project", "Rachid Regio"), ((string)decided["aangebodenDoor"]!, (string)decided["beslotenDoor"]!));
        await people.ProjectDirector.PassAsync("voorstel");
    }

    private const string Go = """{"besluit":"go","redenen":"De locatie past, als het glas wordt vervangen.","functie":"regiomanager"}""";

    private static async Task ProposeAsync(People people, FakeTimeProvider clock)
    {
        Today(clock, 2027, 1, 6);
        await people.ProjectDirector.CannotPassAsync("overeenkomst", "proposal-agreed.none");
        var rooms = await people.PropertyDirector.ChangeAsync("ruimten", """
            {"ruimten":[
              {"soort":"slaapkamerGezin","naam":"Gezinskamers","aantal":51,"oppervlak":24,"personen":4},
              {"soort":"slaapkamerVolwassenen","naam":"Kamers voor twee","aantal":101,"oppervlak":14,"personen":2},
              {"soort":"toilet","naam":"Toiletten","aantal":81},{"soort":"douche","naam":"Douches","aantal":81},{"soort":"wastafel","naam":"Wastafels","aantal":101}]}
            """);
        Assert.InRange((int)rooms["mogelijkePlaatsen"]!, 400, 406);
        await people.PropertyDirector.MakeAsync("voorstellen", """
            {"volgtOpNummer":0,"plaatsen":400,"vanaf":"2027-09-01","totEnMet":"2042-12-31","doelgroep":"gezinnen en alleenstaanden",
             "redenen":"Met dit aantal blijft de begeleiding goed.","functie":"vastgoedregisseur"}
            """);
        await people.ProjectDirector.CannotPassAsync("overeenkomst", "proposal-agreed.talking");

        Today(clock, 2027, 1, 13);
        var counter = await people.Official.MakeAsync("tegenvoorstellen", """
            {"volgtOpNummer":1,"plaatsen":400,"vanaf":"2027-09-01","totEnMet":"2037-08-31","doelgroep":"vooral gezinnen",
             "redenen":"Tien jaar is te overzien voor de buurt.","functie":"wethouder"}
            """);
        Assert.Equal(("gemeente", "Tess Tubbergen"), ((string)counter["van"]!, (string)counter["door"]!));
        var agreed = $"voorstellen/{counter["id"]}";
        // The municipality does not agree with itself.
        Assert.Equal(["proposal.own-side"], await people.Official.RefusedAsync(HttpStatusCode.Conflict, agreed + "/overeenstemming", "{}", agreed));
        await people.PropertyDirector.ChangeAsync(agreed + "/overeenstemming", """{"met":"wethouder Jansma","op":"2027-01-13"}""", agreed);
        await people.ProjectDirector.PassAsync("overeenkomst");
    }

    private static async Task AgreeAsync(People people, FakeTimeProvider clock)
    {
        const string agreement = "overeenkomst";
        Today(clock, 2027, 1, 14);
        await people.ProjectDirector.CannotPassAsync("planEnVergunning", "subjects-agreed.none", "signed-agency.none", "signed-municipality.none", "position-conditions.open");
        var started = await people.PropertyDirector.MakeAsync(agreement);
        Assert.Equal((400, "2037-08-31"), ((int)started["plaatsen"]!, (string)started["totEnMet"]!));
        foreach (var (subject, text) in ((string, string)[])[
            ("organisatieOpDeLocatie", "De locatie is dag en nacht bezet."), ("overlegcommissie", "Twee omwonenden en de wijkagent."),
            ("onderwijs", "De kinderen gaan naar De Springplank.")])
            await people.PropertyDirector.ChangeAsync($"{agreement}/onderwerpen/{subject}", $$"""{"stand":"afgesproken","tekst":"{{text}}"}""");
        Assert.Equal(
            ["agreement.subject-open", "agreement.terms-missing"],
            await people.PropertyDirector.RefusedAsync(HttpStatusCode.Conflict, agreement + "/concepten", null, agreement, "POST"));
        await people.PropertyDirector.ChangeAsync(agreement + "/onderwerpen/eenmaligeMaatregelen", """{"stand":"nietVanToepassing","reden":"Er is niets nodig."}""");
        await people.PropertyDirector.ChangeAsync(agreement + "/bepalingen", """
            {"verlengingMaanden":24,"besluitVerlengingMaanden":18,"opzegtermijnMaanden":6,"evaluatieOp":"2029-06-01","overleggenPerJaar":4,"ontruimingWeken":8,
             "ondertekenaarOrganisatie":"Rachid Regio","functieOrganisatie":"regiomanager","ondertekenaarGemeente":"Tess Tubbergen","functieGemeente":"gemeentesecretaris"}
            """, agreement);
        await people.PropertyDirector.ChangeAsync(agreement + "/concepten", null, agreement, "POST");

        Today(clock, 2027, 1, 21);
        await people.RegionalManager.ChangeAsync(agreement + "/handtekeningen/organisatie", """{"functie":"regiomanager","op":"2027-01-21"}""", agreement);
        // Two sides, two people.
        Assert.Equal(["agreement.same-person"], await people.RegionalManager.RefusedAsync(
            HttpStatusCode.Conflict, agreement + "/handtekeningen/gemeente", """{"naam":"Tess Tubbergen","functie":"gemeentesecretaris","op":"2027-01-21"}""", agreement));
        await people.ProjectDirector.CannotPassAsync("planEnVergunning", "signed-municipality.none", "position-conditions.open");
        var bound = await people.Official.ChangeAsync(agreement + "/handtekeningen/gemeente", """{"functie":"gemeentesecretaris","op":"2027-01-21"}""", agreement);
        Assert.Equal("2027-01-21", (string)bound["bindendSinds"]!);

        await people.ProjectDirector.CannotPassAsync("planEnVergunning", "position-conditions.open");
        var condition = $"voorwaarden/{(await people.Official.GetAsync("voorwaarden"))[0]!["id"]}";
        await people.Official.ChangeAsync(condition + "/afhandeling", """{"stand":"voldaan","afgehandeldOp":"2027-01-21","hoe":"De provincie legt de bushalte aan."}""", condition);
        await people.ProjectDirector.PassAsync("planEnVergunning");
    }
}
