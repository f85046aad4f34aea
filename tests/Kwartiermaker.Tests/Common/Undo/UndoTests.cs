using AngleSharp.Html.Dom;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Common.Undo;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Reference.Contacts;
using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Net;

namespace Kwartiermaker.Tests.Common.Undo;

/// <summary>What somebody just did is taken back by themselves, for a minute, while nothing else happened to it.</summary>
public sealed class UndoTests : AppTests
{
    private static readonly TestPerson Manager = TestPerson.RegionalManager;

    [Fact]
    public async Task OnHold_AndBack_ByTheButtonOfTheMessage_StandsInTheTimeline()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(Manager);
        using var held = await client.SubmitAsync($"/locaties/{dossier}/sturen", [("Input.What", "PutOnHold"), ("Input.Reason", "Verkeerd gedrukt")], "main form[data-guard]");
        Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);

        using var undone = await PressAsync(client, held);

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal($"/locaties/{dossier}", undone.Headers.Location!.ToString());
        Assert.Equal(Standing.Active, (await DossierAsync(dossier)).Standing);
        var timeline = await App.AskAsync(Manager, (FindTimelineHandler find) => find.HandleAsync(dossier, 5, null, default));
        Assert.Equal(("locations.resumed", "Ongedaan gemaakt binnen een minuut."), (timeline[0].Type, timeline[0].Reason));
        Assert.Equal("locations.put-on-hold", timeline[1].Type);
    }

    [Fact]
    public async Task Undo_ByAnother_TooLate_OrAfterSomethingElse_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var act = await HoldAsync(dossier);

        Assert.Equal(RefusalKind.NotFound, Assert.Single((await UndoAsync(act, TestPerson.Of(Manager.Role))).Refusals).Kind);
        App.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("undo.too-late", Assert.Single((await UndoAsync(act, Manager)).Refusals).Code);
        Assert.Equal(Standing.OnHold, (await DossierAsync(dossier)).Standing);

        _ = (await UndoAsync(act with { At = App.Time.GetUtcNow().UtcDateTime }, Manager)).Value;
        Assert.Equal("undo.changed-since", Assert.Single((await UndoAsync(act with { At = App.Time.GetUtcNow().UtcDateTime }, Manager)).Refusals).Code);
    }

    [Fact]
    public async Task TamperedToken_OpensNothing()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(Manager);
        using var held = await client.SubmitAsync($"/locaties/{dossier}/sturen", [("Input.What", "PutOnHold"), ("Input.Reason", "Verkeerd gedrukt")], "main form[data-guard]");

        using var refused = await PressAsync(client, held, "zelf-gemaakt");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(Standing.OnHold, (await DossierAsync(dossier)).Standing);
    }

    [Fact]
    public async Task RemovedTeamMember_ComesBack()
    {
        var manager = await App.KnowAsync(TestPerson.PropertyDirector);
        var project = await App.KnowAsync(TestPerson.ProjectDirector);
        var dossier = await Some.DossierAsync(App, by: manager);
        var client = App.As(manager);
        using var given = await client.SubmitAsync($"/locaties/{dossier}/team", [("Input.ProjectDirectorId", project.Id.ToString())], "main form[data-guard]");
        using var taken = await client.SubmitAsync($"/locaties/{dossier}/team", [("Input.ProjectDirectorId", "")], "main form[data-guard]");
        Assert.Null((await DossierAsync(dossier)).ProjectDirectorId);

        using var undone = await PressAsync(client, taken);

        Assert.Equal(project.Id, (await DossierAsync(dossier)).ProjectDirectorId);
    }

    [Fact]
    public async Task RemovedFilter_ComesBack()
    {
        var client = App.As(TestPerson.PropertyDirector);
        using var saved = await client.SubmitAsync("/locaties?fase=Opening", [("Input.Name", "Bijna open")], ".km-views__save");
        using var removed = await client.SubmitAsync("/locaties", [], "form[action*=RemoveView]");
        Assert.DoesNotContain("Bijna open", (await client.PageAsync("/locaties")).MainText(), StringComparison.Ordinal);

        using var undone = await PressAsync(client, removed);

        Assert.Contains("Bijna open", (await client.PageAsync("/locaties")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovedFile_ComesBack()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) => attach.HandleAsync(
            new AttachFile(dossier, dossier, "bestanden", "besluit.txt", new MemoryStream("Schoon."u8.ToArray())), default))).Value;
        var (client, url) = (App.As(TestPerson.PropertyDirector), $"/locaties/{dossier}/bestanden");
        using var removed = await client.SubmitAsync(url, [("reason", "verkeerd dossier")], "form[action*=Remove]");
        Assert.DoesNotContain("besluit.txt", (await client.PageAsync(url)).MainText(), StringComparison.Ordinal);

        using var undone = await PressAsync(client, removed);

        Assert.Contains("besluit.txt", (await client.PageAsync(url)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovedContact_ComesBack()
    {
        var contact = (await App.AskAsync(TestPerson.PropertyDirector, (SaveContactHandler save) => save.HandleAsync(
            new SaveContact(null, 0, new ContactFacts("Anneke Brouwer", "wethouder opvang", null, "GM0183", "a.brouwer@tubbergen.example", null)), default))).Value;
        var client = App.As(TestPerson.PropertyDirector);
        using var removed = await client.SubmitAsync($"/contacten/{contact}", [], "main form[action*=Remove]", "Remove");
        Assert.DoesNotContain("Anneke", (await client.PageAsync("/contacten")).MainText(), StringComparison.Ordinal);

        using var undone = await PressAsync(client, removed);

        Assert.Contains("Anneke Brouwer", (await client.PageAsync("/contacten")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SettledFollowUp_IsOpenAgain()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, by: director);
        var talk = await Some.HeldTalkAsync(App, dossier);
        var action = (await App.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, LocationFollowUps.TalkAction.Code, talk, Some.BusStop with { ResponsibleId = director.Id }), default))).Value;
        var client = App.As(director);
        using var settled = await client.SubmitAsync($"/locaties/{dossier}/opvolgen/{action}",
            [("Input.State", "Done"), ("Input.SettledOn", TestApp.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Input.How", "Gebeld.")], "main form[data-guard]");
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);

        using var undone = await PressAsync(client, settled);

        var row = Assert.Single(await App.AskAsync(TestPerson.PropertyDirector, (FindFollowUpsHandler find) => find.HandleAsync(dossier, default)), f => f.Id == action);
        Assert.Equal(FollowUpState.Open, row.State);
    }

    /// <summary>Follows to where the act led, with its cookies, and presses the button of the message there.</summary>
    private static async Task<HttpResponseMessage> PressAsync(HttpClient client, HttpResponseMessage acted, string? token = null)
    {
        using var follow = new HttpRequestMessage(HttpMethod.Get, acted.Headers.Location);
        follow.Headers.Add("Cookie", acted.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var shown = await client.SendAsync(follow);
        var form = (IHtmlFormElement)(await shown.HtmlAsync()).QuerySelector("form[data-undo]")!;
        var values = form.QuerySelectorAll("input").Cast<IHtmlInputElement>().ToDictionary(i => i.Name!, i => token is not null && i.Name == "daad" ? token : i.Value);
        using var press = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(values) };
        press.Headers.Add("Cookie", shown.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        return await client.SendAsync(press);
    }

    private async Task<UndoAct> HoldAsync(Guid dossier)
    {
        _ = (await App.AskAsync(Manager, (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "Verkeerd gedrukt"), default))).Value;
        return await App.AskAsync(Manager, (UndoActHandler undo) => undo.OfferAsync(UndoSteering.Code, dossier, UndoSteering.From(Steering.PutOnHold, null)!, default));
    }

    private Task<Result<Done>> UndoAsync(UndoAct act, TestPerson by) => App.AskAsync(by, (UndoActHandler undo) => undo.HandleAsync(act, default));

    private Task<DossierView> DossierAsync(Guid id) => App.AskAsync(TestPerson.PropertyDirector, (GetDossierHandler get) => get.HandleAsync(id, default))!;
}
