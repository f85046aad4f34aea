using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Tests.Support;
using System.Net;
using System.Text;

namespace Kwartiermaker.Tests.Common.Attachments;

public sealed class ShowFileTests : AppTests
{
    private const string Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

    [Fact]
    public async Task Show_OfAPdf_IsInline_ByRight_AndSandboxed()
    {
        var dossier = await Some.DossierAsync(App);
        var open = await AttachAsync("besluit één.pdf", Pdf, "standpunt");
        var narrow = await AttachAsync("kosten.pdf", Pdf, "kosten");
        var text = await AttachAsync("brief.txt", "Geacht college", "standpunt");
        Task<HttpResponseMessage> ShowAsync(TestPerson by, Guid file) => App.As(by).GetAsync($"/locaties/{dossier}/bestanden/{file}?toon=true");
        async Task<Guid> AttachAsync(string name, string content, string page) => (await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) =>
            attach.HandleAsync(new AttachFile(dossier, dossier, page, name, new MemoryStream(Encoding.UTF8.GetBytes(content))), default))).Value;

        using var answer = await ShowAsync(TestPerson.Official, open);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("besluit één.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("sandbox", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal(Pdf, await answer.Content.ReadAsStringAsync());

        using var other = await ShowAsync(TestPerson.Official, text);
        Assert.Equal("attachment", other.Content.Headers.ContentDisposition!.DispositionType);
        foreach (var (by, file) in new[] { (TestPerson.Official, narrow), (TestPerson.OtherOfficial, open), (TestPerson.OtherRegion, open) })
        {
            using var refused = await ShowAsync(by, file);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        var links = (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/bestanden")).QuerySelectorAll("main a[target=_blank]");
        Assert.Equal($"/locaties/{dossier}/bestanden/{open}?toon=true", Assert.Single(links).GetAttribute("href"));
    }
}
