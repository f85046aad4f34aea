using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Common.Letters;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Ending;

public sealed class EndingTests : AppTests
{
    private static readonly TestPerson Me = TestPerson.RegionalManager;
    private static readonly DateOnly Agreed = new(2029, 12, 31);
    private static readonly DateOnly Today = TestApp.Today;

    [Theory]
    [InlineData("2029-12-31", null, null, null, null)]
    [InlineData("2030-01-01", null, null, null, "end.after-agreed")]
    [InlineData("2027-06-01", null, null, null, "required end.notice-not-set")]
    [InlineData("2027-06-01", "2026-11-24", null, null, "end.notice-not-set")]
    [InlineData("2027-05-24", "2026-11-24", 6, null, null)]
    [InlineData("2027-05-23", "2026-11-24", 6, null, "end.within-notice")]
    [InlineData("2026-12-31", null, null, "2026-11-01", null)]
    [InlineData("2026-12-31", null, null, "2026-11-25", "recorded-day.in-future")]
    [InlineData("2026-01-31", null, null, "2026-11-01", "recorded-day.too-early")]
    [InlineData(null, null, null, "2026-11-01", "required")]
    public void Check_AsksForNoticeOrConsentBeforeTheAgreedEnd(string? end, string? notice, int? months, string? consent, string? codes)
    {
        var command = new AnnounceEnd(Guid.Empty, D(end), "Minder nodig.", D(notice), months, D(consent));

        var refusals = UseEnd.Check(command, Agreed, new DateOnly(2026, 2, 1), Today, agreedNotice: null);

        Assert.Equal(codes ?? "", string.Join(' ', refusals.Select(r => r.Code)));
    }

    [Fact]
    public async Task Announce_PublishesTheEarlierEndAndRecallBringsItBack()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var id = (await AnnounceAsync(App, dossier, Today.AddDays(90))).Value;

        Assert.Equal(Today.AddDays(90), (await SupplyAsync(App)).To);
        Assert.Equal("end.already-announced", Assert.Single((await AnnounceAsync(App, dossier, Today.AddDays(80))).Refusals).Code);
        var extension = await App.AskAsync(Me, (ProposeAmendmentHandler propose) => propose.HandleAsync(
            new ProposeAmendment(dossier, AmendmentKind.Extended, new DateOnly(2031, 1, 1), null, null, "Toch."), default));
        Assert.Equal("amendment.end-announced", Assert.Single(extension.Refusals).Code);

