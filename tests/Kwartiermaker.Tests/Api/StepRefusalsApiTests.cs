using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>Of every process: a change of an older version is refused, and what is wrong is named in the words of the API.</summary>
public sealed class StepRefusalsApiTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Root = "/api/v1/locatiedossiers";

    [Theory]
    [InlineData("toetsingen", "{}")]
    [InlineData("standpunten", """{"volgtOpNummer":7,"uitkomst":"positief"}""")]
    [InlineData("voorwaarden", """{"stand":"voldaan"}""")]
    [InlineData("verzoeken", """{"volgtOpNummer":7}""")]
    [InlineData("aspecten", """{"oordeel":"open"}""")]
    [InlineData("risicos", "{}")]
    [InlineData("aanbieding", "{}")]
    [InlineData("besluit", "{}")]
    [InlineData("ruimten", "{}")]
    [InlineData("overeenstemming", "{}")]
    [InlineData("onderwerpen", """{"stand":"open"}""")]
    [InlineData("bepalingen", "{}")]
    [InlineData("concepten", null)]
    [InlineData("handtekeningen", "{}")]
    [InlineData("vergunningbehoeften", """{"behoefte":"nodig","reden":"Volgt uit het vooroverleg."}""")]
    [InlineData("opschortingen", "{}")]
    [InlineData("hervatting", """{"einde":"aangevuld"}""")]
    [InlineData("verlenging", "{}")]
    [InlineData("besluitVergunning", "{}")]
    [InlineData("bekendmaking", "{}")]
    [InlineData("antwoord", "{}")]
    [InlineData("terrein", "{}")]
    [InlineData("voortgang", "{}")]
    [InlineData("oplevering", """{"opgeleverdOp":"2026-11-23","door":"Bouwbedrijf Jansen"}""")]
    [InlineData("opening", "{}")]
    [InlineData("controles", """{"stand":"nogTeDoen"}""")]
    public async Task Change_OfAnOlderVersion_IsRefused(string step, string? body)
    {
        var app = shared.App;
        var (method, url, by) = await ReadyAsync(app, step);
        using var client = app.As(by);

        using var answer = await client.SendJsonAsync(method, url, body, ("If-Match", "\"99\""));

        Assert.True(answer.StatusCode == HttpStatusCode.PreconditionFailed, await answer.Content.ReadAsStringAsync());
        Assert.Equal("stale", (string)(await answer.JsonAsync())["invalidParams"]![0]!["code"]!);
    }

    [Theory]
    [InlineData("toetsingen", """{"oordelen":[{"code":"gfa","gemeten":-1}]}""", "oordelen[0].gemeten")]
    [InlineData("standpunten", "{}", "kenmerk toelichting uitkomst")]
    [InlineData("standpunten", """{"uitkomst":"onderVoorwaarden","kenmerk":"Z-1","toelichting":"Ja.","voorwaarden":[{}]}""",
        "ingenomenOp voorwaarden[0].tekst voorwaarden[0].uiterlijkOp voorwaarden[0].verantwoordelijkeId")]
    [InlineData("voorwaarden", "{}", "stand")]
    [InlineData("voorwaarden", """{"stand":"vervallen"}""", "afgehandeldOp briefVan hoe")]
    [InlineData("verzoeken", "{}",
        "adresGemeente antwoordUiterlijkOp briefdatum contactpersoon doelgroep functieOndertekenaar gevraagdVanaf kenmerk naamOndertekenaar plaatsAfzender plaatsen")]
    [InlineData("verzending", "{}", "aan communicatie door verzondenOp wijze")]
    [InlineData("antwoordOpVerzoek", "{}", "antwoord beantwoordOp uitkomst")]
    [InlineData("haalbaarheidsonderzoek", """{"investering":-1}""", "functieLeiderGemeente investering leiderGemeente leiderId")]
    [InlineData("aspecten", "{}", "oordeel")]
    [InlineData("aspecten", """{"oordeel":"voldoet"}""", "bevindingen onderbouwing")]
    [InlineData("risicos", "{}", "gevolg kans tekst")]
    [InlineData("aanbieding", """{"besluitUiterlijkOp":"2020-01-01"}""", "besluitUiterlijkOp")]
    [InlineData("besluit", "{}", "besluit functie redenen")]
    [InlineData("ruimten", """{"ruimten":[{"naam":"Toiletten","aantal":1}]}""", "ruimten[0].soort")]
    [InlineData("ruimten", """{"ruimten":[{"soort":"toilet","naam":"Toiletten","aantal":1},{"soort":"slaapkamerGezin","personen":0}]}""",
        "ruimten[1].aantal ruimten[1].naam ruimten[1].oppervlak ruimten[1].personen")]
    [InlineData("voorstellen", """{"volgtOpNummer":1,"onbepaaldeTijd":true}""", "doelgroep functie plaatsen redenen vanaf")]
    [InlineData("tegenvoorstellen", """{"volgtOpNummer":1,"onbepaaldeTijd":true}""", "doelgroep door functie op plaatsen redenen vanaf")]
    [InlineData("voorstellen", """{"volgtOpNummer":1}""", "doelgroep functie plaatsen redenen totEnMet vanaf")]
    [InlineData("tegenvoorstellen", """{"volgtOpNummer":1}""", "doelgroep door functie op plaatsen redenen totEnMet vanaf")]
    [InlineData("voorstellen", """{"volgtOpNummer":1,"plaatsen":400,"vanaf":"2027-01-01","doelgroep":"gezinnen","redenen":"Zo past het.","functie":"regisseur"}""", "totEnMet")]
    [InlineData("tegenvoorstellen", """{"volgtOpNummer":1,"totEnMet":"2037-08-31","onbepaaldeTijd":true}""", "doelgroep door functie onbepaaldeTijd op plaatsen redenen vanaf")]
    [InlineData("overeenstemming", "{}", "met op")]
    [InlineData("onderwerpen", "{}", "stand")]
    [InlineData("onderwerpen", """{"stand":"afgesproken"}""", "tekst")]
    [InlineData("bepalingen", """{"opzegtermijnMaanden":0,"verlengingMaanden":12}""", "besluitVerlengingMaanden opzegtermijnMaanden")]
    [InlineData("handtekeningen", "{}", "functie op")]
    [InlineData("plantoetsen", "{}", "op plan")]
    [InlineData("beoordelingen", """{"eisen":[{}]}""", "eisen[0].id eisen[0].versie")]
    [InlineData("vergunningbehoeften", "{}", "behoefte")]
    [InlineData("vergunningbehoeften", """{"behoefte":"nodig"}""", "reden")]
    [InlineData("vergunningen", "{}", "procedure soort")]
    [InlineData("vergunningen", """{"soort":"gebruiksmelding","procedure":"regulier"}""", "aangevraagdOp bevoegdGezag onderwerp procedure")]
    [InlineData("opschortingen", "{}", "gevraagdOp wat")]
    [InlineData("hervatting", "{}", "einde")]
    [InlineData("hervatting", """{"einde":"aangevuld"}""", "hervatOp")]
    [InlineData("verlenging", "{}", "verlengdOp")]
    [InlineData("besluitVergunning", "{}", "beslotenOp besluit")]
    [InlineData("bekendmaking", "{}", "bekendgemaaktOp")]
    [InlineData("adviesvragen", "{}", "dienst")]
    [InlineData("adviesvragen", """{"dienst":"waterschap"}""", "gevraagdOp vraag")]
    [InlineData("antwoord", "{}", "advies beantwoordOp opvolging")]
    [InlineData("terrein", """{"beginWerk":"2027-02-01","geplandeOplevering":"2027-01-01"}""", "geplandeOplevering")]
    [InlineData("activiteiten", "{}", "soort")]
    [InlineData("activiteiten", """{"soort":"terrein"}""", "dagen naam")]
    [InlineData("voortgang", """{"gereedOp":"2026-11-23"}""", "begonnenOp")]
    [InlineData("oplevering", "{}", "door opgeleverdOp")]
    [InlineData("opening", "{}", "dag")]
    [InlineData("controles", "{}", "stand")]
    [InlineData("controles", """{"stand":"gedaan"}""", "door gedaanOp")]
    public async Task Body_ThatIsWrong_IsRefusedWithTheNamesOfItsFields(string step, string body, string names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var app = shared.App;
        var (method, url, by) = await ReadyAsync(app, step);
        using var client = app.As(by);
        using var stored = await client.GetAsync(VersionOf(url));

        using var answer = await client.SendJsonAsync(method, url, body, stored.Headers.ETag is { } version ? [("If-Match", version.Tag)] : []);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        Assert.Equal(names.Split(' '), await answer.WrongAsync());
    }

    [Fact]
    public async Task Row_ThatIsNull_IsABodyThatCannotBeRead()
    {
        var app = shared.App;
        var (method, url, by) = await ReadyAsync(app, "ruimten");
        using var client = app.As(by);

        using var answer = await client.SendJsonAsync(method, url, """{"ruimten":[null]}""", ("If-Match", "\"0\""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("haalbaarheidsonderzoek/aspecten/onbekend", """{"oordeel":"voldoet"}""")]
    [InlineData("overeenkomst/onderwerpen/onbekend", """{"stand":"open"}""")]
    [InlineData("vergunningbehoeften/onbekend", """{"behoefte":"nodig"}""")]
    [InlineData("opening/controles/onbekend", """{"stand":"gedaan"}""")]
    public async Task Name_InTheAddressThatIsUnknown_IsNotFound(string path, string body)
    {
        var app = shared.App;
        var dossier = await Some.DossierAsync(app);
        using var client = app.As(TestPerson.ProjectDirector);

        using var read = await client.GetAsync($"{Root}/{dossier}/{path}");
        using var changed = await client.SendJsonAsync("PUT", $"{Root}/{dossier}/{path}", body, ("If-Match", "\"0\""));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (read.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task List_IsAnsweredPageByPage()
    {
        var app = shared.App;
        var dossier = await Some.DossierAsync(app);
        for (var known = 0; known < 3; known++)
            _ = await Some.PositionAsync(app, dossier, PositionOutcome.Positive, known);
        using var client = app.As(TestPerson.PropertyDirector);

        using var second = await client.GetAsync($"{Root}/{dossier}/standpunten?page=2&pageSize=2");
        using var wrong = await client.GetAsync($"{Root}/{dossier}/standpunten?pagina=2");

        Assert.Equal([1], (await second.JsonAsync()).AsArray().Select(p => (int)p!["nummer"]!));
        Assert.Equal("3", Assert.Single(second.Headers.GetValues("Total-Count")));
        Assert.Contains("rel=\"prev\"", Assert.Single(second.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal(["pagina"], await wrong.WrongAsync());
    }

    /// <summary>Where the version stands of what an address changes.</summary>
    private static string VersionOf(string url) => Steps.FirstOrDefault(s => url.Contains("/" + s, StringComparison.Ordinal)) is { } step
        ? url[..url.IndexOf("/" + step, StringComparison.Ordinal)] : url;

    /// <summary>Steps of what stands before them in the address.</summary>
    private static readonly string[] Steps =
        ["oordelen", "afhandeling", "aanbieding", "besluit", "overeenstemming", "bepalingen", "handtekeningen", "opschortingen", "verlenging", "bekendmaking", "antwoord",
            "voortgang"];

    /// <summary>A dossier in which the step is the next thing to do: how and where, and who does it.</summary>
    private static async Task<(string Method, string Url, TestPerson By)> ReadyAsync(TestApp app, string step)
    {
        var (property, project, regional) = (TestPerson.PropertyDirector, TestPerson.ProjectDirector, TestPerson.RegionalManager);
        var dossier = step switch
        {
            "verzoeken" => await Some.ReadyForRequestAsync(app),
            "verzending" or "antwoordOpVerzoek" => await RequestedAsync(app, sent: step == "antwoordOpVerzoek"),
            "aspecten" or "risicos" => await Some.StudyAsync(app),
            "aanbieding" => await Some.StudyAsync(app),
            "besluit" => await Some.OfferedStudyAsync(app),
            "voorstellen" or "tegenvoorstellen" or "overeenstemming" => await Some.ProposedAsync(app),
            "onderwerpen" or "bepalingen" or "concepten" or "handtekeningen" => await Some.DraftedAgreementAsync(app),
            _ => await Some.DossierAsync(app),
        };
        var phase = step switch
        {
            "haalbaarheidsonderzoek" or "ruimten" => Phase.Feasibility,
            "plantoetsen" or "beoordelingen" or "vergunningbehoeften" or "vergunningen" or "opschortingen" or "hervatting" or "verlenging" or "besluitVergunning" or "bekendmaking"
                or "adviesvragen" or "antwoord" or "terrein" or "activiteiten" or "opening" => Phase.PlanAndPermits,
            "voortgang" or "oplevering" => Phase.Building,
            "controles" => Phase.Opening,
            _ => (Phase?)null,
        };
        if (phase is { } next)
            await Some.InPhaseAsync(app, dossier, next);
        return step switch
        {
            "toetsingen" => Put($"toetsingen/{(await Some.StartedScreeningAsync(app, dossier)).Id}/oordelen", property),
            "standpunten" or "verzoeken" or "voorstellen" or "tegenvoorstellen" => Post(step, property),
            "voorwaarden" => Put($"voorwaarden/{await ConditionAsync(app, dossier)}/afhandeling", property),
            "verzending" => Put("verzoeken/1/verzending", property),
            "antwoordOpVerzoek" => Put("verzoeken/1/antwoord", property),
            "haalbaarheidsonderzoek" or "plantoetsen" or "vergunningen" or "adviesvragen" => Post(step, project),
            "aspecten" => Put("haalbaarheidsonderzoek/aspecten/milieu", project),
            "risicos" => Put($"haalbaarheidsonderzoek/aspecten/milieu/risicos/{await RiskAsync(app, dossier)}", project),
            "aanbieding" => Put("haalbaarheidsonderzoek/aanbieding", project),
            "besluit" => Put("haalbaarheidsonderzoek/besluit", regional),
            "ruimten" => Put("ruimten", property),
            "overeenstemming" => Put($"voorstellen/{await ProposalAsync(app, dossier)}/overeenstemming", property),
            "onderwerpen" => Put("overeenkomst/onderwerpen/overlegcommissie", property),
            "bepalingen" => Put("overeenkomst/bepalingen", property),
            "concepten" => ("POST", $"{Root}/{dossier}/overeenkomst/concepten", property),
            "handtekeningen" => Put("overeenkomst/handtekeningen/organisatie", regional),
            "beoordelingen" => Put($"plantoetsen/{(await Some.PlanTestAsync(app, dossier)).Id}/beoordelingen", project),
            "vergunningbehoeften" => Put("vergunningbehoeften/gebruiksmelding", project),
            "opschortingen" => Post($"vergunningen/{await Some.ApplicationAsync(app, dossier, TestApp.Today)}/opschortingen", project),
            "hervatting" => Put(await SuspensionAsync(app, dossier) + "/hervatting", project),
            "besluitVergunning" => Put($"vergunningen/{await Some.ApplicationAsync(app, dossier, TestApp.Today)}/besluit", project),
            "verlenging" or "bekendmaking" => Put($"vergunningen/{await Some.ApplicationAsync(app, dossier, TestApp.Today)}/{step}", project),
            "antwoord" => Put($"adviesvragen/{await AskedAsync(app, dossier)}/antwoord", project),
            "terrein" => Put("bouwplan/terrein", project),
            "activiteiten" => Post("bouwplan/activiteiten", project),
            "voortgang" => Put($"bouwplan/activiteiten/{await Some.ActivityAsync(app, dossier, Some.Activity("Verbouwen"))}/voortgang", project),
            "oplevering" or "opening" => Put(step, project),
            "controles" => Put("opening/controles/inrichting", project),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

        (string, string, TestPerson) Put(string path, TestPerson by) => ("PUT", $"{Root}/{dossier}/{path}", by);
        (string, string, TestPerson) Post(string path, TestPerson by) => ("POST", $"{Root}/{dossier}/{path}", by);
    }

    private static async Task<Guid> RequestedAsync(TestApp app, bool sent)
    {
        var dossier = await Some.ReadyForRequestAsync(app);
        _ = (await Some.DrawUpAsync(app, dossier)).Value;
        if (sent)
            _ = (await Some.SendAsync(app, dossier, 1)).Value;
        return dossier;
    }

    private static async Task<string> ConditionAsync(TestApp app, Guid dossier)
    {
        _ = await Some.PositionAsync(app, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        return await FirstIdAsync(app, $"{Root}/{dossier}/voorwaarden");
    }

    private static Task<string> RiskAsync(TestApp app, Guid dossier) =>
        MadeIdAsync(app, $"{Root}/{dossier}/haalbaarheidsonderzoek/aspecten/milieu/risicos", """{"tekst":"Geluid","kans":"klein","gevolg":"groot"}""");

    private static async Task<Guid> ProposalAsync(TestApp app, Guid dossier) =>
        (await app.AskAsync(TestPerson.PropertyDirector, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Last!.Id;

    private static Task<string> AskedAsync(TestApp app, Guid dossier) =>
        MadeIdAsync(app, $"{Root}/{dossier}/adviesvragen", """{"dienst":"brandweer","vraag":"Zijn twee vluchtwegen genoeg?","gevraagdOp":"2026-11-24"}""");

    private static async Task<string> SuspensionAsync(TestApp app, Guid dossier)
    {
        var permit = $"{Root}/{dossier}/vergunningen/{await Some.ApplicationAsync(app, dossier, TestApp.Today)}";
        using var client = app.As(TestPerson.ProjectDirector);
        using var answer = await client.SendJsonAsync("POST", permit + "/opschortingen", """{"gevraagdOp":"2026-11-24","wat":"Een geluidsonderzoek."}""", ("If-Match", "\"1\""));
        return $"{permit}/opschortingen/{(await answer.JsonAsync())["opschortingen"]![0]!["id"]}"[$"{Root}/{dossier}/".Length..];
    }

    private static async Task<string> MadeIdAsync(TestApp app, string url, string body)
    {
        using var client = app.As(TestPerson.ProjectDirector);
        using var answer = await client.SendJsonAsync("POST", url, body);
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static async Task<string> FirstIdAsync(TestApp app, string url)
    {
        using var client = app.As(TestPerson.PropertyDirector);
        using var answer = await client.GetAsync(url);
        return (string)(await answer.JsonAsync())[0]!["id"]!;
    }
}
