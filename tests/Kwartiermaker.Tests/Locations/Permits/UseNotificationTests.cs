using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Permits;

public sealed class UseNotificationTests : AppTests
{
    private static readonly DateOnly Today = TestApp.Today;

    [Theory]
    [InlineData(NeedAnswer.NotYetKnown, null, "2027-01-04", "unknown", ConditionState.Missing)]
    [InlineData(NeedAnswer.NotNeeded, null, null, "not-needed", ConditionState.Met)]
    [InlineData(NeedAnswer.Needed, "2026-12-07", "2027-01-04", "in-time", ConditionState.Met)]
    [InlineData(NeedAnswer.Needed, "2026-12-08", "2027-01-04", "late", ConditionState.Missing)]
    [InlineData(NeedAnswer.Needed, "2026-12-07", null, "no-opening-day", ConditionState.AtRisk)]
    [InlineData(NeedAnswer.Needed, null, "2027-01-04", "to-make", ConditionState.Missing)]
    [InlineData(NeedAnswer.Needed, null, "2026-12-21", "passed", ConditionState.Missing)]
    [InlineData(NeedAnswer.Needed, null, null, "not-made", ConditionState.Missing)]
    public void Stand_FollowsTheOpeningDay(NeedAnswer need, string? received, string? opening, string why, ConditionState state)
    {
        var condition = UseNotification.Check(new FourWeeks(), need, "reden", D(received), D(opening), Today);

        Assert.Equal((why, state), (condition.Why, condition.State));
    }

    [Theory]
    [InlineData("2026-12-07", "2026-12-07", "2026-12-20", false)]
    [InlineData("2026-12-07", "2026-12-08", "2026-12-08", true)]
    [InlineData("2026-12-07", null, "2026-12-07", false)]
    [InlineData("2026-12-07", null, "2026-12-08", true)]
    public void IsLate_WhenMadeOrStillToMakeAfterTheLastDay(string latest, string? received, string today, bool late) =>
        Assert.Equal(late, UseNotification.IsLate(D(latest)!.Value, D(received), D(today)!.Value));

    [Theory]
    [InlineData(NeedAnswer.Needed, "2026-12-10", true, true)]
    [InlineData(NeedAnswer.Needed, "2026-12-10", false, true)]
    [InlineData(NeedAnswer.Needed, "2027-01-04", true, false)]
    [InlineData(NeedAnswer.Needed, "2027-01-04", false, false)]
    [InlineData(NeedAnswer.NotNeeded, "2026-12-10", false, null)]
    [InlineData(NeedAnswer.Needed, null, false, null)]
    public async Task Query_SaysWhetherItIsLate(NeedAnswer need, string? opening, bool made, bool? late)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.Building);
        await Some.NeedAsync(app, dossier, PermitKind.UseNotification, need);
        if (opening is not null)
            await PlanAsync(app, dossier, 1, opening);
        if (made)
            _ = await Some.ApplicationAsync(app, dossier, Today, PermitKind.UseNotification, PermitProcedure.Notification);

        var row = (await app.AskAsync(TestPerson.ProjectDirector, (FindPermitsHandler find) => find.HandleAsync(dossier, default)))!.UseNotification;

        Assert.Equal((late, made ? Today : null), (row?.IsLate, row?.ReceivedOn));
        // That it is needed is the agency's own until it was applied for.
        Assert.Equal(made ? row : null, (await app.AskAsync(TestPerson.Official, (FindPermitsHandler find) => find.HandleAsync(dossier, default)))!.UseNotification);
    }

    [Fact]
    public async Task LatestDay_IsCountedBackAndNotMoved()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var values = scope.ServiceProvider.GetRequiredService<IDatedValues>();

        // Four weeks before Monday 26 April 2027 is Easter Monday, and stays so.
        Assert.Equal(new DateOnly(2027, 3, 29), UseNotification.LatestDay(values, new DateOnly(2027, 4, 26)));
        Assert.Null(UseNotification.LatestDay(values, null));
    }

    [Fact]
    public async Task PlannedOpening_SetsMovesAndClosesTheDeadline()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        await Some.NeedAsync(App, dossier, PermitKind.UseNotification, NeedAnswer.Needed);
        await PlanAsync(App, dossier, 1, "2027-01-04");
        Assert.Equal(new DateOnly(2026, 12, 7), await DueAsync(App, dossier));

        await PlanAsync(App, dossier, 2, "2027-02-01");
        Assert.Equal(new DateOnly(2027, 1, 4), await DueAsync(App, dossier));
        _ = await Some.ApplicationAsync(App, dossier, Today, PermitKind.UseNotification, PermitProcedure.Notification);

        Assert.Null(await DueAsync(App, dossier));
        Assert.Contains("op tijd", (await App.As(TestPerson.ProjectDirector).PageAsync($"/locaties/{dossier}/vergunningen")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_ThatIsLate_IsRedOnThePage()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Building);
        await Some.NeedAsync(App, dossier, PermitKind.UseNotification, NeedAnswer.Needed);
        await PlanAsync(App, dossier, 1, "2026-12-10");
        _ = await Some.ApplicationAsync(App, dossier, Today, PermitKind.UseNotification, PermitProcedure.Notification);

        var page = await App.As(TestPerson.ProjectDirector).PageAsync($"/locaties/{dossier}/vergunningen");

        Assert.Contains("te laat voor deze opening", page.QuerySelector(".utrecht-alert--error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 12), await DueAsync(App, dossier));
    }

    private static DateOnly? D(string? iso) => iso is null ? null : DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static async Task PlanAsync(TestApp app, Guid dossier, int version, string day) =>
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (PlanOpeningHandler plan) => plan.HandleAsync(new PlanOpening(dossier, version, D(day)), default))).Value;

    private static async Task<DateOnly?> DueAsync(TestApp app, Guid dossier) =>
        (await Some.DeadlinesAsync(app, dossier)).SingleOrDefault(d => d.Kind == "locations.use-notification")?.DueOn;

    private sealed class FourWeeks : IDatedValues
    {
        public IReadOnlyList<DatedValue> All => [];

        public DatedValue? Find(string key, DateOnly on) => new(key, null, null, 4, "weeks", "Bbl art. 6.6–6.8", "");

        public int Whole(string key, DateOnly on) => 4;
    }
}
