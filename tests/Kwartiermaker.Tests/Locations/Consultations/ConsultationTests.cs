using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Consultations;

public sealed class ConsultationTests : AppTests
{
    private static readonly TestPerson Me = TestPerson.ProjectDirector;

    [Fact]
    public async Task Ask_SetsTheUsualDayOfThatService()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);

        Assert.True((await AskAsync(App, dossier, ConsultedService.FireBrigade, TestApp.Today)).Succeeded);
        Assert.True((await AskAsync(App, dossier, ConsultedService.OtherService, TestApp.Today)).Succeeded);

        Assert.Equal(TestApp.Today.AddDays(28), Assert.Single(await Some.DeadlinesAsync(App, dossier)).DueOn);
        Assert.Contains("niet ingevuld", (await App.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/overleg")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TooEarlyOrWithoutTheRight_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Agreement);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await AskAsync(App, dossier, ConsultedService.Province, TestApp.Today)).Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await AskAsync(App, dossier, ConsultedService.Province, TestApp.Today, TestPerson.LocationManager)).Refusals).Kind);
    }

    [Fact]
    public async Task Answer_ThatIsNotFollowed_NeedsAReason()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var id = (await AskAsync(App, dossier, ConsultedService.WaterBoard, TestApp.Today)).Value;
        var url = $"/locaties/{dossier}/vergunningen/overleg/{id}";

        using var refused = await App.As(Me).SubmitAsync(url, [("Input.Advice", "Meer berging"), ("Input.Followed", "NotFollowed")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.HtmlAsync()).QuerySelector(".km-errors a[href='#Input_Reason']"));
        using var done = await App.As(Me).SubmitAsync(url, [("Input.Advice", "Meer berging"), ("Input.Followed", "NotFollowed"), ("Input.Reason", "De sloot is breed genoeg.")]);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
        Assert.Equal(("answered", ConditionState.Met), await ConditionAsync(App, dossier));
    }

    [Fact]
    public async Task GoOn_OnlyWhenTheAnswerIsLate()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        Assert.Equal(("none", ConditionState.AtRisk), await ConditionAsync(App, dossier));
        var id = (await AskAsync(App, dossier, ConsultedService.BuildingControl, TestApp.Today)).Value;
        Assert.Equal(("open", ConditionState.Missing), await ConditionAsync(App, dossier));
        Assert.Equal("consultation.not-late", Assert.Single((await GoOnAsync(App, dossier, id)).Refusals).Code);

        App.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(("late", ConditionState.Missing), await ConditionAsync(App, dossier));
        Assert.True((await GoOnAsync(App, dossier, id)).Succeeded);

        Assert.Equal(("answered", ConditionState.Met), await ConditionAsync(App, dossier));
    }

    [Fact]
    public async Task Answer_WithAnOldVersion_IsStale()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var id = (await AskAsync(App, dossier, ConsultedService.BuildingControl, TestApp.Today)).Value;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => App.AskAsync(Me, (AnswerConsultationHandler answer) => answer.HandleAsync(
            new AnswerConsultation(dossier, id, 1, TestApp.Today, "Akkoord", AdviceFollowed.Followed, null), default))));

        Assert.Single(answers, a => a.Succeeded);
        Assert.All(answers.Where(a => !a.Succeeded), a => Assert.Equal(RefusalKind.Stale, a.Refusals[0].Kind));
    }

    private static Task<Result<Guid>> AskAsync(TestApp app, Guid dossier, ConsultedService service, DateOnly on, TestPerson? by = null) =>
        app.AskAsync(by ?? Me, (AskConsultationHandler ask) => ask.HandleAsync(new AskConsultation(dossier, service, "Is de vluchtweg voldoende?", on), default));

    private static Task<Result<Done>> GoOnAsync(TestApp app, Guid dossier, Guid id) =>
        app.AskAsync(Me, (GoOnWithoutAnswerHandler goOn) => goOn.HandleAsync(new GoOnWithoutAnswer(dossier, id, 1, "Twee keer herinnerd."), default));

    private static async Task<(string Why, ConditionState State)> ConditionAsync(TestApp app, Guid dossier)
    {
        var gate = await app.AskAsync(Me, (GetGateHandler get) => get.HandleAsync(dossier, default));
        var condition = gate!.Conditions.Single(c => c.Code == "consultations-answered");
        return (condition.Why, condition.State);
    }
}
