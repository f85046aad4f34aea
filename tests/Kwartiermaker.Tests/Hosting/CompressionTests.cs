using Kwartiermaker.Tests.Support;
using System.IO.Compression;

namespace Kwartiermaker.Tests.Hosting;

public sealed class CompressionTests : AppTests
{
    [Theory]
    [InlineData("/dist/app.css", "text/css")]
    [InlineData("/dist/app.js", "text/javascript")]
    [InlineData("/dist/icons.svg", "image/svg+xml")]
    [InlineData("/dist/nl.json", "application/json")]
    public async Task File_OfTheProgram_GoesOutAsItWasCompressed_ToWhoReadsThat(string url, string type)
    {
        using var client = App.As(TestPerson.PropertyDirector);
        var whole = await client.BytesAsync(url);

        using var small = await AskAsync(client, url, "gzip, br");
        Assert.Equal((type, "br", "Accept-Encoding"), (small.Content.Headers.ContentType!.MediaType, small.Content.Headers.ContentEncoding.Single(), small.Headers.Vary.Single()));
        var bytes = await small.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.Length < whole.Length / 2);
        await using var open = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var read = new MemoryStream();
        await open.CopyToAsync(read);
        Assert.Equal(whole, read.ToArray());

        using var refused = await AskAsync(client, url, "br;q=0");
        Assert.Empty(refused.Content.Headers.ContentEncoding);
    }

    /// <summary>What lies beside a page is not asked for by the page's address.</summary>
    [Fact]
    public async Task Page_IsNotTakenForAFile()
    {
        using var client = App.As(TestPerson.PropertyDirector);

        using var answer = await AskAsync(client, "/locaties", "br");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string url, string encodings)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, url);
        ask.Headers.Add("Accept-Encoding", encodings);
        return await client.SendAsync(ask);
    }
}
