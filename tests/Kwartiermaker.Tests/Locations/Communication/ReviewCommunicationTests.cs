using Kwartiermaker.Common;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Communication;

/// <summary>The communication adviser of a team is asked before a talk, a meeting of the council or a letter.</summary>
public sealed class ReviewCommunicationTests : AppTests
{
    [Fact]
    public async Task Adviser_IsAskedAndTold_UntilItIsAgreed()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        App.Time.Advance(TimeSpan.FromDays(2));

        var waits = Assert.Single(await WaitingAsync(adviser));
        Assert.Equal(("locations.communication-talk", TestApp.Today), (waits.Code, waits.Since));
        var notices = (await App.AskAsync(adviser, (FindNoticesHandler find) => find.HandleAsync(1, 10, true, default))).Rows;
        Assert.Equal("locations.talk-planned", notices[0].What.Type);
        Assert.Empty(await WaitingAsync(TestPerson.PropertyDirector));

        using var answer = await App.As(adviser).SubmitAsync(waits.Address, [("Input.Outcome", "Agreed"), ("Input.Advice", "Noem geen aantallen.")], "main form[data-guard]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await WaitingAsync(adviser));
        var again = await ReviewAsync(adviser, dossier, talk);
        Assert.Equal("communication.nothing-to-review", Assert.Single(again.Refusals).Code);
    }

    [Fact]
    public async Task NotAgreed_GoesBackToTheDirector_AndIsAskedAgainWhenItWasChanged()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var talk = await PlanAsync(dossier, director);
        var page = (await WaitingAsync(adviser))[0].Address;

        using (var without = await App.As(adviser).SubmitAsync(page, [("Input.Outcome", "NotAgreed")], "main form[data-guard]"))
            Assert.Contains("Vul dit in", (await without.HtmlAsync()).MainText(), StringComparison.Ordinal);
        using (var sent = await App.As(adviser).SubmitAsync(page, [("Input.Outcome", "NotAgreed"), ("Input.Advice", "Eerst de buren.")], "main form[data-guard]"))
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        Assert.Empty(await WaitingAsync(adviser));
        var back = Assert.Single(await WaitingAsync(director));
        Assert.Equal("locations.communication-talk-again", back.Code);
        Assert.Contains("Eerst de buren.", (await App.As(director).PageAsync($"/locaties/{dossier}/gesprekken")).MainText(), StringComparison.Ordinal);

