using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Permits;

/// <summary>Decision terms through the use cases: dated lengths of the law, the deadline on the dossier, and the explanation on the page.</summary>
public sealed class PermitDeadlineTests
{
    private static readonly TestPerson Me = TestPerson.ProjectDirector;

    [Theory]
    [InlineData("2027-01-29", "2027-03-30", "Goede Vrijdag 26 maart 2027, zaterdag 27 maart 2027, zondag 28 maart 2027, Tweede Paasdag 29 maart 2027")]
    [InlineData("2027-03-02", "2027-04-28", "Koningsdag 27 april 2027")]
    [InlineData("2027-03-11", "2027-05-10", "Hemelvaartsdag 6 mei 2027, een gelijkgestelde dag 7 mei 2027")]
    [InlineData("2026-10-30", "2026-12-28", "Eerste Kerstdag 25 december 2026, Tweede Kerstdag 26 december 2026")]
    public async Task Apply_WithATermThatEndsOnDaysOff_MovesTheDeadlineAndSaysWhy(string received, string deadline, string reason)
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);

        var permit = await Some.ApplicationAsync(app, dossier, D(received));

        var row = Assert.Single(await Some.DeadlinesAsync(app, dossier));
        Assert.Equal(("locations.permit-decision", D(deadline), "Omgevingswet art. 16.64"), (row.Kind, row.DueOn!.Value, row.Ground));
        var page = (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText();
        Assert.Contains("De beslistermijn is 8 weken", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_SuspendedTwiceAndExtended_AddsExactDaysAndSixWeeks()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));
        Assert.Equal(D("2027-03-01"), await DeadlineAsync(app, dossier));

        Assert.True((await SuspendAsync(app, dossier, permit, "2027-01-11")).Succeeded);
        Assert.Null(await DeadlineAsync(app, dossier));
        Assert.True((await ResumeAsync(app, dossier, permit, "2027-01-19")).Succeeded);
        Assert.Equal(D("2027-03-08"), await DeadlineAsync(app, dossier));

        Assert.True((await SuspendAsync(app, dossier, permit, "2027-02-01")).Succeeded);
        Assert.True((await ResumeAsync(app, dossier, permit, "2027-02-05")).Succeeded);
        Assert.Equal(D("2027-03-11"), await DeadlineAsync(app, dossier));

        Assert.True((await ExtendAsync(app, dossier, permit, "2027-03-01")).Succeeded);
        Assert.Equal(D("2027-04-22"), await DeadlineAsync(app, dossier));
        var page = (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText();
        Assert.Contains("De termijn stond 7 dagen stil, van 12 januari 2027 tot en met 18 januari 2027", page, StringComparison.Ordinal);
        Assert.Contains("De termijn stond 3 dagen stil", page, StringComparison.Ordinal);
        Assert.Contains("één keer verlengd met 6 weken: tot en met 22 april 2027", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_ExtendedIntoEaster_MovesOnceAtTheEnd()
    {
        // 15 January + 8 weeks = 12 March, + 2 weeks still, + 6 weeks = 7 May, an equated day: Monday 10 May.
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-15"));

        Assert.True((await SuspendAsync(app, dossier, permit, "2027-01-31")).Succeeded);
        Assert.True((await ResumeAsync(app, dossier, permit, "2027-02-15")).Succeeded);
        Assert.Equal(D("2027-03-30"), await DeadlineAsync(app, dossier));
        Assert.True((await ExtendAsync(app, dossier, permit, "2027-03-30")).Succeeded);

        Assert.Equal(D("2027-05-10"), await DeadlineAsync(app, dossier));
    }

    [Fact]
    public async Task Suspended_ShowsNoDayAndTheDaysLeft()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));
        _ = await SuspendAsync(app, dossier, permit, "2027-01-11", "2027-02-01");

        var client = app.As(Me);
        var list = (await client.PageAsync($"/locaties/{dossier}/vergunningen")).MainText();
        var page = (await client.PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText();

        Assert.Contains("opgeschort", list, StringComparison.Ordinal);
        Assert.Contains("De termijn staat stil sinds 12 januari 2027. Zodra hij weer loopt zijn er nog 49 dagen", page, StringComparison.Ordinal);
        var supplement = (await Some.DeadlinesAsync(app, dossier)).Single(d => d.Kind == "locations.permit-supplement");
        Assert.Equal(D("2027-02-01"), supplement.DueOn);
        _ = await ResumeAsync(app, dossier, permit, "2027-01-20");
        Assert.DoesNotContain(await Some.DeadlinesAsync(app, dossier), d => d.Kind == "locations.permit-supplement");
    }

    [Theory]
    [InlineData(PermitProcedure.RegularWithConsent, "2027-01-04", "2027-03-30")]
    [InlineData(PermitProcedure.Extensive, "2026-09-28", "2027-03-28")]
    public async Task Apply_WithAnotherProcedure_HasItsOwnTerm(PermitProcedure procedure, string received, string deadline)
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);

        _ = await Some.ApplicationAsync(app, dossier, D(received), PermitKind.PlanDeviation, procedure);

        Assert.Equal(D(deadline), await DeadlineAsync(app, dossier));
    }

    [Fact]
    public async Task Apply_WhereNoTermIsSet_SaysSoAndSetsNoDeadline()
    {
        // The procedure with consent exists since 2024; nothing is set for 2023.
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);

        var permit = await Some.ApplicationAsync(app, dossier, D("2023-05-01"), procedure: PermitProcedure.RegularWithConsent);

        Assert.Empty(await Some.DeadlinesAsync(app, dossier));
        Assert.Contains("geen termijn ingevuld", (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText(), StringComparison.Ordinal);
        Assert.Equal("permit.no-term", Assert.Single((await ExtendAsync(app, dossier, permit, "2023-05-20")).Refusals).Code);
    }

    [Fact]
    public async Task Extend_Twice_IsRefused()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));
        _ = await ExtendAsync(app, dossier, permit, "2027-02-01");

        Assert.Equal("permit.already-extended", Assert.Single((await ExtendAsync(app, dossier, permit, "2027-02-15")).Refusals).Code);
    }

    [Theory]
    [InlineData("2027-01-03", "recorded-day.too-early")]
    [InlineData("2027-03-01", "permit.suspension-after-end")]
    [InlineData("2027-09-01", "recorded-day.in-future")]
    public async Task Suspend_OnADayThatCannotBe_IsRefusedAtTheField(string on, string code)
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));

        var refusal = Assert.Single((await SuspendAsync(app, dossier, permit, on)).Refusals);

        Assert.Equal((code, "RequestedOn"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task Suspend_ManyAtOnce_OnlyOneWins()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.AskAsync(Me, (SuspendPermitTermHandler suspend) => suspend.HandleAsync(
            new SuspendPermitTerm(dossier, permit, 1, D("2027-01-11"), "Geluidsonderzoek", null), default))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Single((await Some.PermitAsync(app, dossier, permit)).Suspensions);
    }

    [Fact]
    public async Task Decide_ClosesTheDecisionDeadline()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));

        await Some.GrantAsync(app, dossier, permit, D("2027-02-20"), D("2027-02-22"));

        // Published 22 February: six weeks is 5 April 2027.
        var row = Assert.Single(await Some.DeadlinesAsync(app, dossier));
        Assert.Equal(("locations.permit-objection-end", D("2027-04-05")), (row.Kind, row.DueOn!.Value));
        Assert.Equal(D("2027-02-23"), (await Some.PermitAsync(app, dossier, permit)).InForceOn);
    }

    [Fact]
    public async Task Notice_BeforeTheDeadline_IsRefusedAndAfterItSetsThePenaltyDay()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2027-01-04"));

        Assert.Equal("permit.notice-too-early", Assert.Single((await NoticeAsync(app, dossier, permit, "2027-03-01")).Refusals).Code);
        Assert.Contains("u kunt het in gebreke stellen", (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText(), StringComparison.Ordinal);
        Assert.True((await NoticeAsync(app, dossier, permit, "2027-03-15")).Succeeded);

        // 15 March + 2 weeks = Easter Monday 29 March, so 30 March.
        Assert.Equal(D("2027-03-30"), (await Some.DeadlinesAsync(app, dossier)).Single(d => d.Kind == "locations.permit-penalty").DueOn);
    }

    [Fact]
    public async Task LateUnderTheWabo_GavePermitByLaw()
    {
        await using var app = await StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, D("2023-03-01"));

        var page = (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).MainText();

        Assert.Contains("van rechtswege verleend", page, StringComparison.Ordinal);
        Assert.Contains("Wabo art. 3.9", page, StringComparison.Ordinal);
    }

    private static DateOnly D(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    /// <summary>In June 2027, so that the facts of these terms have happened.</summary>
    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        app.Time.SetUtcNow(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero));
        return app;
    }

    private static async Task<DateOnly?> DeadlineAsync(TestApp app, Guid dossier) =>
        (await Some.DeadlinesAsync(app, dossier)).Single(d => d.Kind == "locations.permit-decision").DueOn;

    private static async Task<Result<Done>> SuspendAsync(TestApp app, Guid dossier, Guid permit, string on, string? before = null)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (SuspendPermitTermHandler suspend) => suspend.HandleAsync(
            new SuspendPermitTerm(dossier, permit, version, D(on), "Geluidsonderzoek", before is null ? null : D(before)), default));
    }

    private static async Task<Result<Done>> ResumeAsync(TestApp app, Guid dossier, Guid permit, string on)
    {
        var row = await Some.PermitAsync(app, dossier, permit);
        return await app.AskAsync(Me, (ResumePermitTermHandler resume) => resume.HandleAsync(
            new ResumePermitTerm(dossier, permit, row.Version, row.Suspensions.Single(s => s.ResumedOn is null).Id, D(on), SuspensionEnd.Supplemented), default));
    }

    private static async Task<Result<Done>> ExtendAsync(TestApp app, Guid dossier, Guid permit, string on)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (ExtendPermitTermHandler extend) => extend.HandleAsync(new ExtendPermitTerm(dossier, permit, version, D(on)), default));
    }

    private static async Task<Result<Done>> NoticeAsync(TestApp app, Guid dossier, Guid permit, string on)
    {
        var version = (await Some.PermitAsync(app, dossier, permit)).Version;
        return await app.AskAsync(Me, (GiveNoticeOfDefaultHandler notice) => notice.HandleAsync(new GiveNoticeOfDefault(dossier, permit, version, D(on)), default));
    }
}
