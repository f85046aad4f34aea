using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Reference.DatedValues;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;

namespace Kwartiermaker.Tests.Reference;

/// <summary>What the administrator sets holds from its day on; what held before, and what was decided by it, stays.</summary>
public sealed class SetDatedValueTests : AppTests
{
    private const string Discount = "cost.discount-rate";

    [Fact]
    public async Task Value_HoldsFromItsDay_AndWhatHeldBeforeStays()
    {
        Assert.Null(Values.Find(Discount, TestApp.Today)?.Number);

        Assert.True((await SetAsync(Discount, 2.25m, TestApp.Today)).Succeeded);
        Assert.True((await SetAsync(Discount, 3m, TestApp.Today.AddYears(1))).Succeeded);

        Assert.Equal(0.0225m, Values.Find(Discount, TestApp.Today)?.Number);
        Assert.Equal(0.0225m, Values.Find(Discount, TestApp.Today.AddYears(1).AddDays(-1))?.Number);
        Assert.Equal(0.03m, Values.Find(Discount, TestApp.Today.AddYears(1))?.Number);
        Assert.Null(Values.Find(Discount, TestApp.Today.AddDays(-1))?.Number);
    }

    [Fact]
    public async Task Value_OfADayToCome_CanBeWithdrawn_AndNotOneThatHolds()
    {
        Assert.True((await SetAsync(Discount, 2.25m, TestApp.Today)).Succeeded);
        Assert.True((await SetAsync(Discount, 3m, TestApp.Today.AddYears(1))).Succeeded);
        var client = App.As(TestPerson.Administrator);

        using var answer = await client.SubmitAsync("/beheer/waarden/" + Discount, [], "form[action*=Withdraw]");
        var holds = await App.AskAsync(
            TestPerson.Administrator, (WithdrawDatedValueHandler withdraw) => withdraw.HandleAsync(new WithdrawDatedValue(Discount, TestApp.Today), default));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("value.holds-already", Assert.Single(holds.Refusals).Code);
        Assert.Equal(0.0225m, Values.Find(Discount, TestApp.Today.AddYears(2))?.Number);
    }

