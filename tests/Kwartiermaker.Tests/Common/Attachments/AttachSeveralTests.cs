using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text;

namespace Kwartiermaker.Tests.Common.Attachments;

public sealed class AttachSeveralTests : AppTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Attach_SeveralAtOnce_KeepsTheGoodOnes_AndNamesTheOther()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        using var first = await client.GetAsync($"/locaties/{dossier}/bestanden");
        var token = (await first.HtmlAsync()).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(dossier.ToString()), "sourceId" },
            { new StringContent("Decision"), "kind" }, { new StringContent("2026-11-20"), "datedOn" },
            { new ByteArrayContent(Pdf), "file", "besluit één.pdf" }, { new ByteArrayContent([1, 2, 3]), "file", "kapot.pdf" },
            { new ByteArrayContent(Pdf), "file", "besluit twee.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/locaties/{dossier}/bestanden?handler=Add") { Content = form };
        request.Headers.Add("Cookie", first.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

        using var answer = await client.SendAsync(request);

        var text = (await answer.HtmlAsync()).MainText();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("kapot.pdf", text, StringComparison.Ordinal);
        Assert.Contains("2 bestanden zijn toegevoegd.", text, StringComparison.Ordinal);
        Assert.Equal(
            [("besluit één.pdf", DocumentKind.Decision, new DateOnly(2026, 11, 20)), ("besluit twee.pdf", DocumentKind.Decision, new DateOnly(2026, 11, 20))],
            (await App.WithDatabaseAsync(db => db.Set<Attachment>().OrderBy(a => a.Id).ToListAsync())).Select(a => (a.Name, a.Kind!.Value, a.DatedOn!.Value)));
    }

    [Fact]
    public async Task Attach_DatedAfterToday_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) => attach.HandleAsync(
            new AttachFile(dossier, dossier, "bestanden", "besluit.pdf", new MemoryStream(Pdf), DatedOn: TestApp.Today.AddDays(1)), default));

        Assert.Equal("file.dated-later", result.Refusals.Single().Code);
    }
}
