using Kwartiermaker.Common;
using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Tests.Common.Files;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Kwartiermaker.Tests.Common.Attachments;

public sealed class AttachFileTests : AppTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Attach_SameFileTwice_IsStoredOnce()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.True((await AttachAsync(App, dossier, "besluit.pdf", Pdf)).Succeeded);
        Assert.True((await AttachAsync(App, dossier, "kopie.pdf", Pdf)).Succeeded);

        Assert.Equal(1, await App.WithDatabaseAsync(db => db.Set<FileContent>().CountAsync()));
        Assert.Equal(2, await App.WithDatabaseAsync(db => db.Set<Attachment>().CountAsync()));
    }

    [Fact]
    public async Task Attach_ProgramCalledPdf_IsRefusedInWords()
    {
        var dossier = await Some.DossierAsync(App);
        var program = new byte[600];
        program[0] = (byte)'M';
        program[1] = (byte)'Z';

        using var answer = await UploadAsync(App, dossier, "factuur.pdf", program);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Het bestand factuur.pdf heet .pdf, maar is een programma.", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDatabaseAsync(db => db.Set<FileContent>().CountAsync()));
    }

    [Fact]
    public async Task Attach_SixtyMegabytes_IsRefusedInWords()
    {
        var dossier = await Some.DossierAsync(App);

        using var answer = await UploadAsync(App, dossier, "groot.pdf", [.. Pdf, .. new byte[60 * 1024 * 1024]]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("hoogstens 25 MB", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_IsByRight_AndNeverRunByTheBrowser()
    {
        var dossier = await Some.DossierAsync(App);
        var open = (await AttachAsync(App, dossier, "besluit.pdf", Pdf, "standpunt")).Value;
        var narrow = (await AttachAsync(App, dossier, "kosten.pdf", Pdf, "kosten")).Value;

        using var answer = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/bestanden/{open}");
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/bestanden/{narrow}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(TestPerson.OtherOfficial).GetAsync($"/locaties/{dossier}/bestanden/{open}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(TestPerson.OtherRegion).GetAsync($"/locaties/{dossier}/bestanden/{open}")).StatusCode);
        Assert.DoesNotContain("kosten.pdf", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/bestanden")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE sys_file_contents SET content = 'iets anders'")]
    [InlineData("UPDATE sys_file_contents SET content = ''")]
    public async Task Download_OfAFileThatWasChangedInTheDatabase_IsRefusedInWords_AndTheAuditFindsIt(string sql)
    {
        var dossier = await Some.DossierAsync(App);
        var file = (await AttachAsync(App, dossier, "besluit.pdf", Pdf)).Value;
        Assert.DoesNotContain("file", (await VerifyAsync()).Findings.Select(f => f.Code));
        _ = await App.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres ? sql : sql.Replace("= '", "= X'", StringComparison.Ordinal)
            .Replace("iets anders", "69657473", StringComparison.Ordinal)));

        using var answer = await App.As(TestPerson.ProjectDirector).GetAsync($"/locaties/{dossier}/bestanden/{file}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Het bestand besluit.pdf is niet meer zoals het is toegevoegd", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
        Assert.Contains("file", (await VerifyAsync()).Findings.Select(f => f.Code));

        Task<AuditReport> VerifyAsync() => App.AskAsync(TestPerson.Administrator, (AuditCheck check) => check.VerifyAsync());
    }

    [Theory]
    [InlineData("brief.txt")]
    [InlineData("lijst.csv")]
    public async Task Download_OfAText_SaysInWhichLetters(string name)
    {
        var dossier = await Some.DossierAsync(App);
        var file = (await AttachAsync(App, dossier, name, Encoding.UTF8.GetBytes("naam;plaats\nDe Eeshof;Súdwest-Fryslân\n"))).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).GetAsync($"/locaties/{dossier}/bestanden/{file}");

        Assert.Equal("utf-8", answer.Content.Headers.ContentType!.CharSet);
    }

    [Fact]
    public async Task Remove_NeedsAReason_AndStaysInTheHistory()
    {
        var dossier = await Some.DossierAsync(App);
        var file = (await AttachAsync(App, dossier, "besluit.pdf", Pdf)).Value;
        var client = App.As(TestPerson.PropertyDirector);

        using var refused = await client.SubmitAsync($"/locaties/{dossier}/bestanden", [("attachmentId", file.ToString()), ("reason", "")], "form[action*='handler=Remove']");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var done = await client.SubmitAsync($"/locaties/{dossier}/bestanden", [("reason", "Verkeerde versie")], "form[action*='handler=Remove']");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/locaties/{dossier}/bestanden/{file}")).StatusCode);
        Assert.Contains("Verkeerde versie", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    /// <summary>Whoever may not see the costs does not read there either what the files about them are called.</summary>
    [Fact]
    public async Task Name_OfAFileOnAPageWithItsOwnRight_IsNotInTheHistoryOfOthers()
    {
        var dossier = await Some.DossierAsync(App);
        var file = (await AttachAsync(App, dossier, "bod eigenaar.pdf", Pdf, "kosten")).Value;
        _ = (await AttachAsync(App, dossier, "plattegrond.pdf", Pdf)).Value;
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (RemoveAttachmentHandler remove) => remove.HandleAsync(new RemoveAttachment(dossier, file, "oud"), default))).Value;

        var mine = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).MainText();
        var theirs = (await App.As(TestPerson.Communication).PageAsync($"/locaties/{dossier}")).MainText();

        Assert.Contains("bod eigenaar.pdf", mine, StringComparison.Ordinal);
        Assert.Contains("plattegrond.pdf", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("bod eigenaar.pdf", theirs, StringComparison.Ordinal);
    }

    /// <summary>Of ours the other side reads what hangs on what was sent, decided or shared; each side takes away its own.</summary>
    [Fact]
    public async Task File_IsOfTheSideThatAddedIt()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        var request = await App.WithDatabaseAsync(db => db.Set<Kwartiermaker.Locations.Requests.FormalRequest>().Select(r => r.Id).SingleAsync());
        var talk = await Some.HeldTalkAsync(App, dossier);
        var report = (await AttachAsync(App, dossier, "verslag.pdf", Pdf, "gesprekken", talk)).Value;
        var annex = (await AttachAsync(App, dossier, "bijlage.pdf", Pdf, "verzoek", request)).Value;
        var theirs = (await AttachAsync(App, dossier, "raadsbesluit.pdf", Pdf, by: TestPerson.Official)).Value;

        Assert.Equal(["raadsbesluit.pdf"], await ReadAsync(TestPerson.Official));
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        Assert.Equal(["bijlage.pdf", "raadsbesluit.pdf"], await ReadAsync(TestPerson.Official));
        Assert.Equal(["bijlage.pdf", "raadsbesluit.pdf", "verslag.pdf"], await ReadAsync(TestPerson.PropertyDirector));
        var history = (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).MainText();
        Assert.Contains("raadsbesluit.pdf", history, StringComparison.Ordinal);
        Assert.DoesNotContain("verslag.pdf", history, StringComparison.Ordinal);

        Assert.Equal("not-found", await RemoveAsync(TestPerson.Official, report));
        Assert.Equal("file.of-other-side", await RemoveAsync(TestPerson.Official, annex));
        Assert.Equal("file.of-other-side", await RemoveAsync(TestPerson.PropertyDirector, theirs));
        Assert.Null(await RemoveAsync(TestPerson.Official, theirs));
        Assert.Null(await RemoveAsync(TestPerson.ProjectDirector, annex));

        async Task<IEnumerable<string>> ReadAsync(TestPerson who) =>
            (await App.AskAsync(who, (FindAttachmentsHandler find) => find.HandleAsync(dossier, default))).SelectMany(g => g).Select(a => a.Name).Order();

        async Task<string?> RemoveAsync(TestPerson who, Guid file) => (await App.AskAsync(
            who, (RemoveAttachmentHandler remove) => remove.HandleAsync(new RemoveAttachment(dossier, file, "vergissing"), default)))
            .Refusals.Select(r => r.Code).SingleOrDefault();
    }

    [Fact]
    public async Task Attach_ToAPageOrRowThatIsNotOneOfTheirs_IsNotFound()
    {
        var (dossier, other) = (await Some.DossierAsync(App), await Some.DossierAsync(App, Some.CareHome("De Berkenhof", latitude: 52.38, longitude: 6.7)));
        var talk = await Some.HeldTalkAsync(App, other);

        Assert.True((await AttachAsync(App, other, "verslag.pdf", Pdf, "gesprekken", talk)).Succeeded);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AttachAsync(App, dossier, "verslag.pdf", Pdf, "gesprekken", talk)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AttachAsync(App, other, "verslag.pdf", Pdf, "standpunt", talk)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AttachAsync(App, dossier, "verslag.pdf", Pdf, "bestaat-niet")).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AttachAsync(App, dossier, "bod.pdf", Pdf, "kosten", by: TestPerson.Official)).Refusals).Kind);
    }

    /// <summary>The room is of all steps together. What was removed still takes room; the same content twice does not.</summary>
    [Fact]
    public async Task Attach_MoreThanADossierMayHold_IsRefusedInWords()
    {
        await using var app = await TestApp.StartAsync(host => host.UseSetting("Files:MaxMegabytesPerDossier", "2"));
        var (dossier, other) = (await Some.DossierAsync(app), await Some.DossierAsync(app, Some.CareHome("De Berkenhof", latitude: 52.38, longitude: 6.7)));
        byte[] Large(int nr) => [.. "%PDF-1.4\n"u8, (byte)nr, .. new byte[900 * 1024], .. "\n%%EOF\n"u8];

        var first = (await AttachAsync(app, dossier, "1.pdf", Large(1))).Value;
        Assert.True((await AttachAsync(app, dossier, "2.pdf", Large(2), "standpunt")).Succeeded);
        Assert.True((await AttachAsync(app, dossier, "2-kopie.pdf", Large(2))).Succeeded);
        _ = (await app.AskAsync(TestPerson.PropertyDirector, (RemoveAttachmentHandler remove) => remove.HandleAsync(new RemoveAttachment(dossier, first, "oud"), default))).Value;

        using var answer = await UploadAsync(app, dossier, "3.pdf", Large(3));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Bij dit dossier hoort al 1 MB aan bestanden", (await answer.HtmlAsync()).MainText(), StringComparison.Ordinal);
        Assert.True((await AttachAsync(app, other, "3.pdf", Large(3))).Succeeded);
    }

    [Fact]
    public async Task Attach_WithoutAScanner_SaysThatNothingIsScanned()
    {
        var dossier = await Some.DossierAsync(App);
        Assert.True((await AttachAsync(App, dossier, "besluit.pdf", Pdf)).Succeeded);

        var page = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/bestanden")).MainText();

        Assert.Contains("Bestanden worden niet op virussen gescand.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("niet gescand op virussen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attach_WithAScanner_RefusesWhatItFindsAndWhatItDoesNotScan()
    {
        await using var clam = await ClamDaemon.StartAsync();
        var database = await TestDatabase.FilledAsync();
        Guid dossier;
        await using (var before = new TestApp(database, keepDatabase: true))
        {
            dossier = await Some.DossierAsync(before);
            Assert.True((await AttachAsync(before, dossier, "van-vroeger.pdf", Pdf)).Succeeded);
        }

        await using var app = new TestApp(database, host => host.UseSetting("Files:Scanner", clam.Tcp));
        Assert.True((await AttachAsync(app, dossier, "gescand.txt", "Een brief."u8.ToArray())).Succeeded);
        using var found = await UploadAsync(app, dossier, "brief.txt", VirusScannerTests.Eicar);
        Assert.Equal(HttpStatusCode.BadRequest, found.StatusCode);
        Assert.Contains("De virusscanner vond in het bestand brief.txt iets schadelijks", (await found.HtmlAsync()).MainText(), StringComparison.Ordinal);
        var page = (await app.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/bestanden")).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(page, row => row.Contains("van-vroeger.pdf", StringComparison.Ordinal) && row.Contains("niet gescand op virussen", StringComparison.Ordinal));
        Assert.Contains(page, row => row.Contains("gescand.txt", StringComparison.Ordinal) && !row.Contains("niet gescand op virussen", StringComparison.Ordinal));

        await clam.StopAsync();
        using var away = await UploadAsync(app, dossier, "brief.txt", "Nog een brief."u8.ToArray());
        Assert.Contains("kon niet op virussen worden gescand, en is daarom niet opgeslagen", (await away.HtmlAsync()).MainText(), StringComparison.Ordinal);
    }

    /// <summary>A document may take long to look into; meanwhile others write.</summary>
    [Fact]
    public async Task Attach_IsLookedIntoBeforeTheChangeBegins_SoThatNobodyWaitsForIt()
    {
        var dossier = await Some.DossierAsync(App);
        using var content = new ReadMeanwhile(Pdf, () => Some.DossierAsync(App, Some.CareHome("De Berkenhof", latitude: 52.38, longitude: 6.7)));

        var attached = await App.AskAsync(TestPerson.PropertyDirector,
            (AttachFileHandler attach) => attach.HandleAsync(new AttachFile(dossier, dossier, "bestanden", "besluit.pdf", content), default));

        Assert.True(content.OthersWrote);
        Assert.True(attached.Succeeded);
    }

    private static Task<Result<Guid>> AttachAsync(
        TestApp app, Guid dossier, string name, byte[] content, string page = "bestanden", Guid? row = null, TestPerson? by = null) =>
        app.AskAsync(
            by ?? TestPerson.PropertyDirector,
            (AttachFileHandler attach) => attach.HandleAsync(new AttachFile(dossier, row ?? dossier, page, name, new MemoryStream(content)), default));

    private static async Task<HttpResponseMessage> UploadAsync(TestApp app, Guid dossier, string name, byte[] content)
    {
        var client = app.As(TestPerson.PropertyDirector);
        using var first = await client.GetAsync($"/locaties/{dossier}/bestanden");
        var token = (await first.HtmlAsync()).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(dossier.ToString()), "sourceId" } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/locaties/{dossier}/bestanden?handler=Add") { Content = form };
        return await client.SendAsync(request);
    }

    /// <summary>While it is read somebody else does something.</summary>
    private sealed class ReadMeanwhile(byte[] bytes, Func<Task> others) : MemoryStream(bytes)
    {
        public bool? OthersWrote { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            OthersWrote ??= Task.Run(others).Wait(TimeSpan.FromSeconds(5));
            return base.Read(buffer);
        }
    }
}
