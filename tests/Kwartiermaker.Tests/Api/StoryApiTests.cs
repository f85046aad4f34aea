using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using System.Net;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Api;

/// <summary>
/// A former care home in Tubbergen, 400 places, from the first idea to the opening, by another system: five people with
/// their own tokens and nothing but HTTP. Every gate is tried too early, and says why it stays closed.
/// </summary>
public sealed partial class StoryApiTests
{
    [Fact]
    public async Task CareHome_FromFirstIdeaToOpening_IsDoneThroughTheApi()
    {
        await using var provider = await FakeIdentityProvider.StartAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var app = await RealSignIn.StartAsync(provider, builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        var people = new People(app, provider);

        await RegisterAsync(people);
        await ExploreAsync(people, clock);
        await RequestAsync(people, clock);
        await StudyAsync(people, clock);
        await ProposeAsync(people, clock);
        await AgreeAsync(people, clock);
        await AskForPermitsAsync(people, clock);
        await PlanAsync(people, clock);
        await FollowTermsAsync(people, clock);
        await BuildAsync(people, clock);
        await OpenAsync(people, clock);

        var dossier = await people.ProjectDirector.GetAsync("");
        Assert.Equal(("inGebruik", "2027-09-01", 400), ((string)dossier["fase"]!, (string)dossier["geopendOp"]!, (int)dossier["overeengekomenPlaatsen"]!));
        await using var scope = app.Services.CreateAsyncScope();
        var supply = scope.ServiceProvider.GetRequiredService<ILocationSupply>();
        var expected = new LocationPlaces(
            (Guid)dossier["id"]!, "Voormalig verzorgingshuis De Eeshof", "GM0183", TestPerson.East, [new(400, new DateOnly(2027, 9, 1), new DateOnly(2037, 8, 31))],
            new DateOnly(2027, 9, 1));
        Assert.Equivalent(new[] { expected }, await supply.FindAgreedPlacesAsync(default), strict: true);
        Assert.Equivalent(new[] { expected }, await supply.FindRunningAsync(new DateOnly(2027, 9, 1), default), strict: true);
        Assert.Empty(await supply.FindRunningAsync(new DateOnly(2027, 8, 31), default));

        await ReadAllWithAGeneratedClientAsync(app, provider, (string)dossier["id"]!);
    }

    private sealed class People(TestApp app, FakeIdentityProvider provider)
    {
        public ApiCaller PropertyDirector { get; } = Caller(app, provider, Account.Director);

        public ApiCaller ProjectDirector { get; } = Caller(
            app, provider, new("acc-2", "Petra Project", "petra@kwartiermaker.example", [Roles.ProjectDirector], ["region:" + TestPerson.East]));

        public ApiCaller RegionalManager { get; } = Caller(
            app, provider, new("acc-3", "Rachid Regio", "rachid@kwartiermaker.example", [Roles.RegionalManager], ["region:" + TestPerson.East]));

        public ApiCaller Official { get; } = Caller(app, provider, new("acc-4", "Tess Tubbergen", "tess@tubbergen.example", [Roles.MunicipalityOfficial], ["municipality:GM0183"]));

        public ApiCaller LocationManager { get; } = Caller(
            app, provider, new("acc-5", "Lotte Locatie", "lotte@kwartiermaker.example", [Roles.LocationManager], ["region:" + TestPerson.East]));

        public IEnumerable<ApiCaller> All => [PropertyDirector, ProjectDirector, RegionalManager, Official, LocationManager];

        /// <summary>Who registered the site answers for the conditions of the college, and leads the study.</summary>
        public string DirectorId { get; set; } = "";

        /// <summary>The two applications whose terms are followed.</summary>
        public string Building { get; set; } = "";

        public string Deviation { get; set; } = "";

        private static ApiCaller Caller(TestApp app, FakeIdentityProvider provider, Account account) => ApiCaller.WithToken(app.CreateClient(), provider.Token(account));
    }

    /// <summary>Ten o'clock on that day.</summary>
    private static void Today(FakeTimeProvider clock, int year, int month, int day) => clock.SetUtcNow(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.Zero));

    private static string Site(string more = "") => $$"""
        {"naam":"Voormalig verzorgingshuis De Eeshof","soort":"verzorgingshuis","adres":"Lindelaan 12","postcode":"7651 AB","plaats":"Tubbergen","gemeenteCode":"GM0183",
         "breedtegraad":52.4072,"lengtegraad":6.7846,"eigenaar":"Stichting Zorg aan de Linde","soortEigenaar":"stichting","titel":"huur",
         "beschikbaarVanaf":"2027-09-01","beschikbaarTotEnMet":"2042-12-31","brutoVloeroppervlak":6150,"terreinoppervlak":18000,"mogelijkePlaatsen":400{{more}} }
        """;

    private static async Task RegisterAsync(People people)
    {
        Assert.Equal("Tubbergen", (string)(await people.PropertyDirector.GetAsync("/api/v1/gemeenten/GM0183"))["naam"]!);
        var made = await people.PropertyDirector.MakeAsync("", Site());
        people.DirectorId = (string)made["vastgoedregisseurId"]!;
        foreach (var caller in people.All)
            caller.Dossier = "/" + (string)made["id"]!;
        await people.ProjectDirector.CannotPassAsync("formeelVerzoek", "talk-held.none", "cooperation.unknown", "position.none", "screening.none");
    }

