using Microsoft.Extensions.Time.Testing;
using System.Net;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>From the applications for permits, whose terms cross Easter, King's Day and a weekend, to the opening.</summary>
public sealed partial class StoryApiTests
{
    /// <summary>
    /// Deviation from the plan, received on Monday 1 February 2027: eight weeks end on Monday 29 March, which is Easter Monday, so
    /// Tuesday 30 March is the last day. Building, received on Tuesday 2 March: eight weeks end on Tuesday 27 April, which is King's
    /// Day, so Wednesday 28 April is the last day.
    /// </summary>
    private static async Task AskForPermitsAsync(People people, FakeTimeProvider clock)
    {
        await people.ProjectDirector.CannotPassAsync("verbouw", "plan-made.none", "plan-tested.none", "permits-needed-known.unknown", "permits-granted.unknown");
        foreach (var kind in (string[])["technischeBouwactiviteit", "afwijkenOmgevingsplan", "gebruiksmelding"])
            await people.ProjectDirector.ChangeAsync("vergunningbehoeften/" + kind, """{"behoefte":"nodig","reden":"Volgt uit het vooroverleg."}""");
        foreach (var kind in (string[])["omgevingsplanactiviteit", "wijzigingOmgevingsplan"])
            await people.ProjectDirector.ChangeAsync("vergunningbehoeften/" + kind, """{"behoefte":"nietNodig","reden":"Het plan raakt dit niet."}""");
        await people.ProjectDirector.CannotPassAsync("verbouw", "plan-made.none", "plan-tested.none", "permits-granted.not-applied");

        Today(clock, 2027, 2, 1);
        people.Deviation = await ApplyAsync(people, "afwijkenOmgevingsplan", "Opvang in een verzorgingshuis", "2027-02-01");
        await TermIsAsync(people, people.Deviation, "2027-03-30", "2027-03-29");
        Today(clock, 2027, 3, 2);
        people.Building = await ApplyAsync(people, "technischeBouwactiviteit", "Verbouw hoofdgebouw", "2027-03-02");
        await TermIsAsync(people, people.Building, "2027-04-28", "2027-04-27");
    }

    private static async Task PlanAsync(People people, FakeTimeProvider clock)
    {
        var advice = await people.ProjectDirector.MakeAsync(
            "adviesvragen", """{"dienst":"brandweer","vraag":"Zijn twee vluchtwegen per gang genoeg?","gevraagdOp":"2027-03-02"}""");
        Assert.Equal("2027-03-30", (string)advice["verwachtOp"]!);
        var test = await people.ProjectDirector.MakeAsync("plantoetsen", """{"plan":"Definitief ontwerp","op":"2027-03-02"}""");
        var assessed = test["eisen"]!.AsArray().Select(e => e!["vergelijking"] is { } how && (string)how! != "doorEenMens" && e["norm"] is not null
            ? new JsonObject { ["id"] = (string)e["id"]!, ["versie"] = (int)e["versie"]!, ["waarde"] = e["norm"]!.DeepClone() }
            : new JsonObject { ["id"] = (string)e["id"]!, ["versie"] = (int)e["versie"]!, ["oordeel"] = "voldoet" });
        var known = await people.ProjectDirector.ChangeAsync($"plantoetsen/{test["id"]}/beoordelingen", new JsonObject { ["eisen"] = new JsonArray([.. assessed]) }.ToJsonString());
        Assert.All(known["eisen"]!.AsArray(), e => Assert.Equal("voldoet", (string)e!["uitkomst"]!));

        var first = await people.ProjectDirector.MakeAsync(
            "bouwplan/activiteiten", """{"naam":"Verbouwen","soort":"verbouwing","nietVoor":"2027-06-21","dagen":40,"uitvoerder":"Bouwbedrijf Jansen","vergunningNodig":true}""");
        var second = await people.ProjectDirector.MakeAsync("bouwplan/activiteiten", $$"""{"naam":"Inrichten","soort":"inrichting","dagen":20,"na":["{{first["id"]}}"]}""");
        // Forty days from 21 June end on 30 July, and twenty days after it on 19 August.
        Assert.Equal(("2027-07-31", "2027-08-19"), ((string)second["verwachtBegin"]!, (string)second["verwachtGereed"]!));
        await people.ProjectDirector.ChangeAsync(
            "bouwplan/terrein", """{"beginWerk":"2027-06-21","geplandeOplevering":"2027-08-20","toegangTerrein":"Bouwverkeer rijdt buiten schooltijden."}""");

        Today(clock, 2027, 3, 17);
        var asked = $"adviesvragen/{advice["id"]}";
        await people.ProjectDirector.CannotPassAsync("verbouw", "permits-granted.undecided", "consultations-answered.open");
        await people.ProjectDirector.ChangeAsync(asked + "/antwoord", """{"beantwoordOp":"2027-03-17","advies":"Ja, met een deur halverwege.","opvolging":"gevolgd"}""", asked);
    }

