using AngleSharp.Html.Dom;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Screening;

public sealed class ScreenSiteTests : AppTests
{
    [Fact]
    public async Task Start_FillsInTheDossierAndJudgesByNorm()
    {
        var dossier = await Some.DossierAsync(App);

        var screening = await Some.StartedScreeningAsync(App, dossier);

        Assert.Equal((6_150m, true, Verdict.Meets), (screening.Row("gfa").Measured, screening.Row("gfa").FromDossier, screening.Row("gfa").Verdict));
        Assert.Equal(Verdict.Meets, screening.Row("term").Verdict);
        Assert.Equal(Verdict.Unknown, screening.Row("distance-school").Verdict);
        Assert.Equal(ScreeningVerdict.Incomplete, screening.Result.Verdict);
        // Neither the older requirement nor those of other kinds of site are asked.
        Assert.DoesNotContain(screening.Criteria, c => c.Code is "gfa-old" or "plot-area" or "gfa-minors");
    }

    [Fact]
    public async Task Start_AvailableWithoutEnd_MeetsTheTerm()
    {
        var dossier = await Some.DossierAsync(App, Some.CareHome() with { AvailableTo = null });

        var term = (await Some.StartedScreeningAsync(App, dossier)).Row("term");

        Assert.Equal((null, true, Verdict.Meets), (term.Measured, term.OpenEnded, term.Verdict));
    }

