using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Hosting;

/// <summary>Every page, asked in ways it does not know: it says so, and is not drawn without its handler.</summary>
public sealed class RoutesTests : AppTests
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Pages_AskedByAMethodTheyDoNotKnow_NameThoseTheyDo(string method)
    {
        var (wrong, pages) = (new List<string>(), await PagesAsync());
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.PropertyDirector);
        foreach (var page in pages)
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), page.Url(dossier)));
            var allowed = answer.Content.Headers.Allow;
            if (answer.StatusCode != HttpStatusCode.MethodNotAllowed || !allowed.Contains("GET") || allowed.Contains("POST") != page.Posts.Contains(""))
                wrong.Add($"{page.Pattern}: {(int)answer.StatusCode}, {string.Join(", ", allowed)}");
        }

        Assert.True(pages.Count > 50);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Pages_PostedWithoutAButton_WhereThereIsNone_AreNotDrawn()
    {
        var wrong = new List<string>();
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.PropertyDirector);
        foreach (var page in (await PagesAsync()).Where(p => !p.Posts.Contains("")))
        {
            using var answer = await client.PostAsync(page.Url(dossier), null);
            if (answer.StatusCode != HttpStatusCode.MethodNotAllowed)
                wrong.Add($"{page.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Pages_AskedForAButtonTheyDoNotHave_AreNotFound(string method)
    {
        var wrong = new List<string>();
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.PropertyDirector);
        foreach (var page in await PagesAsync())
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), page.Url(dossier) + "?handler=Bestaatniet"));
            if (answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{page.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Who asks for a page again after a button of it was refused, or changes the language there, sees the page.</summary>
    [Fact]
    public async Task Page_AskedForWithTheNameOfAButton_IsDrawn()
    {
        var dossier = await Some.DossierAsync(App);

        using var answer = await App.As(TestPerson.PropertyDirector).GetAsync($"/locaties/{dossier}/bestanden?handler=Remove");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/é", "/%C3%A9")]
    [InlineData("/locaties?tekst=ü#é", "/locaties?tekst=%C3%BC#%C3%A9")]
    [InlineData("/locaties?tekst=%C3%BC", "/locaties?tekst=%C3%BC")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/..//evil.example", "/..//evil.example")]
    [InlineData("https://evil.example", "/")]
    public async Task Language_ChangedOnAPage_GoesBackThere(string from, string to)
    {
        using var answer = await App.CreateClient().SubmitAsync("/aanmelden", [("taal", "en"), ("terug", from)], "form[action='/taal']");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    private async Task<List<AppRoute>> PagesAsync() => (await AppRoute.AllAsync(App)).Where(r => r.IsPage).ToList();
}
