using Kwartiermaker.Common;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Screening;

public sealed class CriteriaTests : AppTests
{
    private static readonly CriterionFacts Quiet = new(
        Pillar.Situation, false, 3, [], new CriterionText("Is het er stil?", "Is it quiet there?", "Het is er stil.", "It is quiet there.", "Er is lawaai.", "There is noise."),
        null, null, null, null, "wens van de regio Oost");

    [Fact]
    public async Task Shipped_HoldByDate()
    {
        var now = await FindAsync(App, TestApp.Today);
        var then = await FindAsync(App, new DateOnly(2021, 12, 31));

        Assert.Equal((1_500m, NormSide.Min), (now.Single(c => c.Code == "gfa").Norm, now.Single(c => c.Code == "gfa").Facts.Side));
        Assert.DoesNotContain(now, c => c.Code == "gfa-old");
        Assert.Equal(4_500m, then.Single(c => c.Code == "gfa-old").Norm);
        Assert.DoesNotContain(then, c => c.Code == "gfa");
        Assert.Equal(Enum.GetValues<Pillar>(), now.Select(c => c.Facts.Pillar).Distinct());
    }

    [Fact]
    public async Task Change_FromADay_LeavesThePastAndEarlierScreenings()
    {
        var dossier = await Some.DossierAsync(App);
        var before = await Some.ScreenedAsync(App, dossier);
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");
        var from = TestApp.Today.AddDays(10);

        Assert.True((await ChangeAsync(App, safety, safety.Facts with { Weight = 1, Source = "besluit van november" }, from)).Succeeded);

        Assert.Equal(5, (await FindAsync(App, from.AddDays(-1))).Single(c => c.Code == "safety").Facts.Weight);
        Assert.Equal(1, (await FindAsync(App, from)).Single(c => c.Code == "safety").Facts.Weight);
        Assert.Equal(5, (await Some.ScreeningAsync(App, dossier, before.Id)).Row("safety").Weight);
        Assert.Equal(5, (await Some.StartedScreeningAsync(App, dossier)).Row("safety").Weight);
    }

    [Fact]
    public async Task Change_OwnNorm_JudgesFromThatDay()
    {
        var dossier = await Some.DossierAsync(App);
        var gfa = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "gfa");

        Assert.True((await ChangeAsync(App, gfa, gfa.Facts with { OwnNorm = 10_000 }, TestApp.Today)).Succeeded);

