using Kwartiermaker.Tests.Support;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Kwartiermaker.Tests.Hosting;

public sealed class BodyLimitsTests : AppTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/taal")]
    [InlineData("/aanmelden")]
    [InlineData("/locaties/nieuw")]
    [InlineData("/api/v1/locatiedossiers")]
    [InlineData("/api/v1/locatiedossiers/_zoek")]
    public async Task Body_LargerThanAForm_IsRefusedWhoeverSendsIt(string url)
    {
        foreach (var client in new[] { App.CreateClient(), App.As(TestPerson.PropertyDirector) })
        {
            using var answer = await client.PostAsync(url, new ByteArrayContent(new byte[Megabyte + 1]) { Headers = { ContentType = new("application/json") } });

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            if (url.StartsWith("/api", StringComparison.Ordinal))
                Assert.Equal("Stuur minder in één keer.", (string?)JsonNode.Parse(text)!["detail"]);
            else
                Assert.Contains("Wat u stuurde is te groot", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Files are larger; far beyond the largest one nothing is read.</summary>
    [Theory]
    [InlineData("bestanden?handler=Add", 60, HttpStatusCode.BadRequest)]
    [InlineData("bestanden?handler=Add", 102, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("gesprekken/nieuw", 2, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_OfAPageWithFiles_MayBeLarger(string page, int megabytes, HttpStatusCode expected)
    {
        var dossier = await Some.DossierAsync(App);

        // Without the token of the form: refused as such once it is read.
        using var answer = await App.As(TestPerson.PropertyDirector).PostAsync($"/locaties/{dossier}/{page}", new ByteArrayContent(new byte[megabytes * Megabyte]));

        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>On a real socket: what is sent on is not read to its end, whether or not its length is said before.</summary>
    [Theory]
    [InlineData("/taal", true)]
    [InlineData("/aanmelden", false)]
    [InlineData("/api/v1/locatiedossiers", false)]
    public async Task Body_Of150Megabytes_OfAStranger_IsNotRead(string url, bool lengthIsSaid)
    {
        await using var app = await TestApp.StartAsync();
        app.UseKestrel(0);
        app.StartServer();
        using var client = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };
        using var body = new Endless(150L * Megabyte, lengthIsSaid);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.ExpectContinue = false;
        try
        {
            using var answer = await client.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.False(answer.Headers.Contains("Server"));
        }
        catch (HttpRequestException)
        {
            // The line was cut while we were still sending.
        }

        Assert.InRange(body.Sent, 0, 20L * Megabyte);
    }

    private sealed class Endless : HttpContent
    {
        private readonly long length;
        private readonly bool lengthIsSaid;

        public Endless(long length, bool lengthIsSaid)
        {
            (this.length, this.lengthIsSaid) = (length, lengthIsSaid);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[64 * 1024];
            for (; Sent < length; Sent += part.Length)
                await stream.WriteAsync(part);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return lengthIsSaid;
        }
    }
}