        using (var same = await App.As(director).SubmitAsync(back.Address, [], "main form[data-guard]"))
            Assert.Contains("Er is niets veranderd", (await same.HtmlAsync()).MainText(), StringComparison.Ordinal);
        using (var changed = await App.As(director).SubmitAsync(back.Address, [("Input.What", "Wij vertellen het eerst aan de buren.")], "main form[data-guard]"))
            Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        Assert.Empty(await WaitingAsync(director));
        Assert.Equal(page, Assert.Single(await WaitingAsync(adviser)).Address);
        Assert.Contains("Eerst de buren.", (await App.As(adviser).PageAsync(page)).MainText(), StringComparison.Ordinal);
        Assert.True((await ReviewAsync(adviser, dossier, talk, 2)).Succeeded);
        Assert.Equal("communication.nothing-to-review", Assert.Single((await ReviewAsync(adviser, dossier, talk)).Refusals).Code);
    }

    /// <summary>Urgency is possible, and never silent.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letter_SentBeforeTheAdviserAgreed_IsToldToTheAdviser(bool agreed)
    {
        var (adviser, dossier) = await WithAdviserAsync();
        _ = await Some.PositionAsync(App, dossier);
        await Some.InPhaseAsync(App, dossier, Phase.FormalRequest);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        var letter = Assert.Single(await App.AskAsync(TestPerson.PropertyDirector, (FindRequestsHandler find) => find.HandleAsync(dossier, default))).Id;
        if (agreed)
            _ = (await ReviewAsync(adviser, dossier, letter)).Value;
        var form = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/verzoek/verzenden/1")).MainText();

        _ = (await Some.SendAsync(App, dossier, 1)).Value;

        var notices = (await App.AskAsync(adviser, (FindNoticesHandler find) => find.HandleAsync(1, 10, true, default))).Rows;
        Assert.Equal(!agreed, notices.Any(n => n.What.Type == "locations.request-sent-unreviewed"));
        Assert.Equal(!agreed, form.Contains("heeft deze versie nog niet bekeken", StringComparison.Ordinal));
    }

    /// <summary>Whoever reads one text does not agree to another.</summary>
    [Fact]
    public async Task Agreement_WithWordsThatWereChangedMeanwhile_IsRefused()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        var page = (await WaitingAsync(adviser))[0].Address;
        _ = (await ReviseAsync(dossier, talk, 1)).Value;

        using var answer = await App.As(adviser).SubmitAsync(
            page, [("Input.Version", "1"), ("Input.Outcome", "Agreed"), ("Input.Advice", "Prima zo.")], "main form[data-guard]");

        var shown = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("Iets anders", shown.MainText(), StringComparison.Ordinal);
        Assert.Equal("Prima zo.", shown.QuerySelector("[name='Input.Advice']")!.TextContent.Trim());
        Assert.Equal("2", shown.QuerySelector("[name='Input.Version']")!.GetAttribute("value"));
        Assert.Single(await WaitingAsync(adviser));
    }

    [Fact]
    public async Task Communication_OfAnotherLocation_IsNotFound_AndAdviceIsNotTheMunicipalitys()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        var other = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);

        using (var page = await client.GetAsync($"/locaties/{other}/communicatie/{talk}/aanpassen"))
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ReviseAsync(other, talk, 1)).Refusals).Kind);

        var advice = new ReviewCommunication(dossier, talk, 1, ReviewOutcome.NotAgreed, "Alleen voor ons.");
        _ = (await App.AskAsync(adviser, (ReviewCommunicationHandler review) => review.HandleAsync(advice, default))).Value;
        Assert.DoesNotContain("Alleen voor ons.", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/gesprekken")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen voor ons.", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Revise_LeadsBackToTheTalk()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        _ = (await ReviewAsync(adviser, dossier, talk)).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/communicatie/{talk}/aanpassen", [("Input.What", "Een nieuwe boodschap.")]);

        Assert.Equal($"/locaties/{dossier}/gesprekken", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Communication_OfWhatHasBegun_CannotBeChanged()
    {
        var (_, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        App.Time.Advance(TimeSpan.FromDays(8));

        Assert.Equal("communication.nothing-to-revise", Assert.Single((await ReviseAsync(dossier, talk, 1)).Refusals).Code);
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/gesprekken");
        Assert.Null(page.QuerySelector("a[href$='/aanpassen']"));
    }

    [Fact]
    public async Task Communication_OfWhatIsOver_CannotBeChanged()
    {
        var (_, dossier) = await WithAdviserAsync();
        var talk = await PlanAsync(dossier, TestPerson.PropertyDirector);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (CancelTalkHandler handler) => handler.HandleAsync(new CancelTalk(dossier, talk, 1, "Ziek"), default))).Value;

        Assert.Equal("communication.nothing-to-revise", Assert.Single((await ReviseAsync(dossier, talk, 2)).Refusals).Code);
    }

    [Fact]
    public async Task Nothing_WaitsOfWhatTheAdviserPlanned_OrWhatIsOver()
    {
        var (adviser, dossier) = await WithAdviserAsync();
        _ = await PlanAsync(dossier, adviser);
        Assert.Empty(await WaitingAsync(adviser));

        _ = await PlanAsync(dossier, TestPerson.PropertyDirector);
        Assert.Single(await WaitingAsync(adviser));
        App.Time.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await WaitingAsync(adviser));
    }

    [Fact]
    public async Task WithoutAnAdviserInTheTeam_ThePageSaysSo()
    {
        var dossier = await Some.DossierAsync(App);
        var url = $"/locaties/{dossier}/gesprekken/plannen";
        Assert.Contains("geen communicatieadviseur", (await App.As(TestPerson.PropertyDirector).PageAsync(url)).MainText(), StringComparison.Ordinal);

        var (_, other) = await WithAdviserAsync();
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{other}/gesprekken/plannen");
        Assert.DoesNotContain("geen communicatieadviseur", page.MainText(), StringComparison.Ordinal);
    }

    private async Task<(TestPerson Adviser, Guid Dossier)> WithAdviserAsync()
    {
        var adviser = await App.KnowAsync(TestPerson.Communication);
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, Some.CareHome("Met adviseur") with { Address = "Kerkstraat 1" }, director);
        var view = (await App.AskAsync(director, (GetDossierHandler get) => get.HandleAsync(dossier, default)))!;
        _ = (await App.AskAsync(director, (ChangeTeamHandler change) => change.HandleAsync(
            new ChangeTeam(dossier, view.Version, view.PropertyDirectorId, null, adviser.Id, null, null), default))).Value;
        return (adviser, dossier);
    }

    private async Task<Guid> PlanAsync(Guid dossier, TestPerson by) => (await App.AskAsync(by, (PlanTalkHandler plan) => plan.HandleAsync(
        new PlanTalk(dossier, TalkKind.Talk, "Over " + by.Name, "wethouder Jansma", App.Time.GetUtcNow().UtcDateTime.AddDays(7), Some.Communication), default))).Value;

    private Task<Result<Done>> ReviewAsync(TestPerson who, Guid dossier, Guid source, int version = 1) => App.AskAsync(
        who, (ReviewCommunicationHandler review) => review.HandleAsync(new ReviewCommunication(dossier, source, version, ReviewOutcome.Agreed, null), default));

    private Task<Result<Done>> ReviseAsync(Guid dossier, Guid source, int version) => App.AskAsync(TestPerson.PropertyDirector, (ReviseCommunicationHandler revise) =>
        revise.HandleAsync(new ReviseCommunication(dossier, source, version, Some.Communication with { What = "Iets anders" }), default));

    private Task<IReadOnlyList<WaitingItem>> WaitingAsync(TestPerson who) => App.AskAsync(who, (FindWaitingHandler find) => find.HandleAsync(default));
}
