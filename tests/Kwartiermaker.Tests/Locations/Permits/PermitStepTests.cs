using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Permits;

public sealed class PermitStepTests : AppTests
{
    private static readonly DateOnly Received = TestApp.Today.AddDays(-70);
    private static readonly TestPerson Me = TestPerson.ProjectDirector;

    [Fact]
    public async Task Apply_BeforeTheAgreement_IsTooEarly()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Agreement);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await ApplyAsync(App, dossier, Me)).Refusals).Code);
        Assert.Contains("Vergunningen komen na de bestuursovereenkomst", (await App.As(Me).PageAsync($"/locaties/{dossier}/vergunningen")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithoutTheRightOrOutsideTheRegion_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var elsewhere = TestPerson.Of(Kwartiermaker.Common.Rights.Roles.ProjectDirector) with { Scope = TestPerson.OtherRegion.Scope };

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await ApplyAsync(App, dossier, TestPerson.LocationManager)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ApplyAsync(App, dossier, elsewhere)).Refusals).Kind);
        using var denied = await App.As(TestPerson.LocationManager).GetAsync($"/locaties/{dossier}/vergunningen/aanvragen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var gone = await App.As(elsewhere).GetAsync($"/locaties/{dossier}/vergunningen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Apply_FromThePage_ShowsTheTermAndTheTimeline()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var client = App.As(Me);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/vergunningen/aanvragen", [
            ("Input.Kind", "BuildingActivity"), ("Input.Procedure", "Regular"), ("Input.Subject", "Verbouw keuken"), ("Input.Authority", "het college"),
            ("Input.AppliedOn", "2026-11-02")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("28 december 2026", (await client.PageAsync(answer.Headers.Location!.ToString())).MainText(), StringComparison.Ordinal);
        Assert.Contains("Petra Project legde de aanvraag ‘Verbouw keuken’ vast", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithANotificationProcedureForAPermit_NamesTheField()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);

        var result = await ApplyAsync(App, dossier, Me, PermitKind.UseNotification);

        Assert.Equal(("permit.procedure-does-not-fit", "Procedure"), (Assert.Single(result.Refusals).Code, result.Refusals[0].Field));
    }

    [Fact]
    public async Task Apply_AfterARefusal_IsLinkedToIt()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var first = await Some.ApplicationAsync(App, dossier, Received);
        Assert.Equal("permit.previous-not-refused", Assert.Single((await ApplyAsync(App, dossier, Me, after: first)).Refusals).Code);
        Assert.True((await DecideAsync(App, dossier, first, PermitDecision.Refused)).Succeeded);

        var second = await Some.ApplicationAsync(App, dossier, TestApp.Today, after: first);

        Assert.Equal(first, (await Some.PermitAsync(App, dossier, second)).PreviousId);
        Assert.NotNull((await App.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{first}")).QuerySelector($"main a[href$='{second}']"));
    }

    [Fact]
    public async Task Decide_Twice_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(App, dossier, Received);
        _ = await DecideAsync(App, dossier, permit, PermitDecision.Refused);

        Assert.Equal("permit.decided", Assert.Single((await DecideAsync(App, dossier, permit, PermitDecision.Granted)).Refusals).Code);
    }

    [Fact]
    public async Task Objection_ThatRevokes_TakesThePermitAlong()
    {
        var (dossier, permit) = await NeededAndGrantedAsync(App);
        Assert.Equal(("objection-period", ConditionState.Met), await GrantedAsync(App, dossier));

        _ = await ObjectAsync(App, dossier, permit, ObjectionKind.Objection);
        Assert.Equal(("objection", ConditionState.AtRisk), await GrantedAsync(App, dossier));
        _ = await EndObjectionAsync(App, dossier, permit, ObjectionOutcome.FoundedRevoked);

        Assert.Equal(("withdrawn", ConditionState.Missing), await GrantedAsync(App, dossier));
    }

    [Fact]
    public async Task ProvisionalRelief_StopsThePermitUntilTheObjectionIsDecided()
    {
        var (dossier, permit) = await NeededAndGrantedAsync(App);
        _ = await ObjectAsync(App, dossier, permit, ObjectionKind.ProvisionalRelief);
        Assert.Equal("permit.outcome-does-not-fit", Assert.Single((await EndObjectionAsync(App, dossier, permit, ObjectionOutcome.FoundedUpheld)).Refusals).Code);
        _ = await EndObjectionAsync(App, dossier, permit, ObjectionOutcome.ReliefGranted);
        _ = await ObjectAsync(App, dossier, permit, ObjectionKind.Objection);

        Assert.Equal(("stopped-by-court", ConditionState.Missing), await GrantedAsync(App, dossier));
        _ = await EndObjectionAsync(App, dossier, permit, ObjectionOutcome.Unfounded);
        Assert.Equal(("objection-period", ConditionState.Met), await GrantedAsync(App, dossier));
    }

    [Fact]
    public async Task Irrevocable_OnlyAfterTheTermAndWithNothingPending()
    {
        var (dossier, permit) = await NeededAndGrantedAsync(App);
        Assert.Equal("permit.objection-term-runs", Assert.Single((await ConfirmAsync(App, dossier, permit)).Refusals).Code);
        _ = await ObjectAsync(App, dossier, permit, ObjectionKind.Objection);
        App.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal("permit.objection-pending", Assert.Single((await ConfirmAsync(App, dossier, permit)).Refusals).Code);
        _ = await EndObjectionAsync(App, dossier, permit, ObjectionOutcome.Unfounded);

        Assert.True((await ConfirmAsync(App, dossier, permit)).Succeeded);
        Assert.Equal(("in-force", ConditionState.Met), await GrantedAsync(App, dossier));
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
    }

    [Fact]
    public async Task Gate_SaysWhatIsMissingStepByStep()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        Assert.Equal(("unknown", ConditionState.Missing), await GrantedAsync(App, dossier));
        foreach (var kind in Enum.GetValues<PermitKind>())
            await Some.NeedAsync(App, dossier, kind, kind == PermitKind.PlanDeviation ? NeedAnswer.Needed : NeedAnswer.NotNeeded);
        Assert.Equal(("known", ConditionState.Met), await ConditionAsync(App, dossier, "permits-needed-known"));
        Assert.Equal(("not-applied", ConditionState.Missing), await GrantedAsync(App, dossier));

        var permit = await Some.ApplicationAsync(App, dossier, Received, PermitKind.PlanDeviation);
        Assert.Equal(("undecided", ConditionState.Missing), await GrantedAsync(App, dossier));
        _ = await DecideAsync(App, dossier, permit, PermitDecision.Granted);
        Assert.Equal(("unpublished", ConditionState.Missing), await GrantedAsync(App, dossier));

        var refused = await App.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Building), default));
        Assert.Contains(refused.Refusals, r => r.Code == "condition.permits-granted.unpublished");
    }

    [Fact]
    public async Task Gate_OfTwoKindsThatStandTheSame_NamesTheFirst()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        foreach (var kind in (PermitKind[])[PermitKind.PlanDeviation, PermitKind.BuildingActivity])
            await Some.NeedAsync(App, dossier, kind, NeedAnswer.Needed);

        var condition = await Some.ConditionAsync(App, dossier, "permits-granted");

        Assert.Equal([PermitKind.BuildingActivity], condition!.Args);
    }

    [Fact]
    public async Task Need_ThatIsSettled_CannotBeDroppedAfterTheGate()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        await Some.NeedAsync(App, dossier, PermitKind.BuildingActivity, NeedAnswer.Needed);
        await Some.InPhaseAsync(App, dossier, Phase.Building);

        var result = await App.AskAsync(Me, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, PermitKind.BuildingActivity, 1, NeedAnswer.NotNeeded, "Toch niet."), default));

        Assert.Equal("permit-need.cannot-drop", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task ChangePage_WithAStaleForm_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(App, dossier, Received);
        _ = await App.AskAsync(Me, (ChangePermitHandler change) => change.HandleAsync(new ChangePermit(dossier, permit, 1, "Verbouw keuken", "het college", "Z-1"), default));

        using var answer = await App.As(Me).SubmitAsync($"/locaties/{dossier}/vergunningen/{permit}/wijzigen", [("Input.Version", "1"), ("Input.Subject", "Verbouw zolder")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("Verbouw zolder", page.QuerySelector("#Input_Subject")!.GetAttribute("value"));
        Assert.Contains("Verbouw keuken", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("#Input_Version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task StepPage_WithAWrongDay_KeepsWhatWasTyped()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(App, dossier, Received);

        using var answer = await App.As(Me)
            .SubmitAsync($"/locaties/{dossier}/vergunningen/{permit}/opschorten", [("Input.RequestedOn", "2028-01-01"), ("Input.What", "Geluidsonderzoek")]);

        var page = await answer.HtmlAsync();
        Assert.Equal("Geluidsonderzoek", page.QuerySelector("#Input_What")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_RequestedOn']"));
        using var unknown = await App.As(Me).GetAsync($"/locaties/{dossier}/vergunningen/{permit}/onzin", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("vergunningen")]
    [InlineData("vergunningen/aanvragen")]
    [InlineData("vergunningen/nodig")]
    [InlineData("vergunningen/overleg")]
    [InlineData("vergunningen/overleg/vragen")]
    [InlineData("opening")]
    [InlineData("opening/FireInspection")]
    [InlineData("opening/controles")]
    [InlineData("einde")]
    [InlineData("einde/wijziging")]
    [InlineData("einde/aankondigen")]
    [InlineData("einde/overdracht")]
    public async Task Pages_InEnglish_HaveNoDutch(string path)
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        // Everything this role may see and do; what people typed is left out by an empty dossier.
        var person = TestPerson.Of(path.StartsWith("vergunningen", StringComparison.Ordinal)
            ? Kwartiermaker.Common.Rights.Roles.ProjectDirector
            : Kwartiermaker.Common.Rights.Roles.RegionalManager);

        var text = " " + string.Join(' ',
            (await App.As(person).InEnglish().PageAsync($"/locaties/{dossier}/{path}")).MainText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " ";

        Assert.DoesNotContain(Some.DutchWords, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<(Guid Dossier, Guid Permit)> NeededAndGrantedAsync(TestApp app)
    {
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        await Some.NeedAsync(app, dossier, PermitKind.BuildingActivity, NeedAnswer.Needed);
        var permit = await Some.ApplicationAsync(app, dossier, Received);
        await Some.GrantAsync(app, dossier, permit, TestApp.Today.AddDays(-10), TestApp.Today.AddDays(-7));
        return (dossier, permit);
    }

    private static Task<(string Why, ConditionState State)> GrantedAsync(TestApp app, Guid dossier) => ConditionAsync(app, dossier, "permits-granted");

    private static async Task<(string Why, ConditionState State)> ConditionAsync(TestApp app, Guid dossier, string code)
    {
        var gate = await app.AskAsync(Me, (GetGateHandler get) => get.HandleAsync(dossier, default));
        var condition = gate!.Conditions.Single(c => c.Code == code);
        return (condition.Why, condition.State);
    }

    private static Task<Result<Guid>> ApplyAsync(TestApp app, Guid dossier, TestPerson by, PermitKind kind = PermitKind.BuildingActivity, Guid? after = null) =>
        app.AskAsync(by, (ApplyForPermitHandler apply) => apply.HandleAsync(
            new ApplyForPermit(dossier, kind, PermitProcedure.Regular, "Verbouw", "het college", null, Received, null, after), default));

    private static async Task<Result<Done>> DecideAsync(TestApp app, Guid dossier, Guid permit, PermitDecision decision)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me,
            (DecidePermitHandler decide) => decide.HandleAsync(new DecidePermit(dossier, permit, version, decision, TestApp.Today, "Zie het besluit."), default));
    }

    private static async Task<Result<Done>> ObjectAsync(TestApp app, Guid dossier, Guid permit, ObjectionKind kind)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (ReceiveObjectionHandler receive) =>
            receive.HandleAsync(new ReceiveObjection(dossier, permit, version, kind, "enkele omwonenden", TestApp.Today.AddDays(-3)), default));
    }

    private static async Task<Result<Done>> EndObjectionAsync(TestApp app, Guid dossier, Guid permit, ObjectionOutcome outcome)
    {
        var row = await Some.PermitAsync(app, dossier, permit);
        var pending = row.Objections.Single(o => o.Outcome is null).Id;
        return await app.AskAsync(Me,
            (DecideObjectionHandler decide) => decide.HandleAsync(new DecideObjection(dossier, permit, row.Version, pending, outcome, TestApp.Today), default));
    }

    private static async Task<Result<Done>> ConfirmAsync(TestApp app, Guid dossier, Guid permit)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (ConfirmIrrevocableHandler confirm) => confirm.HandleAsync(new ConfirmIrrevocable(dossier, permit, version), default));
    }
}
