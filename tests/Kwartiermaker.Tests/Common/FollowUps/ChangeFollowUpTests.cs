using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Common.FollowUps;

public sealed class ChangeFollowUpTests : AppTests
{
    private static readonly DateOnly Since = new(2026, 11, 10);

    [Theory]
    [InlineData("locations.position-condition", FollowUpState.Done, "2026-11-20", "De halte is er.", null, null)]
    [InlineData("locations.position-condition", FollowUpState.Done, "2026-11-20", " ", null, "How:required")]
    [InlineData("locations.position-condition", FollowUpState.Done, null, "De halte is er.", null, "SettledOn:required")]
    [InlineData("locations.position-condition", FollowUpState.Done, "2026-11-25", "De halte is er.", null, "SettledOn:follow-up.in-future")]
    [InlineData("locations.position-condition", FollowUpState.Done, "2026-11-09", "De halte is er.", null, "SettledOn:follow-up.before-start")]
    [InlineData("locations.position-condition", FollowUpState.Dropped, "2026-11-20", "Niet meer nodig.", null, "LetterOn:required")]
    [InlineData("locations.position-condition", FollowUpState.Dropped, "2026-11-20", "Niet meer nodig.", "2026-11-25", "LetterOn:follow-up.in-future")]
    [InlineData("locations.position-condition", FollowUpState.Dropped, "2026-11-20", "Niet meer nodig.", "2026-11-18", null)]
    [InlineData("locations.council-promise", FollowUpState.Dropped, "2026-11-20", "Het kon niet.", null, null)]
    [InlineData("locations.council-promise", FollowUpState.Dropped, "2026-11-20", "", null, "How:required")]
    [InlineData("locations.talk-action", FollowUpState.Open, null, null, null, null)]
    public void Settle_OfEachKind_FollowsTheTable(string kind, FollowUpState state, string? on, string? how, string? letterOn, string? refusal)
    {
        var followUp = new FollowUp
        {
            SubjectId = Guid.CreateVersion7(),
            SourceId = Guid.CreateVersion7(),
            Kind = kind,
            WaivedByLetter = kind == LocationFollowUps.PositionCondition.Code,
            Text = "Iets",
            Since = Since,
            DueOn = Since,
            ResponsibleId = Guid.CreateVersion7()
        };

        var refusals = followUp.Settle(state, Day(on), how, Day(letterOn), "Ruben", TestApp.Today);

        Assert.Equal(refusal, refusals.Select(r => $"{r.Field}:{r.Code}").SingleOrDefault());
        Assert.Equal(refusal is null ? state : FollowUpState.Open, followUp.State);
    }

    [Fact]
    public async Task Responsible_IsSomebodyWhoSeesTheLocation()
    {
        var (here, elsewhere) = (await App.KnowAsync(TestPerson.ProjectDirector), await App.KnowAsync(TestPerson.OtherRegion));
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        var row = await OnlyAsync(App, dossier);

        var refused = await App.AskAsync(TestPerson.PropertyDirector, (ChangeFollowUpHandler change) => change.HandleAsync(
            new ChangeFollowUp(dossier, row.Id, row.Version, row.DueOn, elsewhere.Id, FollowUpState.Open, null, null, null), default));

        Assert.Equal(("follow-up.person-unknown", "ResponsibleId"), (Assert.Single(refused.Refusals).Code, refused.Refusals[0].Field));
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/opvolgen/{row.Id}");
        Assert.Null(page.QuerySelector($"option[value='{elsewhere.Id}']"));
        Assert.NotNull(page.QuerySelector($"option[value='{here.Id}']"));
    }

    [Fact]
    public async Task Settle_TheLastCondition_OpensTheGateToPlanAndPermits()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        await Some.InPhaseAsync(App, dossier, Phase.Agreement);
        Assert.Equal(ConditionState.Missing, (await Some.ConditionAsync(App, dossier, "position-conditions"))!.State);

        var row = await OnlyAsync(App, dossier);
        Assert.True((await ChangeAsync(App, dossier, row, FollowUpState.Done, TestPerson.Official)).Succeeded);

