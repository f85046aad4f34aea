using Kwartiermaker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Kwartiermaker.Tests.Api;

/// <summary>What another system does with a client that was made from the description; reading everything is in <see cref="StoryApiTests"/>.</summary>
public sealed class GeneratedClientTests : AppTests
{
    [Fact]
    public async Task Client_RegistersFindsAndChanges_WithWhatWasSent()
    {
        using var http = App.As(TestPerson.PropertyDirector);
        var client = await GeneratedClient.MakeAsync(http);
        var site = JObject.Parse(DossiersApiTests.Site(""", "titel":"huur","eigenaar":"Stichting Zorg aan de Linde" """));

        var (made, first) = await client.CallAsync("registreerLocatiedossier", ("body", site));
        site["titel"] = "koop";
        site["samenwerking"] = null;
        site["breedtegraad"] = 52.4073;
        var (changed, second) = await client.CallAsync("wijzigLocatiedossier", ("id", (string)made["id"]!), ("If-Match", first!), ("body", site));
        var (read, version) = await client.CallAsync("haalLocatiedossier", ("id", (string)made["id"]!));
        var (found, _) = await client.CallAsync("zoekLocatiedossiers", ("body", JObject.Parse("""{"tekst":"eeshof","soort":["verzorgingshuis","hotel"]}""")));

        Assert.Equal(("huur", "koop"), ((string)made["titel"]!, (string)changed["titel"]!));
        Assert.NotEqual(first, second);
        Assert.Equal(second, version);
        // What is not known about the cooperation is a choice of its own.
        site["samenwerking"] = "onbekend";
        Assert.Empty(site.Properties().SelectMany(p => GeneratedClient.Differences(p.Value, read[p.Name]!, p.Name)));
        Assert.Equal((string)made["id"]!, (string)Assert.Single(found)["id"]!);
    }

    [Fact]
    public async Task Client_WithAnOldVersion_ReadsTheProblem()
    {
        using var http = App.As(TestPerson.PropertyDirector);
        var client = await GeneratedClient.MakeAsync(http);
        var dossier = await Some.DossierAsync(App);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            client.CallAsync("wijzigLocatiedossier", ("id", dossier.ToString()), ("If-Match", "\"9\""), ("body", JObject.Parse(DossiersApiTests.Site()))));

        Assert.Equal(412, refused.GetType().GetProperty("StatusCode")!.GetValue(refused));
        var problem = GeneratedClient.Token(refused.GetType().GetProperty("Result")!.GetValue(refused)!);
        Assert.Equal((412, "stale"), ((int)problem["status"]!, (string?)problem["invalidParams"]![0]!["code"]));
        Assert.Contains("If-Match", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