        Assert.Equal(Verdict.Fails, (await Some.StartedScreeningAsync(App, dossier)).Row("gfa").Verdict);
    }

    [Theory]
    [InlineData(-1, "criterion.past")]
    [InlineData(0, null)]
    public async Task Change_InThePast_IsRefused(int days, string? refusal)
    {
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");

        var result = await ChangeAsync(App, safety, safety.Facts, TestApp.Today.AddDays(days));

        Assert.Equal(refusal, result.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Change_TwoAtOnce_OneWins()
    {
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");

        var results = await Task.WhenAll(new[] { 1, 2, 3, 4 }.Select(weight => Task.Run(() =>
            ChangeAsync(App, safety, safety.Facts with { Weight = weight }, TestApp.Today.AddDays(weight)))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(RefusalKind.Stale, Assert.Single(r.Refusals).Kind));
        Assert.Single(await FindAsync(App, TestApp.Today.AddDays(30)), c => c.Code == "safety");
    }

    [Fact]
    public async Task End_FromADay_IsNotAskedAnyMore()
    {
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");
        Task<Result<Guid>> EndAsync(int version) => App.AskAsync(TestPerson.Administrator, (EndCriterionHandler end) => end.HandleAsync(
            new EndCriterion(safety.Id, version, TestApp.Today.AddDays(1), "dubbel met leefbaarheid"), default));

        Assert.True((await EndAsync(safety.Version)).Succeeded);

        Assert.Contains(await FindAsync(App, TestApp.Today), c => c.Code == "safety");
        Assert.DoesNotContain(await FindAsync(App, TestApp.Today.AddDays(1)), c => c.Code == "safety");
        Assert.Equal("criterion.ended", Assert.Single((await EndAsync(safety.Version + 1)).Refusals).Code);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "Source", "required" },
        { "QuestionDutch", "required" },
        { "Weight", "criterion.weight" },
        { "Measure", "criterion.norm-without-measure" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_Incomplete_NamesTheField(string field, string code)
    {
        var facts = field switch
        {
            "Source" => Quiet with { Source = " " },
            "QuestionDutch" => Quiet with { Text = Quiet.Text with { QuestionDutch = "" } },
            "Weight" => Quiet with { Weight = 6 },
            _ => Quiet with { OwnNorm = 10, Side = NormSide.Max },
        };
        Assert.Equal((field, code), (Assert.Single(facts.Check()).Field, facts.Check()[0].Code));
    }

    [Fact]
    public async Task Add_WithoutTheRight_IsNotAllowed()
    {
        var result = await App.AskAsync(TestPerson.PropertyDirector, (AddCriterionHandler add) => add.HandleAsync(new AddCriterion(Quiet, TestApp.Today, "nodig"), default));

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(result.Refusals).Kind);
        using var page = await App.As(TestPerson.PropertyDirector).GetAsync("/beheer/criteria", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Page_Add_ShowsItOnItsDayWithWhoAndWhy()
    {
        var client = App.As(TestPerson.Administrator);
        (string, string)[] fields =
        [
            ("Input.QuestionDutch", "Is het er stil?"), ("Input.Pillar", "Situation"), ("Input.Weight", "2"), ("Input.FitsDutch", "Het is er stil."),
            ("Input.FailsDutch", "Er is lawaai."), ("Moment.From", "2026-12-01"), ("Moment.Reason", "Bewoners klagen over lawaai."),
        ];

        using var refused = await client.SubmitAsync("/beheer/criteria/nieuw", fields);
        using var done = await client.SubmitAsync("/beheer/criteria/nieuw", [.. fields, ("Input.Source", "regio Oost")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.HtmlAsync()).QuerySelector(".km-errors a[href='#Input_Source']"));
        Assert.Equal("/beheer/criteria?op=2026-12-01", done.Headers.Location!.ToString());
        var page = (await client.PageAsync("/beheer/criteria?op=2026-12-01")).MainText();
        Assert.Contains("Is het er stil?", page, StringComparison.Ordinal);
        Assert.Contains("Bewoners klagen over lawaai.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Is het er stil?regio", (await client.PageAsync("/beheer/criteria?op=2026-11-30")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_StaleForm_ShowsBothVersions()
    {
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");
        var client = App.As(TestPerson.Administrator);

        using var answer = await client.SubmitAsync(
            $"/beheer/criteria/{safety.Id}", [("Input.Version", "7"), ("Input.Weight", "1"), ("Moment.From", "2026-12-01"), ("Moment.Reason", "lichter")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("gewicht", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".km-conflict tbody tr"));
        Assert.Equal("1", page.QuerySelector("#Input_Weight")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_InEnglish_HoldsNoDutch()
    {
        var client = App.As(TestPerson.Administrator);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        var safety = (await FindAsync(App, TestApp.Today)).Single(c => c.Code == "safety");

        var list = (await client.PageAsync("/beheer/criteria")).MainText();
        var form = (await client.PageAsync("/beheer/criteria/nieuw")).MainText();

        Assert.Contains("Can the location be made safe", list, StringComparison.Ordinal);
        foreach (var dutch in new[] { " de ", " het ", " niet ", "Gewicht", "enum." })
            Assert.DoesNotContain(dutch, list + form, StringComparison.Ordinal);
        Assert.Equal(5, safety.Facts.Weight);
    }

    private static Task<IReadOnlyList<CriterionRow>> FindAsync(TestApp app, DateOnly on) =>
        app.AskAsync(TestPerson.Administrator, (FindCriteriaHandler find) => find.HandleAsync(on, default));

    private static Task<Result<Guid>> ChangeAsync(TestApp app, CriterionRow row, CriterionFacts facts, DateOnly from) =>
        app.AskAsync(TestPerson.Administrator, (ChangeCriterionHandler change) => change.HandleAsync(
            new ChangeCriterion(row.Id, row.Version, facts, from, "nieuw inzicht"), default));
}