    /// <summary>What somebody looked at and left open can be said to meet in one act; what excludes a site, or is measured, cannot.</summary>
    [Fact]
    public async Task Save_RestMeets_LeavesOpenWhatExcludesOrIsMeasured_AndTheTimelineSaysSo()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        var rows = draft.Criteria.Select(c => new CriterionJudgement(c.Code, c.Code == "heating" ? Verdict.Fails : null, c.Measured, null)).ToList();

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (SaveScreeningHandler save) => save.HandleAsync(
            new SaveScreening(dossier, draft.Id, draft.Version, rows, false, RestMeets: true), default))).Value;

        var saved = await Some.ScreeningAsync(App, dossier, draft.Id);
        Assert.All(saved.Criteria.Where(c => c is { Measure: null, IsKnockOut: false }), c => Assert.Equal(c.Code == "heating" ? Verdict.Fails : Verdict.Meets, c.Given));
        Assert.Contains(saved.Criteria, c => c is { Measure: null, IsKnockOut: true });
        Assert.All(saved.Criteria.Where(c => c.Measure is not null || c.IsKnockOut), c => Assert.Null(c.Given));
        Assert.All(saved.Criteria, c => Assert.Equal(c.Given == Verdict.Meets, c.Assumed));
        var together = saved.Criteria.Count(c => c.Given == Verdict.Meets);
        Assert.Contains($"zei van {together} criteria die open waren in één keer dat de locatie voldoet",
            (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TwoAtOnce_OneDraft()
    {
        var dossier = await Some.DossierAsync(App);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            App.AskAsync(TestPerson.PropertyDirector, (StartScreeningHandler start) => start.HandleAsync(new StartScreening(dossier), default)))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("screening.draft-exists", Assert.Single(r.Refusals).Code));
    }

    [Fact]
    public async Task Save_PartOfIt_KeepsTheRestOpen()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);

        Assert.True((await Some.SaveAsync(App, dossier, draft, [new("distance-school", null, 3_500, "kaart"), new("safety", Verdict.Partly)])).Succeeded);

        var saved = await Some.ScreeningAsync(App, dossier, draft.Id);
        Assert.Equal((Verdict.Fails, "kaart", "Ruben Regisseur"),
            (saved.Row("distance-school").Verdict, saved.Row("distance-school").Evidence, saved.Row("distance-school").JudgedBy));
        Assert.Equal((Verdict.Partly, (string?)null), (saved.Row("safety").Verdict, saved.Row("heating").JudgedBy));
        Assert.Equal(ScreeningState.Draft, saved.State);
    }

    [Fact]
    public async Task Save_AgainstTheNorm_NeedsAReason()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);

        var refused = await Some.SaveAsync(App, dossier, draft, [new("safety", Verdict.Meets), new("distance-transport", Verdict.Meets, 900)]);
        var accepted = await Some.SaveAsync(App, dossier, draft, [new("distance-transport", Verdict.Meets, 900, null, "Er komt een halte bij.")]);

        Assert.Equal(("screening.overrule-reason", "Rows[1].Reason"), (Assert.Single(refused.Refusals).Code, refused.Refusals[0].Field));
        Assert.True(accepted.Succeeded);
        Assert.Equal(Verdict.Unknown, (await Some.ScreeningAsync(App, dossier, draft.Id)).Row("safety").Verdict);
    }

    [Fact]
    public async Task Save_WithAnOldVersion_IsStale()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        _ = await Some.SaveAsync(App, dossier, draft, [new("safety", Verdict.Meets)]);

        var second = await Some.SaveAsync(App, dossier, draft, [new("safety", Verdict.Fails)]);

        Assert.Equal(RefusalKind.Stale, Assert.Single(second.Refusals).Kind);
    }

    [Fact]
    public async Task Save_Concluded_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var concluded = await Some.ScreenedAsync(App, dossier);

        var result = await Some.SaveAsync(App, dossier, concluded, [new("safety", Verdict.Fails)]);

        Assert.Equal(ScreeningVerdict.Fits, concluded.Result.Verdict);
        Assert.Equal("screening.concluded", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Conclude_WithCriteriaOpen_IsAskedFirst()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        Task<Result<Done>> ConcludeAsync(bool withOpen) => App.AskAsync(TestPerson.PropertyDirector, (SaveScreeningHandler save) => save.HandleAsync(
            new SaveScreening(dossier, draft.Id, draft.Version, [new("safety", Verdict.Meets)], Conclude: true, WithOpen: withOpen), default));

        var refusal = Assert.Single((await ConcludeAsync(withOpen: false)).Refusals);
        Assert.Equal(("screening.still-open", "WithOpen"), (refusal.Code, refusal.Field));
        Assert.Equal(ScreeningState.Draft, (await Some.ScreeningAsync(App, dossier, draft.Id)).State);

        Assert.True((await ConcludeAsync(withOpen: true)).Succeeded);
        var timeline = await App.AskAsync(TestPerson.PropertyDirector, (FindTimelineHandler find) => find.HandleAsync(dossier, 50, null, default));
        Assert.Contains(timeline, e => e.Type == "locations.site-screened-in-part");
    }

    [Fact]
    public async Task Save_WithoutTheRightOrScope_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await Some.SaveAsync(App, dossier, draft, [], by: TestPerson.BuildingAdviser)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await Some.SaveAsync(App, dossier, draft, [], by: TestPerson.OtherRegion)).Refusals).Kind);
        Assert.Null(await App.AskAsync(TestPerson.OtherRegion, (GetScreeningHandler get) => get.HandleAsync(dossier, draft.Id, default)));
        Assert.Empty(await App.AskAsync(TestPerson.Official, (FindScreeningsHandler find) => find.HandleAsync(dossier, default)));
    }

    [Fact]
    public async Task Drop_Draft_NeedsAReason()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        Task<Result<Done>> DropAsync(string reason) => App.AskAsync(
            TestPerson.PropertyDirector, (DropScreeningHandler drop) => drop.HandleAsync(new DropScreening(dossier, draft.Id, draft.Version, reason), default));

        Assert.Equal("Reason", Assert.Single((await DropAsync(" ")).Refusals).Field);
        Assert.True((await DropAsync("verkeerde soort locatie")).Succeeded);
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindScreeningsHandler find) => find.HandleAsync(dossier, default)));
    }

    [Fact]
    public async Task Timeline_HidesTheScreeningFromWhoMayNotReadIt()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier);

        Task<IReadOnlyList<TimelineRow>> ReadAsync(TestPerson by) => App.AskAsync(by, (FindTimelineHandler find) => find.HandleAsync(dossier, 50, null, default));

        Assert.Contains(await ReadAsync(TestPerson.PropertyDirector), e => e.Type == "locations.site-screened");
        Assert.DoesNotContain(await ReadAsync(TestPerson.Official), e => e.Type.Contains("screen", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Page_Start_Save_Conclude_ShowsWhyItFits()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        var url = $"/locaties/{dossier}/toetsing";

        using var started = await client.SubmitAsync(url, [], "main form[action*='Start']");
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        var form = await client.PageAsync(url);
        var school = RowOf(form, "distance-school");
        Assert.Equal("6150", form.QuerySelector($"input[name='{RowOf(form, "gfa")}.Measured']")!.GetAttribute("value"));

        using var refused = await client.SubmitAsync(url, [(school + ".Measured", "4000"), (school + ".Verdict", "Meets"), (school + ".Evidence", "kadaster")],
            "main form[action*='Save']");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await refused.HtmlAsync();
        Assert.Equal("kadaster", again.QuerySelector($"textarea[name='{school}.Evidence']")!.TextContent.Trim());
        Assert.NotNull(again.QuerySelector("details[open] textarea[aria-invalid='true']"));

        using var saved = await client.SubmitAsync(url, [(school + ".Measured", "4000"), (school + ".Verdict", "")], "main form[action*='Save']");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var unsure = await client.SubmitAsync(url, [("conclude", "true")], "main form[action*='Save']");
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        Assert.NotNull((await unsure.HtmlAsync()).QuerySelector("input[type='checkbox'][name='Input.WithOpen'][aria-invalid='true']"));
        using var concluded = await client.SubmitAsync(url, [("conclude", "true"), ("Input.WithOpen", "true")], "main form[action*='Save']");
        Assert.Equal(HttpStatusCode.Redirect, concluded.StatusCode);

        var outcome = await client.PageAsync(url);
        Assert.Contains("De school ligt op 4.000 meter, verder dan 3.000 meter", outcome.MainText(), StringComparison.Ordinal);
        Assert.Contains("Het gebouw heeft 6.150 m² bvo; dat is ten minste 1.500 m² bvo.", await TextOfConcludedAsync(App, dossier), StringComparison.Ordinal);
        Assert.NotNull(outcome.QuerySelector(".km-bars__bar line.goal"));
        Assert.Equal("Samen", outcome.QuerySelectorAll(".km-bars__name")[^1].TextContent);
        Assert.Contains("tot", outcome.QuerySelector("#uitkomst")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_StaleForm_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        var client = App.As(TestPerson.ProjectDirector);
        var url = $"/locaties/{dossier}/toetsing";
        var row = RowOf(await client.PageAsync(url), "safety");
        _ = await Some.SaveAsync(App, dossier, draft, [new("safety", Verdict.Fails, null, "bezoek van Ruben")]);

        using var answer = await client.SubmitAsync(url, [("Input.Version", "1"), (row + ".Verdict", "Meets"), (row + ".Evidence", "bezoek van Petra")],
            "main form[action*='Save']");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("bezoek van Ruben", conflict, StringComparison.Ordinal);
        Assert.Contains("bezoek van Petra", conflict, StringComparison.Ordinal);
        Assert.Equal("bezoek van Petra", page.QuerySelector($"textarea[name='{row}.Evidence']")!.TextContent.Trim());
        Assert.Equal("2", page.QuerySelector("form[action*='Save'] input[name='Input.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_Reader_SeesTheOutcomeButNoForm()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier);

        var page = await App.As(TestPerson.BuildingAdviser).PageAsync($"/locaties/{dossier}/toetsing");
        using var forbidden = await App.As(TestPerson.Official).GetAsync($"/locaties/{dossier}/toetsing", TestContext.Current.CancellationToken);
        using var elsewhere = await App.As(TestPerson.OtherRegion).GetAsync($"/locaties/{dossier}/toetsing", TestContext.Current.CancellationToken);

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("De locatie past", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Page_InEnglish_HoldsNoDutch()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.ScreenedAsync(App, dossier, new CriterionJudgement("distance-school", null, 4_000));
        _ = await Some.StartedScreeningAsync(App, dossier);
        var client = App.As(TestPerson.PropertyDirector);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");

        var text = (await client.PageAsync($"/locaties/{dossier}/toetsing")).MainText();

        Assert.Contains("The school is 4,000 metres away, more than 3,000 metres", text, StringComparison.Ordinal);
        foreach (var dutch in new[] { " de ", " het ", " niet ", " voldoet", "Toetsing", "enum.", "word." })
            Assert.DoesNotContain(dutch, text, StringComparison.Ordinal);
    }

    /// <summary>The name of a criterion's fields in the form.</summary>
    private static string RowOf(IHtmlDocument page, string code) =>
        page.QuerySelector($"input[value='{code}']")!.GetAttribute("name")!.Replace(".Code", "", StringComparison.Ordinal);

    private static async Task<string> TextOfConcludedAsync(TestApp app, Guid dossier)
    {
        var row = (await app.AskAsync(TestPerson.PropertyDirector, (FindScreeningsHandler find) => find.HandleAsync(dossier, default)))[0];
        var screening = await Some.ScreeningAsync(app, dossier, row.Id);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("nl-NL");
        return ScreeningText.Sentence(app.Services.GetRequiredService<Texts>(), screening.Row("gfa"));
    }
}
