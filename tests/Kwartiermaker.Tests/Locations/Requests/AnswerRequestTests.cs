using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Requests;

/// <summary>What the college says to a request: yes, no, or that it needs more time.</summary>
public sealed class AnswerRequestTests : AppTests
{
    [Fact]
    public async Task Answer_ByTheOfficialOnThePage_ClosesTheDeadline()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        Task<IReadOnlyList<WaitingItem>> WaitingAsync(TestPerson who) => App.AskAsync(who, (FindWaitingHandler find) => find.HandleAsync(default));
        var waits = Assert.Single(await WaitingAsync(TestPerson.Official), w => w.Code == "locations.request-answer");
        Assert.Equal($"/locaties/{dossier}/verzoek", waits.Address);
        Assert.DoesNotContain(await WaitingAsync(TestPerson.OtherOfficial), w => w.Code == "locations.request-answer");
        Assert.DoesNotContain(await WaitingAsync(TestPerson.PropertyDirector), w => w.Code == "locations.request-answer");

        var overview = await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}");
        Assert.Equal($"/locaties/{dossier}/verzoek", overview.QuerySelector(".km-next a.utrecht-button")!.GetAttribute("href"));

        using var answer = await App.As(TestPerson.Official).SubmitAsync(
            $"/locaties/{dossier}/verzoek",
            [("Answer.Answer", "Cooperates"), ("Answer.AnsweredOn", "2026-11-24"), ("Answer.AnswerText", "Wij werken mee.")], form: "form[action*='Answer']");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(await WaitingAsync(TestPerson.Official), w => w.Code == "locations.request-answer");
        Assert.Null((await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).QuerySelector(".km-next a.utrecht-button"));
        Assert.Equal((ConditionState.Met, "answered"), await StandAsync(App, dossier));
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
    }

    [Fact]
    public async Task Answer_ThatAsksForTime_MovesTheTermAndLeavesTheRequestOpen()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        Task<Result<Done>> AnswerAsync(CollegeAnswer answer, DateOnly? by) => App.AskAsync(TestPerson.PropertyDirector, (AnswerRequestHandler handler) => handler.HandleAsync(
            new AnswerRequest(dossier, 1, answer, TestApp.Today, "Z-118", "De raad vergadert in februari.", by), default));

        Assert.Equal(["AnswerBy: required"], (await AnswerAsync(CollegeAnswer.NeedsTime, null)).Refusals.Select(r => $"{r.Field}: {r.Code}"));
        Assert.Equal(["AnswerBy: request.answer-not-later"], (await AnswerAsync(CollegeAnswer.NeedsTime, TestApp.Today)).Refusals.Select(r => $"{r.Field}: {r.Code}"));
        Assert.Equal(["AnswerBy: request.answer-by-of-another"],
            (await AnswerAsync(CollegeAnswer.Cooperates, TestApp.Today.AddDays(80))).Refusals.Select(r => $"{r.Field}: {r.Code}"));
        Assert.True((await AnswerAsync(CollegeAnswer.NeedsTime, TestApp.Today.AddDays(80))).Succeeded);

        var due = Assert.Single(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
        Assert.Equal(TestApp.Today.AddDays(80), due.DueOn);
        Assert.Equal((ConditionState.Met, "sent"), await StandAsync(App, dossier));
        var page = await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/verzoek");
        Assert.Contains("Het college vroeg meer tijd: De raad vergadert in februari.", page.Body!.TextContent, StringComparison.Ordinal);

        Assert.True((await AnswerAsync(CollegeAnswer.Declines, null)).Succeeded);
        Assert.Equal((ConditionState.Missing, "declined"), await StandAsync(App, dossier));
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
    }

    [Fact]
    public async Task Answer_ThatWasRecordedWrong_IsPutRightWithAReason()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        _ = (await Some.DrawUpAsync(App, dossier)).Value;
        _ = (await Some.SendAsync(App, dossier, 1)).Value;
        Assert.Equal("request.no-answer-to-correct", await RefusedAsync(CollegeAnswer.Declines, "Een verkeerd vinkje."));
        Assert.Null(await RefusedAsync(CollegeAnswer.Declines, null));
        Assert.Equal("request.already-answered", await RefusedAsync(CollegeAnswer.Cooperates, null));

        var page = $"/locaties/{dossier}/verzoek";
        using (var corrected = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            page, [("Answer.Answer", "Cooperates"), ("Answer.WhyCorrected", "Een verkeerd vinkje.")], form: "form[action*='Answer']"))
            Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);

        Assert.Equal((ConditionState.Met, "answered"), await StandAsync(App, dossier));
        // Who read the answer of before does not go over what somebody else put right.
        Assert.Equal("stale", await RefusedAsync(CollegeAnswer.Declines, "Een verkeerd vinkje.", 2));
        Assert.Contains("Eerst stond er: werkt niet mee", (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
        await Some.InPhaseAsync(App, dossier, Phase.Feasibility);
        Assert.Equal("request.answer-relied-on", await RefusedAsync(CollegeAnswer.Declines, "Toch niet.", 3));
        Assert.Null(await RefusedAsync(CollegeAnswer.Cooperates, "De datum was die van de brief.", 3));

        async Task<string?> RefusedAsync(CollegeAnswer answer, string? why, int? version = null)
        {
            var result = await App.AskAsync(TestPerson.PropertyDirector, (AnswerRequestHandler handler) => handler.HandleAsync(
                new AnswerRequest(dossier, 1, answer, TestApp.Today, "Z-118", "Het college antwoordt.", null, why, version), default));
            return result.Succeeded ? null : result.Refusals[0].Code;
        }
    }

    private static async Task<(ConditionState, string)> StandAsync(TestApp app, Guid dossier)
    {
        var condition = (await Some.ConditionAsync(app, dossier, "request-sent"))!;
        return (condition.State, condition.Why);
    }
}
