using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Common.Notices;

public sealed class NoticeTests : AppTests
{
    [Fact]
    public async Task Action_ThatIsGivenToSomebody_IsToldToThemOnly()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);
        var petra = await App.KnowAsync(TestPerson.ProjectDirector);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, "locations.talk-action", talk, new Assignment("Bel de buurt.", TestApp.Today.AddDays(7), petra.Id)), default))).Value;

        var told = Assert.Single(await ToldAsync(petra));
        Assert.Equal((NoticeKind.Assigned, "common.follow-up-added", $"/locaties/{dossier}/gesprekken"), (told.Kind, told.What.Type, told.Address));
        Assert.DoesNotContain(await ToldAsync(TestPerson.PropertyDirector), n => n.What.Type == "common.follow-up-added");
    }

    [Fact]
    public async Task Position_IsToldToTheTeamAndToWhoeverFollows_NotToWhoRecordedIt()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await FollowAsync(TestPerson.Communication, dossier)).Value;
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;

        foreach (var person in new[] { TestPerson.PropertyDirector, TestPerson.Communication })
            Assert.Equal(["locations.position-recorded"], (await ToldAsync(person)).Select(n => n.What.Type));
        foreach (var person in new[] { TestPerson.Official, TestPerson.ProjectDirector, TestPerson.OtherRegion })
            Assert.Empty(await ToldAsync(person));
    }

    [Fact]
    public async Task StudyThatIsOffered_AsksWhoMayDecideThere()
    {
        var manager = await App.KnowAsync(TestPerson.RegionalManager);
        var elsewhere = await App.KnowAsync(TestPerson.RegionalManager with { Name = "Ria Regio", Scope = TestPerson.OtherRegion.Scope });
        _ = await Some.OfferedStudyAsync(App);

        Assert.Equal(NoticeKind.Asked, Assert.Single(await ToldAsync(manager), n => n.What.Type == "locations.study-offered").Kind);
        Assert.Empty(await ToldAsync(elsewhere));
    }

    [Fact]
    public async Task StudyThatWasDecided_AsksNobodyAnyMore()
    {
        var manager = await App.KnowAsync(TestPerson.RegionalManager);
        var dossier = await Some.OfferedStudyAsync(App);
        Assert.Contains("vraagt uw besluit", (await App.As(manager).PageAsync("/meldingen")).MainText(), StringComparison.Ordinal);

        _ = (await Some.DecideAsync(App, dossier, StudyDecision.Go)).Value;

        var page = (await App.As(manager).PageAsync("/meldingen")).MainText();
        Assert.Contains("is afgehandeld", page, StringComparison.Ordinal);
        Assert.DoesNotContain("vraagt uw besluit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follower_WhoMayNotSeeItAnyMore_IsShownNothing()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await FollowAsync(TestPerson.Communication, dossier)).Value;
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;

        Assert.Empty(await ToldAsync(TestPerson.Communication with { Scope = TestPerson.OtherRegion.Scope }));
        Assert.Empty(await ToldAsync(TestPerson.Communication with { Role = TestPerson.Administrator.Role }));
    }

    [Fact]
    public async Task Subject_ThatIsNotVisible_CannotBeFollowed()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.False((await FollowAsync(TestPerson.OtherRegion, dossier)).Succeeded);
    }

    [Fact]
    public async Task ChangeThatIsRefused_TellsNobody()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await FollowAsync(TestPerson.Communication, dossier)).Value;

        Assert.False((await App.AskAsync(TestPerson.RegionalManager, (SteerDossierHandler steer) =>
            steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, ""), default))).Succeeded);
        Assert.Empty(await ToldAsync(TestPerson.Communication));
    }

    [Fact]
    public async Task Notices_AreCountedInTheMenuUntilTheyAreRead_ThereOrAtTheLocation()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;
        var ruben = App.As(TestPerson.PropertyDirector);

        var page = await ruben.PageAsync("/meldingen");
        Assert.Equal("1 nieuw", page.QuerySelector(".km-nav a[href='/meldingen'] .n")!.TextContent);
        Assert.Contains("Tess Tubbergen", page.QuerySelector("main .km-list")!.TextContent, StringComparison.Ordinal);

        _ = await ruben.PageAsync($"/locaties/{dossier}");

        page = await ruben.PageAsync("/meldingen");
        Assert.Null(page.QuerySelector(".km-nav a[href='/meldingen'] .n"));
        Assert.Contains("Er is niets nieuws.", page.MainText(), StringComparison.Ordinal);
        Assert.Single((await ruben.PageAsync("/meldingen?alles=true")).QuerySelectorAll("main .km-list > li"));
    }

    [Fact]
    public async Task AllNotices_AreReadWithOnePress()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync("/meldingen", []);

        Assert.Empty(await ToldAsync(TestPerson.PropertyDirector));
    }

    [Fact]
    public async Task Notice_ThatWasReadLongAgo_IsForgotten_AndANewOneIsNot()
    {
        var dossier = await Some.DossierAsync(App);
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Positive, 0, [], by: TestPerson.Official)).Value;
        using var read = await App.As(TestPerson.PropertyDirector).SubmitAsync("/meldingen", []);
        App.Time.Advance(ForgetNoticesHandler.Kept + TimeSpan.FromDays(1));
        _ = (await Some.RecordPositionAsync(App, dossier, PositionOutcome.Withdrawn, 1, [], by: TestPerson.Official)).Value;

        Assert.Equal(1, await App.AskAsync(TestPerson.PropertyDirector, (ForgetNoticesHandler forget) => forget.HandleAsync(default)));
        Assert.Single(await ToldAsync(TestPerson.PropertyDirector));
    }

    [Theory]
    [InlineData("/meldingen")]
    [InlineData("/contacten")]
    public async Task Page_PastTheEnd_IsTheLast(string list)
    {
        var client = App.As(TestPerson.PropertyDirector);

        foreach (var page in new[] { "2147483647", "99999999999999999999", "-1", "twee" })
        {
            using var answer = await client.GetAsync($"{list}?pagina={page}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private Task<Kwartiermaker.Common.Result<Kwartiermaker.Common.Done>> FollowAsync(TestPerson who, Guid dossier) =>
        App.AskAsync(who, (FollowSubjectHandler follow) => follow.HandleAsync(new FollowSubject(dossier, true), default));

    private async Task<IReadOnlyList<NoticeRow>> ToldAsync(TestPerson who) =>
        (await App.AskAsync(who, (FindNoticesHandler find) => find.HandleAsync(1, 50, true, default))).Rows;
}
