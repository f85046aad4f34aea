using AngleSharp.Html.Dom;
using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Import;

public sealed class SiteImportTests : AppTests
{
    [Fact]
    public async Task Pages_FromFileToDossiers()
    {
        await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        var file = await Some.XlsxAsync(
            Some.ImportRow("Goed huis", ("mogelijke plaatsen", "120"), ("beschikbaar vanaf", "1-3-2027")),
            Some.ImportRow("Fout huis", ("mogelijke plaatsen", "veel")),
            Some.ImportRow("Dubbel huis", ("adres", "Lindelaan 12")),
            Some.ImportRow("Goed huis bis", ("adres", "Goed huis 1")),
            Some.ImportRow("Ander huis", ("niets", "x")));

        using var uploaded = await UploadAsync(client, file, "lijst.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        var url = uploaded.Headers.Location!.ToString();
        var page = await client.PageAsync(url);
        Assert.Equal(["2 goed", "2 misschien dubbel", "1 fout"], page.QuerySelectorAll(".km-head .km-tag").Select(t => t.TextContent.Trim()));
        Assert.Contains("mogelijke plaatsen: 'veel' is geen getal.", page.QuerySelector("section[aria-labelledby=fout] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", page.QuerySelector("section[aria-labelledby=fout] td")!.TextContent);
        Assert.Contains("rij 2: Goed huis", page.QuerySelector("section[aria-labelledby=dubbel]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niets", page.QuerySelector(".utrecht-alert--info")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(App));

        using var confirmed = await client.SubmitAsync(url, [("rij", "2"), ("dubbel", "4")]);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var list = await client.PageAsync(confirmed.Headers.Location!.ToString());
        Assert.Contains("Goed huis", list.MainText(), StringComparison.Ordinal);
        Assert.Contains("Dubbel huis", list.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Fout huis", list.MainText(), StringComparison.Ordinal);
        using var gone = await client.AnswerAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Confirm_RegistersThroughTheSameFacts_WithNumbersInTheOrderOfTheRows()
    {
        await Some.DossierAsync(App);
        var import = await Some.WaitingImportAsync(
            App, null,
            Some.ImportRow("Eerste", ("gemeente", "GM0183"), ("breedte", "52,41"), ("lengte", "6,78"), ("soort eigenaar", "gemeente"), ("postcode", "7651ab")),
            Some.ImportRow("Tweede", ("opmerkingen", "'=1+1")));

        var made = (await ConfirmAsync(App, import, [3, 2])).Value;

        var dossiers = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => made.Contains(d.Id)).OrderBy(d => d.Number).ToListAsync());
        Assert.Equal([(2, "Eerste"), (3, "Tweede")], dossiers.Select(d => (d.Number, d.Name)));
        Assert.Equal((52.41, OwnerKind.Municipality, "7651 AB", "Overijssel-Gelderland"), (dossiers[0].Latitude, dossiers[0].OwnerKind, dossiers[0].Postcode, dossiers[0].Region));
        Assert.Equal("=1+1", dossiers[1].Notes);
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{made[0]}");
        Assert.Contains("Ruben Regisseur registreerde Eerste in Tubbergen", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WithOneWrongRow_SavesNothing()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Goed"), Some.ImportRow("Fout", ("soort", "kasteel")));

        var refusal = Assert.Single((await ConfirmAsync(App, import, [2, 3])).Refusals);

        Assert.Equal("site-import.row-wrong", refusal.Code);
        Assert.Equal(0, await CountAsync(App));
        Assert.True((await ConfirmAsync(App, import, [2])).Succeeded);
    }

    [Fact]
    public async Task Confirm_AfterSomebodyRegisteredTheSame_AsksToLookAgain()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Huis", ("adres", "Lindelaan 12")), Some.ImportRow("Ander huis"));
        await Some.DossierAsync(App);

        var refusal = Assert.Single((await ConfirmAsync(App, import, [2, 3])).Refusals);

        Assert.Equal("site-import.row-now-double", refusal.Code);
        Assert.Equal(1, await CountAsync(App));
        Assert.Equal(2, (await ConfirmAsync(App, import, [3], [2])).Value.Count);
    }

    [Fact]
    public async Task Confirm_TwiceAtOnce_RegistersOnce()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Een"), Some.ImportRow("Twee"));

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => Task.Run(() => ConfirmAsync(App, import, [2, 3]))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(2, await CountAsync(App));
    }

    [Fact]
    public async Task Confirm_TwoThousandRowsFromThePage_RegistersThemAll()
    {
        var client = App.As(TestPerson.PropertyDirector);
        var rows = Enumerable.Range(1, StartSiteImportHandler.MostRows).Select(i => Some.ImportRow($"Huis {i}")).ToArray();
        var import = await Some.WaitingImportAsync(App, null, rows);
        var page = await client.PageAsync($"/locaties/import/{import}");
        var token = ((IHtmlInputElement)page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent(page.QuerySelectorAll("input[name=rij]").Select(i => KeyValuePair.Create("rij", i.GetAttribute("value")!))
            .Append(KeyValuePair.Create("__RequestVerificationToken", token)));

        using var answer = await client.SendAsync($"/locaties/import/{import}", form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(StartSiteImportHandler.MostRows, await CountAsync(App));
    }

    [Fact]
    public async Task Confirm_WithNothingChosen_SaysSoAndKeepsTheFile()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Een"));

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync($"/locaties/import/{import}", [("rij", "")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Kies ten minste één rij", (await answer.HtmlAsync()).QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfSomebodyElse_IsNotFound()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Een"));
        var other = TestPerson.OtherRegion;

        using var page = await App.As(other).AnswerAsync($"/locaties/import/{import}");
        using var wrong = await App.As(other).AnswerAsync($"/locaties/import/{import}/fouten");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, wrong.StatusCode));
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ConfirmAsync(App, import, [2], by: other)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound,
            Assert.Single((await App.AskAsync(other, (DiscardSiteImportHandler discard) => discard.HandleAsync(new DiscardSiteImport(import), default))).Refusals).Kind);
    }

