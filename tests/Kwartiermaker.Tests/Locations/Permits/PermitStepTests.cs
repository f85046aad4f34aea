using System.Net;
using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Permits;

public sealed class PermitStepTests
{
    private static readonly DateOnly Received = TestApp.Today.AddDays(-70);
    private static readonly TestPerson Me = TestPerson.ProjectDirector;

    [Fact]
    public async Task Apply_BeforeTheAgreement_IsTooEarly()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.Agreement);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await ApplyAsync(app, dossier, Me)).Refusals).Code);
        Assert.Contains("Vergunningen komen na de bestuursovereenkomst", (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithoutTheRightOrOutsideTheRegion_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var elsewhere = TestPerson.Of(Kwartiermaker.Web.Access.Roles.ProjectDirector) with { Scope = TestPerson.OtherRegion.Scope };

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await ApplyAsync(app, dossier, TestPerson.LocationManager)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ApplyAsync(app, dossier, elsewhere)).Refusals).Kind);
        using var denied = await app.As(TestPerson.LocationManager).GetAsync($"/locaties/{dossier}/vergunningen/aanvragen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var gone = await app.As(elsewhere).GetAsync($"/locaties/{dossier}/vergunningen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Apply_FromThePage_ShowsTheTermAndTheTimeline()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var client = app.As(Me);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/vergunningen/aanvragen", [
            ("Input.Kind", "BuildingActivity"), ("Input.Procedure", "Regular"), ("Input.Subject", "Verbouw keuken"), ("Input.Authority", "het college"), ("Input.AppliedOn", "2026-11-02")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("28 december 2026", (await client.PageAsync(answer.Headers.Location!.ToString())).MainText(), StringComparison.Ordinal);
        Assert.Contains("Petra Project legde de aanvraag ‘Verbouw keuken’ vast", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WithANotificationProcedureForAPermit_NamesTheField()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);

        var result = await ApplyAsync(app, dossier, Me, PermitKind.UseNotification);

        Assert.Equal(("permit.procedure-does-not-fit", "Procedure"), (Assert.Single(result.Refusals).Code, result.Refusals[0].Field));
    }

    [Fact]
    public async Task Apply_AfterARefusal_IsLinkedToIt()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var first = await Some.ApplicationAsync(app, dossier, Received);
        Assert.Equal("permit.previous-not-refused", Assert.Single((await ApplyAsync(app, dossier, Me, after: first)).Refusals).Code);
        Assert.True((await DecideAsync(app, dossier, first, PermitDecision.Refused)).Succeeded);

        var second = await Some.ApplicationAsync(app, dossier, TestApp.Today, after: first);

        Assert.Equal(first, (await Some.PermitAsync(app, dossier, second)).PreviousId);
        Assert.NotNull((await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{first}")).QuerySelector($"main a[href$='{second}']"));
    }

    [Fact]
    public async Task Decide_Twice_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Received);
        _ = await DecideAsync(app, dossier, permit, PermitDecision.Refused);

        Assert.Equal("permit.decided", Assert.Single((await DecideAsync(app, dossier, permit, PermitDecision.Granted)).Refusals).Code);
    }

    [Fact]
    public async Task Objection_ThatRevokes_TakesThePermitAlong()
    {
        await using var app = await TestApp.StartAsync();
        var (dossier, permit) = await NeededAndGrantedAsync(app);
        Assert.Equal(("objection-period", ConditionState.Met), await GrantedAsync(app, dossier));

        _ = await ObjectAsync(app, dossier, permit, ObjectionKind.Objection);
        Assert.Equal(("objection", ConditionState.AtRisk), await GrantedAsync(app, dossier));
        _ = await EndObjectionAsync(app, dossier, permit, ObjectionOutcome.FoundedRevoked);

        Assert.Equal(("withdrawn", ConditionState.Missing), await GrantedAsync(app, dossier));
    }

    [Fact]
    public async Task ProvisionalRelief_StopsThePermitUntilTheObjectionIsDecided()
    {
        await using var app = await TestApp.StartAsync();
        var (dossier, permit) = await NeededAndGrantedAsync(app);
        _ = await ObjectAsync(app, dossier, permit, ObjectionKind.ProvisionalRelief);
        Assert.Equal("permit.outcome-does-not-fit", Assert.Single((await EndObjectionAsync(app, dossier, permit, ObjectionOutcome.FoundedUpheld)).Refusals).Code);
        _ = await EndObjectionAsync(app, dossier, permit, ObjectionOutcome.ReliefGranted);
        _ = await ObjectAsync(app, dossier, permit, ObjectionKind.Objection);

        Assert.Equal(("stopped-by-court", ConditionState.Missing), await GrantedAsync(app, dossier));
        _ = await EndObjectionAsync(app, dossier, permit, ObjectionOutcome.Unfounded);
        Assert.Equal(("objection-period", ConditionState.Met), await GrantedAsync(app, dossier));
    }

    [Fact]
    public async Task Irrevocable_OnlyAfterTheTermAndWithNothingPending()
    {
        await using var app = await TestApp.StartAsync();
        var (dossier, permit) = await NeededAndGrantedAsync(app);
        Assert.Equal("permit.objection-term-runs", Assert.Single((await ConfirmAsync(app, dossier, permit)).Refusals).Code);
        _ = await ObjectAsync(app, dossier, permit, ObjectionKind.Objection);
        app.Time.Advance(TimeSpan.FromDays(60));
        Assert.Equal("permit.objection-pending", Assert.Single((await ConfirmAsync(app, dossier, permit)).Refusals).Code);
        _ = await EndObjectionAsync(app, dossier, permit, ObjectionOutcome.Unfounded);

        Assert.True((await ConfirmAsync(app, dossier, permit)).Succeeded);
        Assert.Equal(("in-force", ConditionState.Met), await GrantedAsync(app, dossier));
        Assert.Empty(await Some.DeadlinesAsync(app, dossier));
    }

    [Fact]
    public async Task Gate_SaysWhatIsMissingStepByStep()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        Assert.Equal(("unknown", ConditionState.Missing), await GrantedAsync(app, dossier));
        foreach (var kind in Enum.GetValues<PermitKind>())
            await Some.NeedAsync(app, dossier, kind, kind == PermitKind.PlanDeviation ? NeedAnswer.Needed : NeedAnswer.NotNeeded);
        Assert.Equal(("known", ConditionState.Met), await ConditionAsync(app, dossier, "permits-needed-known"));
        Assert.Equal(("not-applied", ConditionState.Missing), await GrantedAsync(app, dossier));

        var permit = await Some.ApplicationAsync(app, dossier, Received, PermitKind.PlanDeviation);
        Assert.Equal(("undecided", ConditionState.Missing), await GrantedAsync(app, dossier));
        _ = await DecideAsync(app, dossier, permit, PermitDecision.Granted);
        Assert.Equal(("unpublished", ConditionState.Missing), await GrantedAsync(app, dossier));

        var refused = await app.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Building), default));
        Assert.Contains(refused.Refusals, r => r.Code == "condition.permits-granted.unpublished");
    }

    [Fact]
    public async Task Gate_OfTwoKindsThatStandTheSame_NamesTheFirst()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        foreach (var kind in (PermitKind[])[PermitKind.PlanDeviation, PermitKind.BuildingActivity])
            await Some.NeedAsync(app, dossier, kind, NeedAnswer.Needed);

        var condition = await Some.ConditionAsync(app, dossier, "permits-granted");

        Assert.Equal([PermitKind.BuildingActivity], condition!.Args);
    }

    [Fact]
    public async Task Need_ThatIsSettled_CannotBeDroppedAfterTheGate()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        await Some.NeedAsync(app, dossier, PermitKind.BuildingActivity, NeedAnswer.Needed);
        await Some.InPhaseAsync(app, dossier, Phase.Building);

        var result = await app.AskAsync(Me, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, PermitKind.BuildingActivity, 1, NeedAnswer.NotNeeded, "Toch niet."), default));

        Assert.Equal("permit-need.cannot-drop", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task ChangePage_WithAStaleForm_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Received);
        _ = await app.AskAsync(Me, (ChangePermitHandler change) => change.HandleAsync(new ChangePermit(dossier, permit, 1, "Verbouw keuken", "het college", "Z-1"), default));

        using var answer = await app.As(Me).SubmitAsync($"/locaties/{dossier}/vergunningen/{permit}/wijzigen", [("Input.Version", "1"), ("Input.Subject", "Verbouw zolder")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("Verbouw zolder", page.QuerySelector("#Input_Subject")!.GetAttribute("value"));
        Assert.Contains("Verbouw keuken", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("#Input_Version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task StepPage_WithAWrongDay_KeepsWhatWasTyped()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Received);

        using var answer = await app.As(Me).SubmitAsync($"/locaties/{dossier}/vergunningen/{permit}/opschorten", [("Input.RequestedOn", "2028-01-01"), ("Input.What", "Geluidsonderzoek")]);

        var page = await answer.HtmlAsync();
        Assert.Equal("Geluidsonderzoek", page.QuerySelector("#Input_What")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_RequestedOn']"));
        using var unknown = await app.As(Me).GetAsync($"/locaties/{dossier}/vergunningen/{permit}/onzin", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("vergunningen")]
    [InlineData("vergunningen/aanvragen")]
    [InlineData("vergunningen/nodig/PlanChange")]
    [InlineData("vergunningen/overleg")]
    [InlineData("vergunningen/overleg/vragen")]
    [InlineData("opening")]
    [InlineData("opening/FireInspection")]
    [InlineData("einde")]
    [InlineData("einde/wijziging")]
    [InlineData("einde/aankondigen")]
    [InlineData("einde/overdracht")]
    public async Task Pages_InEnglish_HaveNoDutch(string path)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.Operation);
        // Everything this role may see and do; what people typed is left out by an empty dossier.
        var person = TestPerson.Of(path.StartsWith("vergunningen", StringComparison.Ordinal) ? Kwartiermaker.Web.Access.Roles.ProjectDirector : Kwartiermaker.Web.Access.Roles.RegionalManager);

        var text = " " + string.Join(' ', (await app.As(person).InEnglish().PageAsync($"/locaties/{dossier}/{path}")).MainText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " ";

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
        return await app.AskAsync(Me, (DecidePermitHandler decide) => decide.HandleAsync(new DecidePermit(dossier, permit, version, decision, TestApp.Today, "Zie het besluit."), default));
    }

    private static async Task<Result<Done>> ObjectAsync(TestApp app, Guid dossier, Guid permit, ObjectionKind kind)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (ReceiveObjectionHandler receive) => receive.HandleAsync(new ReceiveObjection(dossier, permit, version, kind, "enkele omwonenden", TestApp.Today.AddDays(-3)), default));
    }

    private static async Task<Result<Done>> EndObjectionAsync(TestApp app, Guid dossier, Guid permit, ObjectionOutcome outcome)
    {
        var row = await Some.PermitAsync(app, dossier, permit);
        var pending = row.Objections.Single(o => o.Outcome is null).Id;
        return await app.AskAsync(Me, (DecideObjectionHandler decide) => decide.HandleAsync(new DecideObjection(dossier, permit, row.Version, pending, outcome, TestApp.Today), default));
    }

    private static async Task<Result<Done>> ConfirmAsync(TestApp app, Guid dossier, Guid permit)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (ConfirmIrrevocableHandler confirm) => confirm.HandleAsync(new ConfirmIrrevocable(dossier, permit, version), default));
    }
}