        Assert.True((await App.AskAsync(Me, (RecallEndHandler recall) => recall.HandleAsync(new RecallEnd(dossier, id, 1, "Toch langer nodig."), default))).Succeeded);
        Assert.Equal(Agreed, (await SupplyAsync(App)).To);
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
        Assert.True((await AnnounceAsync(App, dossier, Today.AddDays(120))).Succeeded);
    }

    /// <summary>The warning passed while nobody had to think about that end; it comes now, while there is something to decide.</summary>
    [Fact]
    public async Task Recall_WarnsOnceMoreOfWhatPassedMeanwhile()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);
        App.Time.Advance(TimeSpan.FromDays(365 * 10));
        var today = Today.AddDays(365 * 10);
        var id = (await App.AskAsync(Me, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, new DateOnly(2041, 12, 31), "De gemeente wil bouwen.", today, 6, null), default))).Value;
        App.Time.Advance(TimeSpan.FromDays(365 * 4 + 150));

        Assert.True((await App.AskAsync(Me, (RecallEndHandler recall) => recall.HandleAsync(new RecallEnd(dossier, id, 1, "Toch langer nodig."), default))).Succeeded);

        var warning = Assert.Single(await Some.DeadlinesAsync(App, dossier), d => d.Kind.EndsWith("-warning", StringComparison.Ordinal));
        Assert.Equal(today.AddDays(365 * 4 + 150), warning.DueOn);
    }

    [Fact]
    public async Task Announce_TooEarlyOrWithoutTheRight_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await AnnounceAsync(App, dossier, Today)).Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await AnnounceAsync(App, dossier, Today, TestPerson.ProjectDirector)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AnnounceAsync(App, dossier, Today, TestPerson.OtherRegion)).Refusals).Kind);
        using var denied = await App.As(TestPerson.ProjectDirector).GetAsync($"/locaties/{dossier}/einde/aankondigen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Fact]
    public async Task Announce_WithAShorterNoticeThanAgreed_IsRefused()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);
        var form = await App.As(TestPerson.RegionalManager).PageAsync($"/locaties/{dossier}/einde/aankondigen");
        Assert.Equal("6", form.QuerySelector("#Input_NoticeMonths")!.GetAttribute("value"));
        Task<Result<Guid>> AfterAsync(int months) => App.AskAsync(TestPerson.RegionalManager, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, new DateOnly(2030, 12, 31), "Minder plaatsen nodig.", Today, months, null), default));

        var refusal = Assert.Single((await AfterAsync(1)).Refusals);
        Assert.Equal(("NoticeMonths", "end.notice-shorter"), (refusal.Field, refusal.Code));
        Assert.True((await AfterAsync(6)).Succeeded);
    }

    [Fact]
    public async Task PhaseOut_HasItsDeadlinesAndGuardsTheGate()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        Assert.Equal(["end-reached.not-announced", "phase-out-done.not-yet"], await MissingAsync(App, dossier));
        _ = await AnnounceAsync(App, dossier, Today.AddDays(30));
        Assert.Equal(["end-reached.not-yet", "phase-out-done.no-plan"], await MissingAsync(App, dossier));

        var client = App.As(Me);
        using var late = await client.SubmitAsync(
            $"/locaties/{dossier}/einde", [("Input.What", "School inlichten"), ("Input.Who", "de locatiemanager"), ("Input.DueOn", "2027-06-01")], "#stap");
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Equal("School inlichten", (await late.HtmlAsync()).QuerySelector("#Input_What")!.GetAttribute("value"));
        using var planned = await client.SubmitAsync(
            $"/locaties/{dossier}/einde", [("Input.What", "School inlichten"), ("Input.Who", "de locatiemanager"), ("Input.DueOn", "2026-12-10")], "#stap");
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        Assert.Equal(["locations.phase-out", "locations.phase-out-step"], (await Some.DeadlinesAsync(App, dossier)).Select(d => d.Kind).Order());
        Assert.Equal(["end-reached.not-yet", "phase-out-done.open"], await MissingAsync(App, dossier));

        using var done = await client.SubmitAsync($"/locaties/{dossier}/einde", [], "main form[action*='Finish']", handler: "Finish");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
        Assert.Equal(["end-reached.not-yet"], await MissingAsync(App, dossier));
    }

    /// <summary>A new location manager finds the phase-out on the own home page, and the one who left does not.</summary>
    [Fact]
    public async Task PhaseOut_WhenTheLocationManagerChanges_GoesAlong()
    {
        var (leaves, comes) = (await App.KnowAsync(TestPerson.LocationManager), await App.KnowAsync(TestPerson.LocationManager with { Name = "Olga Overname" }));
        var director = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        await ManagedByAsync(leaves);
        _ = await AnnounceAsync(App, dossier, Today.AddDays(30));
        Assert.Equal(leaves.Id, Assert.Single(await Some.DeadlinesAsync(App, dossier)).ResponsibleId);

        await ManagedByAsync(comes);

        Assert.Equal(comes.Id, Assert.Single(await Some.DeadlinesAsync(App, dossier)).ResponsibleId);

        async Task ManagedByAsync(TestPerson manager)
        {
            var stored = (await App.AskAsync(director, (GetDossierHandler get) => get.HandleAsync(dossier, default)))!;
            _ = (await App.AskAsync(director, (ChangeTeamHandler change) => change.HandleAsync(
                new ChangeTeam(dossier, stored.Version, director.Id, stored.ProjectDirectorId, stored.CommunicationAdviserId, manager.Id, stored.TargetOpening), default))).Value;
        }
    }

    [Fact]
    public async Task End_OnItsDay_TakesTheLocationOutOfTheSupply()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        await Some.ReadyToEndAsync(App, dossier);

        using var answer = await App.As(Me).SubmitAsync($"/locaties/{dossier}/einde", [], "#beeindig");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await App.AskAsync(TestPerson.Board, (ILocationSupply supply) => supply.FindRunningAsync(Today, default)));
        Assert.Contains("Gebruik geëindigd op", (await App.As(Me).PageAsync($"/locaties/{dossier}/einde")).MainText(), StringComparison.Ordinal);
        var more = await App.AskAsync(TestPerson.ProjectDirector, (ProposeAmendmentHandler propose) => propose.HandleAsync(
            new ProposeAmendment(dossier, AmendmentKind.Extended, new DateOnly(2031, 1, 1), null, null, "Toch."), default));
        Assert.Equal("end.already-ended", Assert.Single(more.Refusals).Code);
    }

    [Fact]
    public async Task HandOver_FromTermsToTheCompletedDossier()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        Assert.True((await PrepareAsync(App, dossier, 0, Some.Homes)).Succeeded);
        Assert.Equal("dossier.phase-too-early", Assert.Single((await RecordAsync(App, dossier, 1)).Refusals).Code);
        await Some.ReadyToEndAsync(App, dossier);
        Assert.True((await App.AskAsync(Me, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Ended), default))).Succeeded);
        Assert.Equal(["handover-recorded.prepared"], await MissingAsync(App, dossier));
        Assert.Equal("locations.hand-over", Assert.Single(await Some.DeadlinesAsync(App, dossier)).Kind);

        var client = App.As(Me);
        using var recorded = await client.SubmitAsync($"/locaties/{dossier}/einde/overdracht", [], "#leg-vast");
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        Assert.Equal("hand-over.recorded", Assert.Single((await PrepareAsync(App, dossier, 2, Some.Homes)).Refusals).Code);
        using var complete = await client.SubmitAsync($"/locaties/{dossier}/einde/overdracht", [], "#rond-af");
        Assert.Equal(HttpStatusCode.Redirect, complete.StatusCode);

        Assert.Contains("Dit dossier is afgerond", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
    }

    [Fact]
    public async Task HandOver_BeforeTheLastResidentLeft_IsRefused()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Ended);
        _ = await PrepareAsync(App, dossier, 0, Some.Homes with { LastDeparture = Today.AddDays(1), PlannedOn = Today.AddDays(2) });

        Assert.Equal("hand-over.not-empty", Assert.Single((await RecordAsync(App, dossier, 1)).Refusals).Code);
    }

    [Fact]
    public async Task HandOverPage_WithWrongLines_KeepsWhatWasTypedAndStaleShowsBoth()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Ended);
        var client = App.As(Me);
        var url = $"/locaties/{dossier}/einde/overdracht";

        using var wrong = await client.SubmitAsync(url, [("Input.Agreed", "De keukens blijven."), ("Input.Parts", "hoofdgebouw"), ("Input.Use", "ToOtherUse")], "#afspraken");
        var page = await wrong.HtmlAsync();
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_Parts']"));
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_UseText']"));
        Assert.Equal("De keukens blijven.", page.QuerySelector("#Input_Agreed")!.TextContent.Trim());

        _ = await PrepareAsync(App, dossier, 0, Some.Homes);
        using var stale = await client.SubmitAsync(url, [("Input.Version", "0"), ("Input.With", "de gemeente")], "#afspraken");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var conflict = (await stale.HtmlAsync()).QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("de gemeente", conflict, StringComparison.Ordinal);
        Assert.Contains("Stichting Zorg aan de Linde", conflict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_IsAPageAndADocument()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);
        var client = App.As(Me);
        var url = $"/locaties/{dossier}/einde/overdracht/brief";
        _ = await PrepareAsync(App, dossier, 0, Some.Homes with { Parts = null });
        await Some.ReadyToEndAsync(App, dossier);
        var incomplete = await client.PageAsync(url);
        Assert.NotNull(incomplete.QuerySelector("main a[href$='#Input_Parts']"));

        _ = await PrepareAsync(App, dossier, 1, Some.Homes);
        _ = await App.AskAsync(
            Me, (NoteHandOverPointHandler note) => note.HandleAsync(new NoteHandOverPoint(dossier, "Herstel van de oprit", "de opvangorganisatie", Today.AddDays(40)), default));
        var text = (await client.PageAsync(url)).MainText();
        using var answer = await client.GetAsync(url + "?handler=Docx", TestContext.Current.CancellationToken);

        var word = string.Concat(Docx.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Texts);
        foreach (var part in new[] { "woningen (64 appartementen)", "nog niet bepaald", "Herstel van de oprit", "schoon en leeg", "1.234 m³" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
            Assert.Contains(part, word, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenPoint_IsADeadlineUntilItIsDone()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Ended);
        var id = (await App.AskAsync(Me, (NoteHandOverPointHandler note) => note.HandleAsync(
            new NoteHandOverPoint(dossier, "Herstel van de oprit", "wij", Today.AddDays(40)), default))).Value;
        Assert.Equal(Today.AddDays(40), Assert.Single(await Some.DeadlinesAsync(App, dossier)).DueOn);

        Assert.True((await App.AskAsync(Me, (FinishHandOverPointHandler finish) => finish.HandleAsync(new FinishHandOverPoint(dossier, id, 1), default))).Succeeded);

        Assert.Empty(await Some.DeadlinesAsync(App, dossier));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Water: 1.234 m³", 1)]
    [InlineData("Water: 1\r\n\r\n Stroom : 2 : dag ", 2)]
    [InlineData("Water", null)]
    [InlineData("Water:", null)]
    [InlineData(": 12", null)]
    public void Lines_HaveANameAndAValue(string text, int? count) => Assert.Equal(count, HandOverLines.Read(text)?.Count);

    private static DateOnly? D(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Result<Guid>> AnnounceAsync(TestApp app, Guid dossier, DateOnly end, TestPerson? by = null) =>
        app.AskAsync(by ?? Me, (AnnounceEndHandler announce) => announce.HandleAsync(
        new AnnounceEnd(dossier, end, "Minder plaatsen nodig.", null, null, Today.AddDays(-10)), default));

    private static Task<Result<Done>> PrepareAsync(TestApp app, Guid dossier, int version, HandOverFacts facts) =>
        app.AskAsync(Me, (PrepareHandOverHandler prepare) => prepare.HandleAsync(new PrepareHandOver(dossier, version, facts), default));

    private static Task<Result<Done>> RecordAsync(TestApp app, Guid dossier, int version) =>
        app.AskAsync(Me, (RecordHandOverHandler record) => record.HandleAsync(new RecordHandOver(dossier, version, Today), default));

    private static async Task<List<string>> MissingAsync(TestApp app, Guid dossier)
    {
        var gate = await app.AskAsync(Me, (GetGateHandler get) => get.HandleAsync(dossier, default));
        return [.. gate!.Conditions.Where(c => c.State == ConditionState.Missing).Select(c => $"{c.Code}.{c.Why}")];
    }

    private static async Task<PlacesInPeriod> SupplyAsync(TestApp app) =>
        Assert.Single(Assert.Single(await app.AskAsync(TestPerson.Board, (ILocationSupply supply) => supply.FindRunningAsync(Today, default))).Periods);
}
