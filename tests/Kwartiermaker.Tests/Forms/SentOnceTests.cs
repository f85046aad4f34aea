using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Forms;

/// <summary>The same form is carried out once, however often it is sent; one that cannot be read is answered as wrong.</summary>
public sealed class SentOnceTests : AppTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_SentTwice_MakesOneThing(bool atOnce)
    {
        var dossier = await Some.DossierToBuildAsync(App);
        using var client = App.As(TestPerson.ProjectDirector);
        var (cookies, fields) = await FormAsync(client, $"/locaties/{dossier}/vergunningen/aanvragen");
        fields["Input.Kind"] = "BuildingActivity";
        fields["Input.Procedure"] = "Regular";
        fields["Input.Subject"] = "Verbouw";
        fields["Input.Authority"] = "het college";
        fields["Input.AppliedOn"] = "2026-11-20";

        var first = SendAsync();
        if (!atOnce)
            await first;
        var answers = await Task.WhenAll(first, SendAsync());

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        if (!atOnce)
            Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        Assert.Equal(1, await App.WithDatabaseAsync(db => db.Set<Permit>().CountAsync()));

        // Filled in otherwise it is another form.
        fields["Input.Subject"] = "Verbouw van de schuur";
        await SendAsync();
        Assert.Equal(2, await App.WithDatabaseAsync(db => db.Set<Permit>().CountAsync()));

        async Task<HttpResponseMessage> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/locaties/{dossier}/vergunningen/aanvragen") { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Cookie", cookies);
            return await client.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("team", "Input.Version", "veel")]
    [InlineData("vergunningen/aanvragen", "Input.AppliedOn", "ooit")]
    [InlineData("eisen/toets/nieuw", "Input.On", "ooit")]
    [InlineData("bouwplan/activiteit", "Input.Days", "veel")]
    public async Task Form_ThatCannotBeRead_IsABadRequest(string page, string field, string value)
    {
        var dossier = await Some.DossierToBuildAsync(App);

        using var answer = await App.As(TestPerson.ProjectDirector).SubmitAsync($"/locaties/{dossier}/{page}", [(field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>One case of an authority holds each kind once, also when two people record it at the same moment.</summary>
    [Fact]
    public async Task CaseNumber_OfOneAuthority_IsRecordedOnceForEachKind()
    {
        var dossier = await Some.DossierToBuildAsync(App);

        var results = await Task.WhenAll(ApplyAsync("Z-2026-114", PermitKind.BuildingActivity), ApplyAsync("z-2026-114 ", PermitKind.BuildingActivity));
        Assert.Single(results, code => code is null);
        Assert.Equal("permit.case-number-taken", await ApplyAsync("Z-2026- 114", PermitKind.BuildingActivity));
        Assert.Null(await ApplyAsync("Z-2026-114", PermitKind.PlanActivity));
        Assert.Null(await ApplyAsync(null, PermitKind.BuildingActivity));
        Assert.Null(await ApplyAsync(null, PermitKind.BuildingActivity));

        async Task<string?> ApplyAsync(string? number, PermitKind kind) => (await App.AskAsync(TestPerson.ProjectDirector, (ApplyForPermitHandler apply) => apply.HandleAsync(
            new ApplyForPermit(dossier, kind, PermitProcedure.Regular, "Verbouw", "het college van Tubbergen", number, TestApp.Today, null), default)))
            .Refusals.Select(r => r.Code).SingleOrDefault();
    }

    [Theory]
    [InlineData("/locaties/lessen?pagina=2147483647")]
    [InlineData("/locaties/lessen?pagina=-1")]
    [InlineData("/locaties/lessen?pagina=x")]
    [InlineData("/locaties?pagina=2147483647")]
    [InlineData("/locaties/kaart?pagina=99999999999")]
    public async Task PageNumber_OfAnySize_ShowsAPage(string address)
    {
        using var answer = await App.As(TestPerson.ProjectDirector).AnswerAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A list that was corrected and sent from the same page is another one, also when it is as long.</summary>
    [Fact]
    public async Task Form_WithAnotherFileOfTheSameSize_IsAnotherForm()
    {
        using var client = App.As(TestPerson.PropertyDirector);
        var (cookies, fields) = await FormAsync(client, "/locaties/import");

        var first = await SendAsync("Huis aan de Laan");
        var second = await SendAsync("Huis aan de Gang");

        Assert.NotEqual(first, second);

        async Task<string> SendAsync(string name)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (field, value) in fields)
                form.Add(new StringContent(value), field);
            form.Add(new ByteArrayContent(Some.Csv(Some.ImportRow(name))), "Input.File", "lijst.csv");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/locaties/import") { Content = form };
            request.Headers.Add("Cookie", cookies);
            using var answer = await client.SendAsync(request);
            return answer.Headers.Location!.OriginalString;
        }
    }

    private static async Task<(string Cookies, Dictionary<string, string> Fields)> FormAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var page = await answer.HtmlAsync();
        return (string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])),
            page.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? ""));
    }
}