    /// <summary>
    /// The building application is to be supplemented: asked on Thursday 18 March, supplemented on Tuesday 30 March. The term stands
    /// still from 19 up to and including 29 March, eleven days with Easter in them: 27 April + 11 days is Saturday 8 May, so Monday 10 May
    /// is the last day. The extension of six weeks adds to the end by counting: 8 May + 42 days is Saturday 19 June, so Monday 21 June.
    /// Published on Wednesday 16 June: in force on the 17th, objections until six weeks later, Wednesday 28 July.
    /// </summary>
    private static async Task FollowTermsAsync(People people, FakeTimeProvider clock)
    {
        Today(clock, 2027, 3, 18);
        var suspended = await people.ProjectDirector.ChangeAsync(
            people.Building + "/opschortingen", """{"gevraagdOp":"2027-03-18","wat":"Een geluidsonderzoek.","aanvullenUiterlijkOp":"2027-04-15"}""", people.Building, "POST");
        Assert.Equal((null, "2027-03-19"), ((string?)suspended["beslistermijn"]!["uiterlijkOp"], (string)suspended["beslistermijn"]!["staatStilSinds"]!));
        Assert.Equal(["permit.already-suspended"], await people.ProjectDirector.RefusedAsync(
            HttpStatusCode.Conflict, people.Building + "/opschortingen", """{"gevraagdOp":"2027-03-18","wat":"Nog iets."}""", people.Building, "POST"));
        await people.ProjectDirector.CannotPassAsync("verbouw", "permits-granted.undecided-no-day");

        Today(clock, 2027, 3, 30);
        await DecideAsync(people, people.Deviation, "2027-03-30", "2027-03-30");
        var pause = suspended["opschortingen"]![0]!["id"];
        await people.ProjectDirector.ChangeAsync($"{people.Building}/opschortingen/{pause}/hervatting", """{"hervatOp":"2027-03-30","einde":"aangevuld"}""", people.Building);
        await TermIsAsync(people, people.Building, "2027-05-10", "2027-05-08");

        Today(clock, 2027, 4, 20);
        await people.ProjectDirector.ChangeAsync(people.Building + "/verlenging", """{"verlengdOp":"2027-04-20"}""", people.Building);
        await TermIsAsync(people, people.Building, "2027-06-21", "2027-06-19");
        Assert.Equal(["permit.already-extended"],
            await people.ProjectDirector.RefusedAsync(HttpStatusCode.Conflict, people.Building + "/verlenging", """{"verlengdOp":"2027-04-20"}""", people.Building));

        Today(clock, 2027, 6, 16);
        await people.ProjectDirector.CannotPassAsync("verbouw", "permits-granted.undecided");
        var granted = await DecideAsync(people, people.Building, "2027-06-15", "2027-06-16");
        Assert.Equal(("2027-06-17", "2027-07-28", "nogNietInWerking"), ((string)granted["inWerkingOp"]!, (string)granted["bezwaarTotEnMet"]!, (string)granted["stand"]!));
        await people.ProjectDirector.CannotPassAsync("verbouw", "permits-granted.not-yet-in-force");
        Today(clock, 2027, 6, 17);
        await people.ProjectDirector.PassAsync("verbouw");
    }