        Assert.Equal(ConditionState.Met, (await Some.ConditionAsync(App, dossier, "position-conditions"))!.State);
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
        Assert.Equal("Tess Tubbergen", (await OnlyAsync(App, dossier)).SettledBy);
    }

    [Fact]
    public async Task Reopen_WithoutReason_IsRefusedAndWithReasonSetsTheDeadlineAgain()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        _ = (await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Done)).Value;

        var without = await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Open, how: "");
        var with = await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Open, how: "De halte is weer weg.");

        Assert.Equal("follow-up.why-reopen", Assert.Single(without.Refusals).Code);
        Assert.True(with.Succeeded);
        Assert.Single(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
    }

    [Fact]
    public async Task Change_WithAnOutcomeButStillOpen_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);

        var result = await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Open, how: "De halte is er.");

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("State", "follow-up.still-open"), (refusal.Field, refusal.Code));
    }

    [Fact]
    public async Task Change_OfAReplacedPosition_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Positive, 1);

        var result = await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Done);

        Assert.Equal("position.replaced", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Official_ChangesConditions_ButNoPromisesOrActions()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, LocationFollowUps.TalkAction.Code, talk, Some.BusStop), default))).Value;

        var result = await ChangeAsync(App, dossier, await OnlyAsync(App, dossier), FollowUpState.Done, TestPerson.Official);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(result.Refusals).Kind);
    }

    [Fact]
    public async Task Page_Stale_ShowsBothAndKeepsWhatWasTyped()
    {
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop with { ResponsibleId = director.Id });
        var row = await OnlyAsync(App, dossier);
        _ = (await ChangeAsync(App, dossier, row, FollowUpState.Done)).Value;

        using var answer = await App.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/opvolgen/{row.Id}",
            [("Input.Version", "1"), ("Input.State", "Dropped"), ("Input.SettledOn", "2026-11-24"), ("Input.How", "De gemeente wil het niet meer."),
                ("Input.LetterOn", "2026-11-24")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("Zo gedaan", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De gemeente wil het niet meer.", page.QuerySelector("#Input_How")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhenTwoSaveAtTheSameTime_ShowsWhatIsStoredNow()
    {
        var rival = new Rival();
        await using var app = await TestApp.StartAsync(rival.AddTo);
        var director = await app.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(app);
        _ = await Some.PositionAsync(app, dossier, PositionOutcome.Conditional, 0, Some.BusStop with { ResponsibleId = director.Id });
        var row = await OnlyAsync(app, dossier);
        rival.Saves(async () => _ = (await ChangeAsync(app, dossier, row, FollowUpState.Done)).Value);

        using var answer = await app.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/opvolgen/{row.Id}",
            [("Input.Version", "1"), ("Input.State", "Dropped"), ("Input.SettledOn", "2026-11-24"), ("Input.How", "De gemeente wil het niet meer."),
                ("Input.LetterOn", "2026-11-24")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("Zo gedaan", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("#Input_Version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_InEnglish_HasNoDutch()
    {
        var dossier = await Some.DossierAsync(App);
        var position = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        var row = await OnlyAsync(App, dossier);

        Assert.Empty(Some.DutchIn(App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/opvolgen/{row.Id}")));
        Assert.Empty(Some.DutchIn(
            App, await Some.EnglishPageAsync(App, TestPerson.PropertyDirector, $"/locaties/{dossier}/opvolgen/nieuw?soort=locations.position-condition&bij={position}")));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static async Task<FollowUpRow> OnlyAsync(TestApp app, Guid dossier) =>
        Assert.Single(await app.AskAsync(TestPerson.PropertyDirector, (FindFollowUpsHandler find) => find.HandleAsync(dossier, default)));

    private static Task<Result<Done>> ChangeAsync(TestApp app, Guid dossier, FollowUpRow row, FollowUpState state, TestPerson? by = null, string how = "Zo gedaan")
    {
        by ??= TestPerson.PropertyDirector;
        return app.AskAsync(by, (ChangeFollowUpHandler change) => change.HandleAsync(
            new ChangeFollowUp(dossier, row.Id, row.Version, row.DueOn, by.Id, state, state == FollowUpState.Open ? null : TestApp.Today, how, null), default));
    }
}
