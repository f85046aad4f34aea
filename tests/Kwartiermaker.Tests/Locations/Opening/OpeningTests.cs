using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Opening;

public sealed class OpeningTests : AppTests
{
    private static readonly TestPerson Me = TestPerson.LocationManager;

    [Fact]
    public async Task Open_WithEverythingDone_MakesTheRunningLocation()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);
        Assert.Empty(await RunningAsync(App, TestApp.Today));

        using var answer = await App.As(Me).SubmitAsync($"/locaties/{dossier}/opening", [], "#open");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var running = Assert.Single(await RunningAsync(App, TestApp.Today));
        var period = Assert.Single(running.Periods);
        Assert.Equal(
            (dossier, 400, new DateOnly(2026, 1, 1), new DateOnly(2029, 12, 31), TestApp.Today),
            (running.DossierId, period.Places, period.From, period.To!.Value, running.OpenedOn!.Value));
        Assert.Empty(await RunningAsync(App, TestApp.Today.AddDays(-1)));
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
        Assert.Contains("Deze locatie is open sinds 24 november 2026", (await App.As(Me).PageAsync($"/locaties/{dossier}/opening")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_InSpiteOfARisk_AsksWhy()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);
        // What was agreed begins only later.
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d.SetProperty(x => x.AgreedFrom, TestApp.Today.AddDays(60))));
        using var client = App.As(Me);

        using var silent = await client.SubmitAsync($"/locaties/{dossier}/opening", [], "#open");
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        var page = await silent.HtmlAsync();
        Assert.Contains("Schrijf op waarom de locatie toch open kan", page.QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#Open_Reason[aria-invalid=true]"));

        using var reasoned = await client.SubmitAsync($"/locaties/{dossier}/opening", [("Open.Reason", "De gemeente vroeg om eerder te openen.")], "#open");
        Assert.Equal(HttpStatusCode.Redirect, reasoned.StatusCode);
        var history = (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-timeline")!;
        Assert.Contains("De gemeente vroeg om eerder te openen.", history.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByTwoAtOnce_HappensOnce()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => App.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Operation), default))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("gate.already-passed", r.Refusals[0].Code));
    }

    [Fact]
    public async Task Open_WithoutTheChecks_NamesEachOfThem()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);

        var result = await App.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Operation), default));

        var codes = result.Refusals.Select(r => r.Code).ToList();
        Assert.Contains("condition.permits-in-force.unknown", codes);
        Assert.Contains("condition.use-notification.unknown", codes);
        Assert.Contains("condition.opening-day.none", codes);
        Assert.All(Enum.GetValues<OpeningCheckKind>(), kind => Assert.Contains($"condition.{OpeningGate.CodeOf(kind)}.to-do", codes));
    }

    [Fact]
    public async Task Page_SaysWhatHoldsTheOpeningBack_AndWhatHasRunOutByThen()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.TargetOpening, TestApp.Today.AddDays(20))));
        _ = await App.WithDatabaseAsync(db => db.Set<OpeningCheck>().Where(c => c.DossierId == dossier && c.Kind == OpeningCheckKind.FireInspection)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.ValidUntil, TestApp.Today.AddDays(10))));

        var page = await App.As(Me).PageAsync($"/locaties/{dossier}/opening");

        var text = page.MainText();
        Assert.Contains("niet meer geldig op de openingsdag", text, StringComparison.Ordinal);
        Assert.Contains("De locatie kan open als dit in orde is:", text, StringComparison.Ordinal);
        Assert.Contains("14 december 2026", page.QuerySelector(".km-next ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByThePropertyDirector_IsNotAllowed()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);

        var result = await App.AskAsync(TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Operation), default));

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(result.Refusals).Kind);
        Assert.Null((await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/opening")).QuerySelector("#open"));
        using var denied = await App.As(TestPerson.PropertyDirector).GetAsync($"/locaties/{dossier}/opening/Staffing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Theory]
    [InlineData(null, "none", ConditionState.Missing)]
    [InlineData(1, "not-yet", ConditionState.Missing)]
    [InlineData(0, "reached", ConditionState.Met)]
    [InlineData(-3, "reached", ConditionState.Met)]
    public void Day_IsReachedOnThePlannedDay(int? days, string why, ConditionState state)
    {
        var condition = OpeningGate.Day(days is { } n ? TestApp.Today.AddDays(n) : null, TestApp.Today);

        Assert.Equal((why, state), (condition.Why, condition.State));
    }

    [Theory]
    [InlineData(CheckState.ToDo, null, "to-do", ConditionState.Missing)]
    [InlineData(CheckState.NotApplicable, null, "not-applicable", ConditionState.Met)]
    [InlineData(CheckState.Done, null, "done", ConditionState.Met)]
    [InlineData(CheckState.Done, 0, "done", ConditionState.Met)]
    [InlineData(CheckState.Done, -1, "expired", ConditionState.Missing)]
    public void Check_MustHoldOnTheOpeningDay(CheckState state, int? validDays, string why, ConditionState expected)
    {
        var opening = TestApp.Today.AddDays(30);
        var check = new OpeningCheck { DossierId = Guid.CreateVersion7(), Kind = OpeningCheckKind.FireInspection };
        check.Record(state, TestApp.Today, "de veiligheidsregio", validDays is { } n ? opening.AddDays(n) : null, "in het dossier");

        var condition = OpeningGate.Check(OpeningCheckKind.FireInspection, check, opening);

        Assert.Equal((why, expected), (condition.Why, condition.State));
    }

    [Theory]
    [InlineData(OpeningCheckKind.Furnishing, CheckState.NotApplicable, null, null, null, "Remark")]
    [InlineData(OpeningCheckKind.Furnishing, CheckState.Done, null, "wij", null, "DoneOn")]
    [InlineData(OpeningCheckKind.Furnishing, CheckState.Done, 1, "wij", null, "DoneOn")]
    [InlineData(OpeningCheckKind.Furnishing, CheckState.Done, 0, " ", null, "By")]
    [InlineData(OpeningCheckKind.Furnishing, CheckState.Done, 0, "wij", 10, "ValidUntil")]
    [InlineData(OpeningCheckKind.FireInspection, CheckState.Done, 0, "wij", -10, "ValidUntil")]
    public async Task Record_WithSomethingMissing_NamesTheField(OpeningCheckKind kind, CheckState state, int? done, string? by, int? valid, string field)
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);

        var result = await App.AskAsync(Me, (RecordOpeningCheckHandler record) => record.HandleAsync(new RecordOpeningCheck(
            dossier, kind, 0, state, done is { } d ? TestApp.Today.AddDays(d) : null, by, valid is { } v ? TestApp.Today.AddDays(v) : null, null), default));

        Assert.Equal(field, Assert.Single(result.Refusals).Field);
    }

    /// <summary>Who fills in the day on which it was done has done it; one that has to be done again stays so, whatever day stands there.</summary>
    [Fact]
    public async Task Record_WithTheDayOfWhatWasStillToDo_IsDone_AndCanBeSetBack()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);

        Assert.Equal(CheckState.Done, await StateAsync(0));
        Assert.Equal(CheckState.ToDo, await StateAsync(1));

        async Task<CheckState> StateAsync(int version)
        {
            _ = (await App.AskAsync(Me, (RecordOpeningCheckHandler record) => record.HandleAsync(new RecordOpeningCheck(
                dossier, OpeningCheckKind.Furnishing, version, CheckState.ToDo, TestApp.Today, "wij", null, null), default))).Value;
            return (await App.AskAsync(Me, (FindOpeningChecksHandler find) => find.HandleAsync(dossier, default))).Single(c => c.Kind == OpeningCheckKind.Furnishing).State;
        }
    }

    [Theory]
    [InlineData(Phase.Building, "dossier.phase-too-early")]
    [InlineData(Phase.Operation, "opening.already-open")]
    public async Task Record_OutsideThePhase_IsRefused(Phase phase, string code)
    {
        var dossier = await Some.AgreedAsync(App, phase);

        var result = await App.AskAsync(Me, (RecordOpeningCheckHandler record) => record.HandleAsync(
            new RecordOpeningCheck(dossier, OpeningCheckKind.Staffing, 0, CheckState.Done, TestApp.Today, "wij", null, null), default));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task CheckPage_WithAStaleForm_ShowsBothVersions()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        _ = await App.AskAsync(Me, (RecordOpeningCheckHandler record) => record.HandleAsync(
            new RecordOpeningCheck(dossier, OpeningCheckKind.Staffing, 0, CheckState.Done, TestApp.Today, "Personeelszaken", null, null), default));

        using var answer = await App.As(Me).SubmitAsync($"/locaties/{dossier}/opening/Staffing", [("Input.Version", "0"), ("Input.By", "de locatiemanager")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("de locatiemanager", page.QuerySelector("#Input_By")!.GetAttribute("value"));
        Assert.Contains("Personeelszaken", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithANotificationTooLate_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        await Some.ReadyToOpenAsync(App, dossier);
        await Some.NeedAsync(App, dossier, PermitKind.UseNotification, NeedAnswer.Needed);
        _ = await Some.ApplicationAsync(App, dossier, TestApp.Today.AddDays(-27), PermitKind.UseNotification, PermitProcedure.Notification);

        var result = await App.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Operation), default));

        Assert.Equal("condition.use-notification.late", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Plan_AfterTheEndOfTheAgreement_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Building);

        var result = await App.AskAsync(Me, (PlanOpeningHandler plan) => plan.HandleAsync(new PlanOpening(dossier, 1, new DateOnly(2030, 1, 1)), default));

        Assert.Equal("opening.after-agreed-end", Assert.Single(result.Refusals).Code);
    }

    private static Task<IReadOnlyList<LocationPlaces>> RunningAsync(TestApp app, DateOnly on) =>
        app.AskAsync(TestPerson.Board, (ILocationSupply supply) => supply.FindRunningAsync(on, default));
}