    private static async Task ExploreAsync(People people, FakeTimeProvider clock)
    {
        var screening = await people.PropertyDirector.MakeAsync("toetsingen");
        var toJudge = screening["criteria"]!.AsArray().Select(c => new JsonObject
        {
            ["code"] = (string)c!["code"]!,
            ["oordeel"] = (string)c["volgensNorm"]! == "nietBekend" ? "voldoet" : null,
            ["gemeten"] = c["gemeten"]?.DeepClone(),
            ["bewijs"] = "gezien bij het bezoek",
        });
        var one = $"toetsingen/{screening["id"]}";
        var concluded = await people.PropertyDirector.ChangeAsync(
            one + "/oordelen", new JsonObject { ["oordelen"] = new JsonArray([.. toJudge]), ["vaststellen"] = true }.ToJsonString(), one);
        Assert.Equal(("vastgesteld", "past"), ((string)concluded["stand"]!, (string)concluded["uitkomst"]!));

        var talk = await people.PropertyDirector.MakeAsync("gesprekken", $$"""
            {"soort":"bezoek","onderwerp":"Kennismaking","met":"wethouder Jansma","tijdstip":"2026-11-26T09:00:00+01:00","communicatie":{{Communication("2026-11-26")}} }
            """);
        var held = $"gesprekken/{talk["id"]}";
        Assert.Equal(["talk.not-yet"], await people.PropertyDirector.RefusedAsync(HttpStatusCode.Conflict, held + "/verslag", """{"verslag":"Te vroeg."}""", held));
        Today(clock, 2026, 11, 26);
        await people.PropertyDirector.ChangeAsync(held + "/verslag", """{"verslag":"De gemeente wil meewerken, als er een bushalte komt."}""", held);
        await people.PropertyDirector.ChangeAsync("", Site(""", "samenwerking":"structureel" """));

        Today(clock, 2026, 12, 8);
        await people.ProjectDirector.CannotPassAsync("formeelVerzoek", "position.none");
        var position = await people.Official.MakeAsync("standpunten", $$"""
            {"volgtOpNummer":0,"uitkomst":"onderVoorwaarden","ingenomenOp":"2026-12-08","kenmerk":"Z-2026-114","toelichting":"Het college werkt mee onder een voorwaarde.",
             "voorwaarden":[{"tekst":"Er komt een bushalte bij de ingang.","uiterlijkOp":"2027-01-31","verantwoordelijkeId":"{{people.DirectorId}}"}]}
            """);
        Assert.True((bool)position["doorGemeente"]!);
        await people.ProjectDirector.PassAsync("formeelVerzoek");
    }

    private static async Task RequestAsync(People people, FakeTimeProvider clock)
    {
        Today(clock, 2026, 12, 10);
        await people.ProjectDirector.CannotPassAsync("haalbaarheid", "request-sent.none");
        var request = await people.PropertyDirector.MakeAsync("verzoeken", """
            {"volgtOpNummer":0,"adresGemeente":"Raadhuisplein 1\n7651 CV Tubbergen","plaatsAfzender":"Voorbeeldstad","briefdatum":"2026-12-10","kenmerk":"LOC-1","plaatsen":400,
             "gevraagdVanaf":"2027-09-01","gevraagdTotEnMet":"2042-12-31","doelgroep":"gezinnen en alleenstaanden","toezeggingen":["Er is dag en nacht iemand aanwezig."],
             "antwoordUiterlijkOp":"2027-01-21","contactpersoon":"Petra Project","naamOndertekenaar":"Ruben Regisseur","functieOndertekenaar":"vastgoedregisseur"}
            """);
        Assert.Equal(["Er komt een bushalte bij de ingang."], request["voorwaardenVanHetCollege"]!.AsArray().Select(v => (string)v!));
        await people.ProjectDirector.CannotPassAsync("haalbaarheid", "request-sent.drawn-up");
        await people.PropertyDirector.ChangeAsync("verzoeken/1/verzending", $$"""
            {"verzondenOp":"2026-12-10","wijze":"perPost","aan":"het college van Tubbergen","door":"Ruben Regisseur","communicatie":{{Communication("2026-12-11")}} }
            """);
        Today(clock, 2026, 12, 15);
        var answered = await people.Official.ChangeAsync(
            "verzoeken/1/antwoord", """{"uitkomst":"werktMee","beantwoordOp":"2026-12-15","kenmerkAntwoord":"Z-2026-118","antwoord":"Het college werkt mee aan het onderzoek."}""");
        Assert.Equal("2026-12-15", (string)answered["verzending"]!["beantwoordOp"]!);
        await people.ProjectDirector.PassAsync("haalbaarheid");
    }

    private static string Communication(string when) =>
        $$"""{"wat":"Dat er nog niets besloten is.","doorWie":"de wethouder","aanWie":"de raad en de buurt","wanneer":"{{when}}","afgestemdMet":"A. Jansma"}""";
}
