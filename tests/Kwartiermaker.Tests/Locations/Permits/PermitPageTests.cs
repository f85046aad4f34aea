using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using System.Globalization;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Permits;

/// <summary>Each step of an application from its own page.</summary>
public sealed class PermitPageTests
{
    private static readonly TestPerson Me = TestPerson.ProjectDirector;

    [Fact]
    public async Task Steps_OneAfterTheOther_AreRecorded()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Ago(30));

        await DoneAsync(app, dossier, permit, "opschorten", ("RequestedOn", Day(20)), ("What", "Geluidsonderzoek"));
        var suspension = Assert.Single((await Some.PermitAsync(app, dossier, permit)).Suspensions);
        await DoneAsync(app, dossier, permit, $"hervatten?deel={suspension.Id}", ("How", "Supplemented"), ("On", Day(10)));
        await DoneAsync(app, dossier, permit, "verlengen", ("On", Day(5)));
        await DoneAsync(app, dossier, permit, "besluit", ("Decision", "Granted"), ("On", Day(4)), ("Note", "Met voorschriften"));
        await DoneAsync(app, dossier, permit, "bekendmaking", ("On", Day(3)));
        await DoneAsync(app, dossier, permit, "bezwaar", ("Kind", "Objection"), ("By", "enkele omwonenden"), ("On", Day(2)));
        var objection = Assert.Single((await Some.PermitAsync(app, dossier, permit)).Objections);
        await DoneAsync(app, dossier, permit, $"uitkomst?deel={objection.Id}", ("Outcome", "FoundedRevoked"), ("On", Day(1)));

        var row = await Some.PermitAsync(app, dossier, permit);
        Assert.Equal((Ago(20), "Geluidsonderzoek", Ago(10)), (row.Suspensions[0].RequestedOn, row.Suspensions[0].What, row.Suspensions[0].ResumedOn));
        Assert.Equal((Ago(5), Ago(3), "Met voorschriften"), (row.ExtendedOn, row.PublishedOn, row.DecisionNote));
        Assert.Equal((ObjectionKind.Objection, ObjectionOutcome.FoundedRevoked), (row.Objections[0].Kind, row.Objections[0].Outcome));
        Assert.Equal(PermitDecision.Withdrawn, row.Decision);
    }

    [Fact]
    public async Task NoticeOfDefault_WhenTheTermHasPassed_IsRecordedAndNoLongerOffered()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Ago(70));
        var page = $"/locaties/{dossier}/vergunningen/{permit}";
        Assert.NotNull((await app.As(Me).PageAsync(page)).QuerySelector("a[href$='/ingebrekestelling']"));
        Assert.True((await Some.PermitAsync(app, dossier, permit)).IsLate);

        await DoneAsync(app, dossier, permit, "ingebrekestelling", ("On", Day(0)));

        Assert.Equal(TestApp.Today, (await Some.PermitAsync(app, dossier, permit)).NoticeGivenOn);
        Assert.Null((await app.As(Me).PageAsync(page)).QuerySelector("a[href$='/ingebrekestelling']"));
    }

    [Theory]
    [InlineData("opschorten", "RequestedOn")]
    [InlineData("hervatten?deel={0}", "On")]
    [InlineData("verlengen", "On")]
    [InlineData("besluit", "On")]
    [InlineData("bekendmaking", "On")]
    [InlineData("bezwaar", "On")]
    [InlineData("ingebrekestelling", "On")]
    public async Task Step_OnADayToCome_IsRefusedAtItsField(string step, string field)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Ago(30));
        if (step.Contains('?', StringComparison.Ordinal))
        {
            await DoneAsync(app, dossier, permit, "opschorten", ("RequestedOn", Day(20)), ("What", "Geluidsonderzoek"));
            step = string.Format(CultureInfo.InvariantCulture, step, (await Some.PermitAsync(app, dossier, permit)).Suspensions[0].Id);
        }

        using var answer = await SubmitAsync(app, dossier, permit, step, (field, "2028-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.HtmlAsync()).QuerySelector($".km-errors a[href='#Input_{field}']"));
    }

    [Fact]
    public async Task Step_OnAStaleApplication_CanBeRecordedAfterAll()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Ago(30));
        await DoneAsync(app, dossier, permit, "wijzigen", ("Subject", "Verbouw keuken"));

        using var stale = await SubmitAsync(app, dossier, permit, "opschorten", ("Version", "1"), ("RequestedOn", Day(20)), ("What", "Geluidsonderzoek"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var form = await stale.HtmlAsync();
        Assert.Equal("2", form.QuerySelector("#Input_Version")!.GetAttribute("value"));
        Assert.Equal("Geluidsonderzoek", form.QuerySelector("#Input_What")!.TextContent.Trim());
        Assert.Null(form.QuerySelector(".km-conflict"));
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(10, false)]
    public async Task Row_OfAPublishedDecision_SaysWhetherItCanBecomeIrrevocable(int publishedAgo, bool can)
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.AgreedAsync(app, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(app, dossier, Ago(70));
        Assert.False((await Some.PermitAsync(app, dossier, permit)).CanBecomeIrrevocable);

        await Some.GrantAsync(app, dossier, permit, Ago(publishedAgo), Ago(publishedAgo));

        Assert.Equal(can, (await Some.PermitAsync(app, dossier, permit)).CanBecomeIrrevocable);
        var form = (await app.As(Me).PageAsync($"/locaties/{dossier}/vergunningen/{permit}")).QuerySelector("main form[action*='Irrevocable']");
        Assert.Equal(can, form is not null);
        if (!can)
            return;
        _ = (await app.AskAsync(Me, (ConfirmIrrevocableHandler confirm) => confirm.HandleAsync(new ConfirmIrrevocable(dossier, permit, 3), default))).Value;
        Assert.False((await Some.PermitAsync(app, dossier, permit)).CanBecomeIrrevocable);
    }

    private static DateOnly Ago(int days) => TestApp.Today.AddDays(-days);

    private static string Day(int ago) => Ago(ago).ToString("O", CultureInfo.InvariantCulture);

    private static async Task DoneAsync(TestApp app, Guid dossier, Guid permit, string step, params (string Field, string Value)[] fields)
    {
        using var answer = await SubmitAsync(app, dossier, permit, step, fields);
        Assert.Equal((HttpStatusCode.Redirect, $"/locaties/{dossier}/vergunningen/{permit}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    private static Task<HttpResponseMessage> SubmitAsync(TestApp app, Guid dossier, Guid permit, string step, params (string Field, string Value)[] fields) =>
        app.As(Me).SubmitAsync($"/locaties/{dossier}/vergunningen/{permit}/{step}", fields.Select(f => ("Input." + f.Field, f.Value)));
}
