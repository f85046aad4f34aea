using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Common.Calendar;

/// <summary>A calendar by a secret address: what its owner may see at this moment, without names of people, until the address is renewed.</summary>
public sealed class CalendarTests : AppTests
{
    [Fact]
    public async Task Calendar_HoldsOnesOwnTermsAndTalks_AndNobodysName()
    {
        var (ruben, _) = await TalkAsync();
        var address = await MakeAsync(ruben);

        var (status, text) = await ReadAsync(address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("BEGIN:VCALENDAR", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:gesprek: Voormalig verzorgingshuis De Eeshof\\, Tubbergen", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261201T090000Z", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansma", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruben", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_OfALocationThatIsFollowed_HoldsWhatIsThere()
    {
        var (_, dossier) = await TalkAsync();
        var carla = await App.KnowAsync(TestPerson.Communication);
        _ = (await App.AskAsync(carla, (FollowSubjectHandler follow) => follow.HandleAsync(new FollowSubject(dossier, true), default))).Value;

        Assert.DoesNotContain("gesprek", (await ReadAsync(await MakeAsync(carla))).Text, StringComparison.Ordinal);
        Assert.Contains("gesprek", (await ReadAsync(await MakeAsync(carla, dossier))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_ThatIsRenewedOrTakenAway_OpensNothing()
    {
        var (ruben, _) = await TalkAsync();
        var first = await MakeAsync(ruben);
        var second = await MakeAsync(ruben);

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/agenda/" + new string('a', 22) + ".ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/agenda/" + new string('a', 500) + ".ics")).Status);

        var page = await App.As(ruben).PageAsync("/mij/agenda");
        Assert.DoesNotContain(second.Split('/')[^1].Split('.')[0], page.Source.Text, StringComparison.Ordinal);
        var feed = page.QuerySelector("button[name=feed]")!.GetAttribute("value")!;
        using var end = await App.As(ruben).SubmitAsync("/mij/agenda", [("feed", feed)], "main form[action*=End]", "End");
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(second)).Status);
    }

    [Fact]
    public async Task OneTalk_ForWhoMaySeeIt_HoldsWhenAndWhere_AndNobodysName()
    {
        var (_, dossier) = await TalkAsync();
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/gesprekken");
        var address = page.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!;

        foreach (var person in new[] { TestPerson.PropertyDirector, TestPerson.Official })
        {
            var (status, text) = await ReadAsync(address, person);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("DTSTART:20261201T090000Z", text, StringComparison.Ordinal);
            Assert.Contains("SUMMARY:gesprek: Voormalig verzorgingshuis De Eeshof", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Jansma", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(address, TestPerson.OtherRegion)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/locaties/{dossier}/agenda/{Guid.CreateVersion7()}.ics", TestPerson.PropertyDirector)).Status);
    }

    [Fact]
    public async Task Calendar_OfWhoLostTheirScope_IsEmpty_AndOfWhoLeft_IsClosed()
    {
        var (ruben, _) = await TalkAsync();
        var address = await MakeAsync(ruben);
        _ = await App.KnowAsync(TestPerson.PropertyDirector with { Scope = TestPerson.OtherRegion.Scope });
        Assert.DoesNotContain("Eeshof", (await ReadAsync(address)).Text, StringComparison.Ordinal);

        App.Time.Advance(TimeSpan.FromDays(46));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(address)).Status);
    }

    [Fact]
    public async Task Subject_ThatIsNotVisible_GetsNoCalendar()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.False((await App.AskAsync(TestPerson.OtherRegion, (RenewFeedHandler renew) => renew.HandleAsync(new RenewFeed(dossier), default))).Succeeded);
    }

    private async Task<(TestPerson Who, Guid Dossier)> TalkAsync()
    {
        var ruben = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, by: ruben);
        _ = (await App.AskAsync(ruben, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", App.Time.GetUtcNow().UtcDateTime.AddDays(7), Some.Communication), default))).Value;
        return (ruben, dossier);
    }

    private async Task<string> MakeAsync(TestPerson who, Guid? subject = null)
    {
        using var answer = await App.As(who).SubmitAsync("/mij/agenda", [("SubjectId", subject?.ToString() ?? "")], "main form:not([action*=End])");
        return new Uri((await answer.HtmlAsync()).QuerySelector("#adres")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(string address, TestPerson? person = null)
    {
        using var client = person is null ? App.CreateClient() : App.As(person);
        using var answer = await client.GetAsync(address);
        return (answer.StatusCode, (await answer.TextAsync()).Replace("\r\n ", "", StringComparison.Ordinal));
    }
}