    [Fact]
    public async Task Preview_OfARowInAnotherRegion_IsWrongAndTellsNothingOfSitesThere()
    {
        await Some.DossierAsync(App, Some.NorthernBarracks(), TestPerson.OtherRegion);
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Noord", ("gemeente", "Emmen"), ("adres", "Noorderweg 1"), ("plaats", "Emmen")));

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/import/{import}");

        Assert.Contains("De gemeente Emmen ligt buiten uw gebied.", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kazerne Noord", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongRows_ComeBackAsTheyWereTyped_WithTheReason()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("=kwaad()", ("mogelijke plaatsen", "veel"), ("soort", "kasteel")), Some.ImportRow("Goed"));

        using var content = new MemoryStream(await App.As(TestPerson.PropertyDirector).BytesAsync($"/locaties/import/{import}/fouten"));
        var row = Assert.Single(content.Query(useHeaderRow: true).Cast<IDictionary<string, object>>());

        Assert.Equal(("'=kwaad()", "kasteel", "veel"), (row["naam"], row["soort"], row["mogelijke plaatsen"]));
        Assert.Contains("mogelijke plaatsen: 'veel' is geen getal.", (string)row["fouten"], StringComparison.Ordinal);
        Assert.Contains("soort: 'kasteel' kan hier niet. Kies uit: eerdere opvanglocatie, verzorgingshuis", (string)row["fouten"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_CanBeImportedAsItIs()
    {
        var client = App.As(TestPerson.PropertyDirector);

        using var uploaded = await UploadAsync(client, await client.BytesAsync("/locaties/import/voorbeeld"), "voorbeeld.xlsx");

        var page = await client.PageAsync(uploaded.Headers.Location!.ToString());
        Assert.Equal(["2 goed", "0 misschien dubbel", "0 fout"], page.QuerySelectorAll(".km-head .km-tag").Select(t => t.TextContent.Trim()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_InEitherLanguage_ComesBackAsTheSameSites(bool english)
    {
        var site = Some.CareHome() with
        {
            OwnerKind = OwnerKind.HousingAssociation,
            Tenure = Tenure.Use,
            Cooperation = Cooperation.Temporary,
            GrossFloorArea = 12_500,
            PlotArea = 30_000,
            Notes = "Tuin aan het water.",
        };
        await Some.DossierAsync(App, site);
        var client = english ? App.As(TestPerson.PropertyDirector).InEnglish() : App.As(TestPerson.PropertyDirector);

        using var uploaded = await UploadAsync(client, await client.BytesAsync("/locaties/export"), "export.xlsx");

        var import = Guid.Parse(uploaded.Headers.Location!.ToString().Split('/')[^1]);
        var row = Assert.Single((await App.AskAsync(TestPerson.PropertyDirector, (GetSiteImportHandler get) => get.HandleAsync(import, default)))!.Rows);
        Assert.Equal(RowVerdict.Duplicate, row.Verdict);
        Assert.Equal(site.AsStored(), row.Site);
    }

    [Theory]
    [InlineData("naam;soort\nHuis;hotel", "Deze kolommen ontbreken: adres, plaats, gemeente. Als koppen zijn gelezen (rij 1): naam, soort.")]
    [InlineData("naam;naam;soort;adres;plaats;gemeente\nHuis;Huis;hotel;Dijk 1;Ede;Ede", "Deze kolommen staan er meer dan één keer: naam.")]
    [InlineData("", "Dit bestand is leeg.")]
    public async Task Upload_OfAWrongFile_SaysWhatIsWrong(string text, string sentence)
    {
        using var answer = await UploadAsync(App.As(TestPerson.PropertyDirector), System.Text.Encoding.UTF8.GetBytes(text), "lijst.csv");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains(sentence, page.QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#Input_File")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Upload_Again_ReplacesTheFileThatWaits()
    {
        var first = await Some.WaitingImportAsync(App, null, Some.ImportRow("Een"));
        var second = await Some.WaitingImportAsync(App, null, Some.ImportRow("Twee"));
        var client = App.As(TestPerson.PropertyDirector);

        using var gone = await client.AnswerAsync($"/locaties/import/{first}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.NotNull((await client.PageAsync("/locaties/import")).QuerySelector($".km-next a[href='/locaties/import/{second}']"));
        using var discarded = await client.SubmitAsync($"/locaties/import/{second}", [], handler: "Discard");
        Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
        Assert.Null((await client.PageAsync("/locaties/import")).QuerySelector(".km-next"));
    }

    [Fact]
    public async Task Import_ForWhoMayNot_IsForbidden()
    {
        var unknown = Guid.CreateVersion7();
        foreach (var url in new[] { "/locaties/import", "/locaties/import/voorbeeld", $"/locaties/import/{unknown}", $"/locaties/import/{unknown}/fouten" })
        {
            using var answer = await App.As(TestPerson.ProjectDirector).AnswerAsync(url);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var content = new MemoryStream(Some.Csv(Some.ImportRow()));
        var result = await App.AskAsync(TestPerson.ProjectDirector, (StartSiteImportHandler start) => start.HandleAsync(new StartSiteImport(content, "lijst.csv", 1_000), default));
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(result.Refusals).Kind);
    }

    private static Task<Result<List<Guid>>> ConfirmAsync(TestApp app, Guid import, IReadOnlyList<int> good, IReadOnlyList<int>? doubles = null, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.PropertyDirector, (ConfirmSiteImportHandler confirm) => confirm.HandleAsync(new ConfirmSiteImport(import, good, doubles ?? []), default));

    private static Task<int> CountAsync(TestApp app) => app.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync());

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content, string name)
    {
        var page = await client.PageAsync("/locaties/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "Input.File", name },
        };
        return await client.SendAsync("/locaties/import", form);
    }
}
