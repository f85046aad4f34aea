using Kwartiermaker.Common.Drafts;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Common.Drafts;

/// <summary>What was typed and not sent: kept for the one who typed it, found again anywhere, gone when it is saved.</summary>
public sealed class DraftTests : AppTests
{
    [Fact]
    public async Task Draft_IsFoundOnItsOwnPageByItsOwnPersonOnly()
    {
        await KeepAsync("/locaties/nieuw ?", """{"Input.Name":["Klooster"]}""");
        await KeepAsync("/locaties/nieuw ?", """{"Input.Name":["Klooster Sint-Jozef"]}""");

        var found = Assert.Single(await FindAsync("/locaties/nieuw"));
        Assert.Equal("""{"Input.Name":["Klooster Sint-Jozef"]}""", found.Fields);
        Assert.Empty(await FindAsync("/locaties"));
        Assert.Empty(await FindAsync("/locaties/nieuw", TestPerson.ProjectDirector));
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("/locaties ?", "geen json")]
    [InlineData("/locaties ?", "[1]")]
    [InlineData("/locaties ?", """{"a":[[[[1]]]]}""")]
    public async Task Draft_ThatIsNone_IsRefused(string form, string fields)
    {
        Assert.NotEmpty((await App.AskAsync(TestPerson.PropertyDirector, (KeepDraftHandler keep) => keep.HandleAsync(new KeepDraft(form, fields), default))).Refusals);
        Assert.NotEmpty((await App.AskAsync(TestPerson.PropertyDirector, (KeepDraftHandler keep) =>
            keep.HandleAsync(new KeepDraft("/locaties ?", "{\"a\":\"" + new string('x', KeepDraftHandler.LongestFields) + "\"}"), default))).Refusals);
    }

    [Fact]
    public async Task Drafts_BeyondTheMost_MakeRoomFromTheOldest()
    {
        for (var i = 0; i <= KeepDraftHandler.Most; i++)
        {
            await KeepAsync($"/p {i:000}", "{}");
            App.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var left = await FindAsync("/p");
        Assert.Equal(KeepDraftHandler.Most, left.Count);
        Assert.DoesNotContain(left, d => d.Form == "/p 000");
    }

    [Fact]
    public async Task Form_ThatWasSaved_LeavesNoDraft_AndARefusedOneKeepsIt()
    {
        var dossier = await Some.DossierAsync(App);
        var url = $"/locaties/{dossier}/sturen";
        await KeepAsync(url + " ?", """{"Input.Reason":["Wacht."]}""");
        using var client = App.As(TestPerson.PropertyDirector);

        using var refused = await client.SubmitAsync(url, [("Input.What", "PutOnHold"), ("Input.Reason", ""), ("__Draft", url + " ?")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Single(await FindAsync(url));

        using var saved = await client.SubmitAsync(url, [("Input.What", "PutOnHold"), ("Input.Reason", "Wacht."), ("__Draft", url + " ?")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Empty(await FindAsync(url));
    }

    [Fact]
    public async Task Drafts_NobodyCameBackTo_AreForgotten()
    {
        await KeepAsync("/oud ?", "{}");
        App.Time.Advance(ForgetDraftsHandler.Kept + TimeSpan.FromHours(1));
        await KeepAsync("/nieuw ?", "{}");

        Assert.Equal(1, await App.AskAsync(TestPerson.Administrator, (ForgetDraftsHandler forget) => forget.HandleAsync(default)));

        Assert.Empty(await FindAsync("/oud"));
        Assert.Single(await FindAsync("/nieuw"));
    }

    [Fact]
    public async Task Browser_KeepsFindsAndDrops()
    {
        using var client = App.As(TestPerson.PropertyDirector);
        var token = (await client.PageAsync("/locaties/nieuw")).QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var kept = await PostAsync("/concepten", ("formulier", "/locaties/nieuw ?"), ("velden", """{"Input.Name":["Ypenburg é"]}"""));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("Ypenburg", System.Text.RegularExpressions.Regex.Unescape(await client.GetStringAsync("/concepten?pagina=/locaties/nieuw")), StringComparison.Ordinal);
        using var dropped = await PostAsync("/concepten?handler=Drop", ("formulier", "/locaties/nieuw ?"));
        Assert.Equal(HttpStatusCode.NoContent, dropped.StatusCode);
        Assert.Equal("[]", await client.GetStringAsync("/concepten?pagina=/locaties/nieuw"));

        async Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] fields)
        {
            using var body = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            return await client.PostAsync(url, body);
        }
    }

    private async Task KeepAsync(string form, string fields) =>
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (KeepDraftHandler keep) => keep.HandleAsync(new KeepDraft(form, fields), default))).Value;

    private Task<IReadOnlyList<DraftRow>> FindAsync(string page, TestPerson? by = null) =>
        App.AskAsync(by ?? TestPerson.PropertyDirector, (FindDraftsHandler find) => find.HandleAsync(page, default));
}
