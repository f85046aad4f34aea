using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Pages.Locations;
using System.Net;
using System.Net.Http.Json;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class MunicipalityOptionsTests : AppTests
{
    [Fact]
    public async Task Names_AreForWhoIsSignedIn_AndKeptByTheBrowser()
    {
        using var answer = await App.As(TestPerson.Communication).GetAsync(MunicipalityOptions.Address);
        using var nobody = await App.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(MunicipalityOptions.Address);

        var names = (await answer.Content.ReadFromJsonAsync<string[]>())!;
        Assert.Contains("Súdwest-Fryslân", names);
        Assert.Equal(342, names.Length);
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.CacheControl!.MaxAge);
        Assert.NotEqual(HttpStatusCode.OK, nobody.StatusCode);
    }

    [Theory]
    [InlineData("/locaties")]
    [InlineData("/locaties/nieuw")]
    [InlineData("/contacten/nieuw")]
    public async Task Field_SaysWhereItsSuggestionsAre(string url)
    {
        var page = await App.As(TestPerson.PropertyDirector).PageAsync(url);

        var list = Assert.Single(page.QuerySelectorAll("datalist[data-options]"));
        Assert.Equal(MunicipalityOptions.Address, list.GetAttribute("data-options"));
        Assert.NotNull(page.QuerySelector($"input[list='{list.Id}']"));
    }
}