    [Theory]
    [InlineData("cost.discount-rate", "2,25 %", "0.0225")]
    [InlineData("cost.discount-rate", "2,25%", "0.0225")]
    [InlineData("board.supervision.investment.threshold", "€ 1.200.000,00", "1200000")]
    [InlineData("objection.weeks", "7", "7")]
    public async Task Page_ReadsANumberAsPeopleWriteItInItsUnit(string key, string typed, string stored)
    {
        using var answer = await App.As(TestPerson.Administrator).SubmitAsync(
            "/beheer/waarden/" + key, [("Input.Number", typed), ("Input.From", "2026-11-24"), ("Input.Source", "besluit")], "main form[data-guard]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(decimal.Parse(stored, CultureInfo.InvariantCulture), Values.Find(key, TestApp.Today)?.Number);
    }

    [Fact]
    public async Task Home_OfTheAdministrator_SaysHowManyAreNotSet()
    {
        Assert.True((await SetAsync(Discount, 2.25m, TestApp.Today)).Succeeded);
        var open = (await App.AskAsync(TestPerson.Administrator, (FindDatedValuesHandler find) => find.HandleAsync(default))).Count(v => v.Number is null);

        var home = await App.As(TestPerson.Administrator).PageAsync("/");

        Assert.Equal(open.ToString(CultureInfo.InvariantCulture), home.QuerySelector("tr:has(a[href='/beheer/waarden']) td")!.TextContent.Trim());
        Assert.Null((await App.As(TestPerson.PropertyDirector).PageAsync("/")).QuerySelector("tr a[href='/beheer/waarden']"));
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-GB")]
    public async Task Values_HaveEachANameOfTheirOwn(string culture)
    {
        var texts = App.Services.GetRequiredService<Texts>().In(CultureInfo.GetCultureInfo(culture));
        var keys = (await App.AskAsync(TestPerson.Administrator, (FindDatedValuesHandler find) => find.HandleAsync(default))).Select(v => v.Key).ToList();

        var names = keys.ConvertAll(k => texts["value." + k]);

        Assert.DoesNotContain(names, n => n.StartsWith("value.", StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Values_AreFoundByPartOfAWord()
    {
        var page = await App.As(TestPerson.Administrator).PageAsync("/beheer/waarden?zoek=bezw");

        var rows = page.QuerySelectorAll("tbody th").Select(r => r.TextContent).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("bezw", r, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Value_ThatWasTypedWrongToday_IsPutRight()
    {
        Assert.True((await SetAsync(Discount, 22.5m, TestApp.Today)).Succeeded);
        Assert.True((await SetAsync(Discount, 2.25m, TestApp.Today)).Succeeded);

        Assert.Equal(0.0225m, Values.Find(Discount, TestApp.Today)?.Number);
        // What it replaced does not go out of sight.
        var history = (await App.As(TestPerson.Administrator).PageAsync("/beheer/waarden/" + Discount)).QuerySelectorAll(".km-timeline li").Select(l => l.TextContent).ToList();
        Assert.Contains(history, h => h.Contains("is 22,5 vanaf", StringComparison.Ordinal));
        Assert.Empty(await App.AskAsync(TestPerson.PropertyDirector, (FindDatedValuesHandler find) => find.HistoryAsync(Discount, default)));
    }

    [Theory]
    [InlineData(Discount, "2.25", -1, "value.past")]
    [InlineData(Discount, "-1", 0, "value.negative")]
    [InlineData(Discount, "225", 0, "value.share")]
    [InlineData("appeal.weeks", "6.5", 0, "value.whole")]
    [InlineData("appeal.weeks", "0", 0, "value.no-term")]
    [InlineData("appeal.weeks", "800", 0, "value.long-term")]
    [InlineData("term.end-on-free-day.moves", "2", 0, "value.yes-no")]
    [InlineData("board.supervision.investment.threshold", "1000000000", 0, "value.large")]
    [InlineData("no.such.value", "1", 0, "not-found")]
    public async Task Value_ThatCannotBe_IsRefused(string key, string number, int inDays, string code)
    {
        var result = await SetAsync(key, decimal.Parse(number, CultureInfo.InvariantCulture), TestApp.Today.AddDays(inDays));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Form_WithoutSource_KeepsWhatWasTyped()
    {
        using var answer = await App.As(TestPerson.Administrator).SubmitAsync("/beheer/waarden/" + Discount, [("Input.Number", "2,25"), ("Input.From", "2026-11-24")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("2,25", (await answer.HtmlAsync()).QuerySelector("[name='Input.Number']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Form_SetsTheValue_AndTheListTellsWhoDidAndWhatIsStillOpen()
    {
        var admin = App.As(TestPerson.Administrator);
        using var answer = await admin.SubmitAsync("/beheer/waarden/" + Discount,
            [("Input.Number", "2,25"), ("Input.From", "2026-11-24"), ("Input.Source", "Besluit bestuur 12")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("2,25 % per jaar", (await admin.PageAsync("/beheer/waarden")).MainText(), StringComparison.Ordinal);
        var page = (await admin.PageAsync("/beheer/waarden/" + Discount)).MainText();
        Assert.Contains("Besluit bestuur 12", page, StringComparison.Ordinal);
        Assert.Contains("Ali Beheer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_AreSetByWhoMayOnly()
    {
        Assert.Equal(RefusalKind.NotAllowed, (await App.AskAsync(TestPerson.Board, (SetDatedValueHandler set) =>
            set.HandleAsync(new SetDatedValue(Discount, 2m, TestApp.Today, "Besluit"), default))).Refusals.Single().Kind);
    }

    private IDatedValues Values => App.Services.GetRequiredService<IDatedValues>();

    private Task<Result<Done>> SetAsync(string key, decimal number, DateOnly from) => App.AskAsync(
        TestPerson.Administrator, (SetDatedValueHandler set) => set.HandleAsync(new SetDatedValue(key, number, from, "Besluit bestuur 12"), default));
}