    private static async Task BuildAsync(People people, FakeTimeProvider clock)
    {
        await people.ProjectDirector.CannotPassAsync("opening", "building-done.as-planned", "delivery.none");
        await people.LocationManager.ChangeAsync("opening", """{"dag":"2027-09-01"}""");
        var activities = (await people.ProjectDirector.GetAsync("bouwplan"))["activiteiten"]!.AsArray().Select(a => $"bouwplan/activiteiten/{a!["id"]}").ToList();
        Today(clock, 2027, 7, 30);
        await people.ProjectDirector.ChangeAsync(activities[0] + "/voortgang", """{"begonnenOp":"2027-06-21","gereedOp":"2027-07-30"}""", activities[0]);
        await people.ProjectDirector.CannotPassAsync("opening", "building-done.as-planned", "delivery.none");

        // Four weeks before Wednesday 1 September is Wednesday 4 August.
        Today(clock, 2027, 8, 4);
        await ApplyAsync(people, "gebruiksmelding", "Brandveilig gebruik", "2027-08-04", "melding");
        Today(clock, 2027, 8, 20);
        await people.ProjectDirector.ChangeAsync(activities[1] + "/voortgang", """{"begonnenOp":"2027-07-31","gereedOp":"2027-08-19"}""", activities[1]);
        await people.ProjectDirector.CannotPassAsync("opening", "delivery.none");
        await people.ProjectDirector.ChangeAsync("oplevering", """{"opgeleverdOp":"2027-08-20","door":"Bouwbedrijf Jansen aan de projectregisseur"}""");
        await people.ProjectDirector.PassAsync("opening");
    }

    private static async Task OpenAsync(People people, FakeTimeProvider clock)
    {
        string[] codes =
        [
            "opening-fire-inspection.to-do", "opening-legionella.to-do", "opening-risk-inventory.to-do", "opening-emergency-response.to-do", "opening-consultation-committee.to-do",
            "opening-education.to-do", "opening-inhabitants-informed.to-do", "opening-furnishing.to-do", "opening-staffing.to-do",
            "opening-health-care.to-do",
        ];
        await people.LocationManager.CannotPassAsync("inGebruik", [.. codes, "opening-day.not-yet"]);
        Today(clock, 2027, 8, 25);
        foreach (var check in (await people.LocationManager.GetAsync("opening/controles")).AsArray().Select(c => (string)c!["soort"]!))
        {
            var body = check == "onderwijs"
                ? """{"stand":"nietVanToepassing","opmerking":"De kinderen gaan naar een bestaande school."}"""
                : """{"stand":"gedaan","gedaanOp":"2027-08-25","door":"de locatiemanager"}""";
            await people.LocationManager.ChangeAsync("opening/controles/" + check, body);
        }

        await people.LocationManager.CannotPassAsync("inGebruik", "opening-day.not-yet");
        Today(clock, 2027, 9, 1);
        // The glass of the study is a risk that nobody settled: it opens with a reason.
        Assert.Equal(
            ["gate.risks-unexplained"], await people.LocationManager.RefusedAsync(HttpStatusCode.BadRequest, "faseovergangen", """{"naar":"inGebruik"}""", "", "POST"));
        await people.LocationManager.ChangeAsync(
            "faseovergangen", """{"naar":"inGebruik","reden":"Het glas is besteld; de slaapkamers aan de straat blijven leeg."}""", "", "POST");
    }

    private static async Task<string> ApplyAsync(People people, string kind, string subject, string on, string procedure = "regulier") =>
        $"vergunningen/{(await people.ProjectDirector.MakeAsync("vergunningen", $$"""
            {"soort":"{{kind}}","procedure":"{{procedure}}","onderwerp":"{{subject}}","bevoegdGezag":"het college van Tubbergen","aangevraagdOp":"{{on}}"}
            """))["id"]}";

    private static async Task<JsonNode> DecideAsync(People people, string permit, string decided, string published)
    {
        Assert.Equal(["permit.nothing-to-publish"], await people.ProjectDirector.RefusedAsync(
            HttpStatusCode.Conflict, permit + "/bekendmaking", $$"""{"bekendgemaaktOp":"{{published}}"}""", permit));
        await people.ProjectDirector.ChangeAsync(permit + "/besluit", $$"""{"besluit":"verleend","beslotenOp":"{{decided}}"}""", permit);
        return await people.ProjectDirector.ChangeAsync(permit + "/bekendmaking", $$"""{"bekendgemaaktOp":"{{published}}"}""", permit);
    }

    /// <summary>The last day of the decision term, and the day off that it was moved from.</summary>
    private static async Task TermIsAsync(People people, string permit, string lastDay, string movedFrom)
    {
        var term = (await people.ProjectDirector.GetAsync(permit))["beslistermijn"]!;
        Assert.Equal((lastDay, movedFrom), ((string)term["uiterlijkOp"]!, (string)term["verschovenVan"]!));
    }
}
