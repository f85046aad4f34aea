using Kwartiermaker.Common;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Costs;

public sealed class CostOptionTests : AppTests
{
    [Fact]
    public async Task Add_Complete_IsCalculated()
    {
        var dossier = await Some.DossierAsync(App);

        _ = await Some.CostOptionAsync(App, dossier);

        // 1.4 million at once and 3 million a year for ten years, 400 places of which 80 % occupied.
        var row = Assert.Single(await FindAsync(App, dossier));
        Assert.Equal((7_850m, 9_812.50m), (row.Outcome.Result!.PerPlacePerYear.Annuity, row.Outcome.Result.PerOccupiedPlacePerYear.Annuity));
        Assert.Equal(9_812.50m, row.ByCategory.Sum(c => c.Amount));
        Assert.Equal(CostCategory.Operation, row.Outcome.Result.Dominant);
    }

    [Fact]
    public async Task Add_WithoutRates_NamesWhatIsNotSet()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.CostOptionAsync(App, dossier, Some.Renting with { Rates = OwnRates.None, RatesSource = null, Start = null, Places = null });

        var outcome = Assert.Single(await FindAsync(App, dossier)).Outcome;

        Assert.Null(outcome.Result);
        Assert.Equal(["Start", "Places", "DiscountRate", "IndexRent", "IndexBuilding", "IndexEnergy", "IndexWages"], outcome.Missing);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "Name", "required" }, { "RentPerYear", "cost.negative" }, { "PurchasePrice", "cost.too-large" }, { "Places", "cost.no-places" }, { "Months", "cost.no-period" },
        { "Occupancy", "cost.occupancy" }, { "IndexWages", "cost.rate" }, { "DiscountRate", "cost.rate" }, { "RatesSource", "cost.rates-source" },
        { "FurnishingEveryYears", "cost.interval" }, { "PriceDate", "cost.price-date" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_WhatCannotBeRight_NamesTheField(string field, string code)
    {
        var facts = field switch
        {
            "Name" => Some.Renting with { Name = " " },
            "RentPerYear" => Some.Renting with { RentPerYear = -1 },
            "PurchasePrice" => Some.Buying with { PurchasePrice = 2_000_000_000 },
            "Places" => Some.Renting with { Places = 0 },
            "Months" => Some.Renting with { Months = 0 },
            "Occupancy" => Some.Renting with { Occupancy = 1.1m },
            "IndexWages" => Some.Renting with { Rates = Some.Renting.Rates with { Wages = 0.5m } },
            "DiscountRate" => Some.Renting with { Rates = Some.Renting.Rates with { Discount = 3 } },
            "RatesSource" => Some.Renting with { RatesSource = "" },
            "FurnishingEveryYears" => Some.Renting with { FurnishingEveryYears = 0 },
            _ => Some.Renting with { PriceDate = new DateOnly(1990, 1, 1) },
        };
        var refusal = Assert.Single(facts.Check());
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Fact]
    public void Rates_OwnBeforeDated_AndKeepTheirSource()
    {
        var values = new Values(new DatedValue("cost.index.energy", null, null, 0.04m, "share per year", "besluit", "energiebureau"));
        var facts = Some.Renting with { Rates = OwnRates.None with { Wages = 0.02m }, RatesSource = "cao" };

        var rates = CostRates.Of(facts, values).ToDictionary(r => r.Field);

        Assert.Equal((0.04m, false, "energiebureau"), (rates["IndexEnergy"].Number, rates["IndexEnergy"].IsOwn, rates["IndexEnergy"].Source));
        Assert.Equal((0.02m, true, "cao"), (rates["IndexWages"].Number, rates["IndexWages"].IsOwn, rates["IndexWages"].Source));
        Assert.Null(rates["DiscountRate"].Number);
    }

    [Fact]
    public void Start_FigureNotSet_StaysEmpty()
    {
        var values = new Values(new DatedValue("cost.furnishing.per-place", null, null, 2_500, "euro per place", "", "inkoop"));

        var facts = CostStart.For(Some.CareHome(), values, TestApp.Today);

        Assert.Equal((1_000_000m, null, null), (facts.Furnishing, facts.EnergyPerYear, facts.Rebuilding));
        Assert.Equal((400, new DateOnly(2027, 1, 1)), (facts.Places, facts.Start));
    }

    [Fact]
    public async Task Change_WithAnOldVersion_IsStale()
    {
        var dossier = await Some.DossierAsync(App);
        var option = await Some.CostOptionAsync(App, dossier);
        Task<Result<Done>> ChangeAsync(decimal rent) => App.AskAsync(TestPerson.ProjectDirector, (ChangeCostOptionHandler change) => change.HandleAsync(
            new ChangeCostOption(dossier, option, 1, Some.Renting with { RentPerYear = rent }), default));

        var results = await Task.WhenAll(new[] { 1m, 2m, 3m }.Select(rent => Task.Run(() => ChangeAsync(rent))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(RefusalKind.Stale, Assert.Single(r.Refusals).Kind));
    }

    [Fact]
    public async Task Prefer_AnotherOne_IsTheOnlyOne()
    {
        var dossier = await Some.DossierAsync(App);
        var (renting, buying) = (await Some.CostOptionAsync(App, dossier), await Some.CostOptionAsync(App, dossier, Some.Buying));
        Task<Result<Done>> PreferAsync(Guid option, int version) => App.AskAsync(
            TestPerson.PropertyDirector, (PreferCostOptionHandler prefer) => prefer.HandleAsync(new PreferCostOption(dossier, option, version), default));

        Assert.True((await PreferAsync(renting, 1)).Succeeded);
        Assert.True((await PreferAsync(buying, 1)).Succeeded);
        var again = await PreferAsync(buying, 2);

        Assert.Equal("cost.already-preferred", Assert.Single(again.Refusals).Code);
        Assert.Equal(buying, Assert.Single(await FindAsync(App, dossier), o => o.Preferred).Id);
        var summary = await App.AskAsync(TestPerson.Board, (GetCostSummaryHandler get) => get.HandleAsync(dossier, default));
        Assert.Equal(("Kopen en verbouwen", 6_900m), (summary!.Name, summary.PerPlacePerYear));
        Assert.Null(await App.AskAsync(TestPerson.Official, (GetCostSummaryHandler get) => get.HandleAsync(dossier, default)));
    }

    [Fact]
    public async Task Prefer_TwoAtOnce_LeavesOne()
    {
        var dossier = await Some.DossierAsync(App);
        Guid[] options = [await Some.CostOptionAsync(App, dossier), await Some.CostOptionAsync(App, dossier, Some.Buying)];

        _ = await Task.WhenAll(options.Select(option => Task.Run(() => App.AskAsync(
            TestPerson.PropertyDirector, (PreferCostOptionHandler prefer) => prefer.HandleAsync(new PreferCostOption(dossier, option, 1), default)))));

        Assert.Single(await FindAsync(App, dossier), o => o.Preferred);
    }

    [Fact]
    public async Task CopyAndRemove_StandInTheTimelineOfWhoMaySeeCosts()
    {
        var dossier = await Some.DossierAsync(App);
        var option = await Some.CostOptionAsync(App, dossier);

        var copy = await App.AskAsync(
            TestPerson.PropertyDirector, (CopyCostOptionHandler copy) => copy.HandleAsync(new CopyCostOption(dossier, option, "Huren voor vijf jaar"), default));
        var removed = await App.AskAsync(
            TestPerson.PropertyDirector, (RemoveCostOptionHandler remove) => remove.HandleAsync(new RemoveCostOption(dossier, option, 1, "vervallen"), default));

        Assert.True(copy.Succeeded && removed.Succeeded);
        Assert.Equal("Huren voor vijf jaar", Assert.Single(await FindAsync(App, dossier)).Facts.Name);
        Task<IReadOnlyList<TimelineRow>> ReadAsync(TestPerson by) => App.AskAsync(by, (FindTimelineHandler find) => find.HandleAsync(dossier, 50, null, default));
        Assert.Equal(["locations.cost-option-removed", "locations.cost-option-copied", "locations.cost-option-added"],
            (await ReadAsync(TestPerson.PropertyDirector)).Where(e => e.Type.StartsWith("locations.cost", StringComparison.Ordinal)).Select(e => e.Type));
        Assert.DoesNotContain(await ReadAsync(TestPerson.Communication), e => e.Type.StartsWith("locations.cost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_WithoutTheRightOrScope_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        Task<Result<Guid>> AddAsync(TestPerson by) => App.AskAsync(by, (AddCostOptionHandler add) => add.HandleAsync(new AddCostOption(dossier, Some.Renting), default));

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await AddAsync(TestPerson.Board)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await AddAsync(TestPerson.OtherRegion)).Refusals).Kind);
        using var page = await App.As(TestPerson.Communication).GetAsync($"/locaties/{dossier}/kosten", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Page_Add_ShowsTheCostAndItsTable()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        var url = $"/locaties/{dossier}/kosten/nieuw";
        (string, string)[] fields =
        [
            ("Input.Name", "Huren"), ("Input.Years", "10"), ("Input.Occupancy", "80"), ("Input.PriceDate", "2027-01-01"), ("Input.RentPerYear", "€ 600.000"),
            ("Input.Rebuilding", "1.000.000"), ("Input.Furnishing", "400000"), ("Input.EnergyPerYear", "300.000"), ("Input.MaintenancePerYear", "100.000"),
            ("Input.OperationPerYear", "2.000.000"), ("Input.ResidualValue", "0"), ("Input.DiscountRate", "0"), ("Input.IndexRent", "0"), ("Input.IndexBuilding", "0"),
            ("Input.IndexEnergy", "0"), ("Input.IndexWages", "0"),
        ];

        using var refused = await client.SubmitAsync(url, fields);
        Assert.NotNull((await refused.HtmlAsync()).QuerySelector(".km-errors a[href='#Input_RatesSource']"));
        using var done = await client.SubmitAsync(url, [.. fields, ("Input.RatesSource", "zonder rente")]);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await client.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("€\u00a07.850", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Het meeste gaat naar exploitatie", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("€\u00a030.400", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(10, page.QuerySelectorAll(".km-bars__bar rect.t1").Length);
        Assert.Equal(25, page.QuerySelectorAll(".km-heat td").Length);
        Assert.Equal("gepland", Assert.Single(page.QuerySelectorAll(".km-heat .km-tag")).TextContent);
    }

    [Fact]
    public async Task Page_NotComplete_SaysWhatIsMissing()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.CostOptionAsync(App, dossier, Some.Renting with { EnergyPerYear = null, Rates = OwnRates.None, RatesSource = null });

        var page = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/kosten")).QuerySelector("main .utrecht-alert")!.TextContent;

        Assert.Contains("energie per jaar", page, StringComparison.Ordinal);
        Assert.Contains("discontovoet (%) – niet ingesteld", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_StaleForm_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DossierAsync(App);
        var option = await Some.CostOptionAsync(App, dossier);
        _ = await App.AskAsync(TestPerson.ProjectDirector, (ChangeCostOptionHandler change) => change.HandleAsync(
            new ChangeCostOption(dossier, option, 1, Some.Renting with { RentPerYear = 650_000 }), default));

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/kosten/{option}", [("Input.Version", "1"), ("Input.RentPerYear", "625.000")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        var row = Assert.Single(page.QuerySelectorAll(".km-conflict tbody tr")).TextContent;
        Assert.Contains("625.000", row, StringComparison.Ordinal);
        Assert.Contains("650.000", row, StringComparison.Ordinal);
        Assert.Equal("625.000", page.QuerySelector("#Input_RentPerYear")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_ChosenOption_StandsOnTheDossier()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.CostOptionAsync(App, dossier);
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/kosten", [], "main form[action*='Prefer']");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.PageAsync($"/locaties/{dossier}");
        Assert.Contains("€\u00a07.850", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main table a[href^='/locaties/{dossier}/kosten?optie=']"));
        Assert.DoesNotContain("7.850", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<CostOptionRow>> FindAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (FindCostOptionsHandler find) => find.HandleAsync(dossier, default));

    private sealed class Values(params DatedValue[] all) : IDatedValues
    {
        public IReadOnlyList<DatedValue> All => all;

        public DatedValue? Find(string key, DateOnly on) => Array.Find(all, v => v.Key == key);

        public int Whole(string key, DateOnly on) => (int)Find(key, on)!.Number!;
    }
}
