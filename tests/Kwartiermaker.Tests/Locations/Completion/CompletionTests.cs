using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Completion;

public sealed class CompletionTests : AppTests
{
    private static readonly TestPerson Director = TestPerson.ProjectDirector;
    private static readonly DateOnly Today = TestApp.Today;

    [Theory]
    [InlineData(Phase.PlanAndPermits, -1, "Jansen", "dossier.phase-too-early")]
    [InlineData(Phase.Building, 1, "Jansen", "completion.in-future")]
    [InlineData(Phase.Building, -1, " ", "required")]
    [InlineData(Phase.Building, 0, "Jansen", null)]
    [InlineData(Phase.Opening, -1, "Jansen", "building-plan.closed")]
    public async Task Record_Delivery_OnlyWhileBuilding(Phase phase, int days, string by, string? code)
    {
        var dossier = await Some.DossierToBuildAsync(App, phase);

        var result = await RecordAsync(App, dossier, Today.AddDays(days), by);

        Assert.Equal(code, result.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Record_TwiceAtOnce_OneWins()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.Building);

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => RecordAsync(App, dossier, Today.AddDays(-i), "Jansen")));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(RefusalKind.Stale, Assert.Single(r.Refusals).Kind));
    }

    [Fact]
    public async Task OpenPoint_IsADeadlineUntilItIsSettled()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.Building);
        var url = $"/locaties/{dossier}/bouwplan/oplevering";
        var client = App.As(Director);
        using (var recorded = await client.SubmitAsync(url, [("Input.On", "2026-11-20"), ("Input.By", "Bouwbedrijf Jansen")], "#vastleggen"))
            Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        using (var added = await client.SubmitAsync(url, [("Point.Text", "Deur van kamer 12 sluit niet"), ("Point.DueOn", "2026-11-23")], "#punt-toevoegen"))
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        var deadline = Assert.Single(await DeadlinesAsync(App, dossier));
        Assert.Equal(("locations.open-point", new DateOnly(2026, 11, 23)), (deadline.Kind, deadline.DueOn!.Value));
        Assert.Equal((ConditionState.AtRisk, "points-late"), await ConditionAsync(App, dossier));

        using var empty = await client.SubmitAsync(url, [("outcome", "")], "form[id^='punt-0']", null);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var settled = await client.SubmitAsync(url, [("outcome", "Scharnier vervangen")], "form[id^='punt-0']");
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        Assert.Empty(await DeadlinesAsync(App, dossier));
        Assert.Equal((ConditionState.Met, "recorded"), await ConditionAsync(App, dossier));
    }

    [Fact]
    public async Task OpenPoint_BeforeTheDelivery_IsRefused()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.Building);

        Assert.Equal((ConditionState.Missing, "none"), await ConditionAsync(App, dossier));
        Assert.Equal("open-point.not-delivered", Assert.Single((await PointAsync(App, dossier, Today)).Refusals).Code);
        await Some.DeliveryAsync(App, dossier);
        Assert.Equal("open-point.before-delivery", Assert.Single((await PointAsync(App, dossier, Today.AddDays(-9))).Refusals).Code);
        Assert.True((await PointAsync(App, dossier, Today)).Succeeded);
    }

    private static Task<Result<Done>> RecordAsync(TestApp app, Guid dossier, DateOnly on, string by) =>
        app.AskAsync(Director, (RecordCompletionHandler record) => record.HandleAsync(new RecordCompletion(dossier, 0, on, by, null), default));

    /// <summary>What is somebody's to do is that of a person who sees it.</summary>
    [Fact]
    public async Task Point_OfSomebodyWhoDoesNotSeeTheLocation_IsRefused()
    {
        var stranger = await App.KnowAsync(TestPerson.OtherOfficial);
        var near = await App.KnowAsync(TestPerson.LocationManager);
        var dossier = await Some.AgreedAsync(App, Phase.Building);
        _ = (await App.AskAsync(Director, (RecordCompletionHandler record) => record.HandleAsync(
            new RecordCompletion(dossier, 0, TestApp.Today, "Bouwbedrijf Jansen", null), default))).Value;

        Assert.Equal("follow-up.person-unknown", Assert.Single((await AddAsync(stranger.Id)).Refusals).Code);
        Assert.True((await AddAsync(near.Id)).Succeeded);
        Assert.DoesNotContain(
            TestPerson.OtherOfficial.Name, (await App.As(Director).PageAsync($"/locaties/{dossier}/bouwplan/oplevering")).QuerySelector("#Point_ResponsibleId")!.TextContent,
            StringComparison.Ordinal);

        Task<Result<Guid>> AddAsync(Guid who) => App.AskAsync(Director, (AddOpenPointHandler add) => add.HandleAsync(
            new AddOpenPoint(dossier, "Deur klemt", TestApp.Today.AddDays(9), who), default));
    }

    private static Task<Result<Guid>> PointAsync(TestApp app, Guid dossier, DateOnly due) =>
        app.AskAsync(Director, (AddOpenPointHandler add) => add.HandleAsync(new AddOpenPoint(dossier, "Deur klemt", due, null), default));

    private static Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync(TestApp app, Guid dossier) =>
        app.AskAsync(Director, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));

    private static async Task<(ConditionState, string)> ConditionAsync(TestApp app, Guid dossier)
    {
        var gate = await app.AskAsync(Director, (GetGateHandler get) => get.HandleAsync(dossier, default));
        var condition = gate!.Conditions.Single(c => c.Code == "delivery");
        return (condition.State, condition.Why);
    }
}
