using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Requirements;

public sealed class RequirementTests : AppTests
{
    private static readonly DateOnly Today = TestApp.Today;

    [Fact]
    public async Task Set_NewRow_EndsTheOneBeforeAndLeavesThePast()
    {
        var from = Today.AddDays(30);

        Assert.True((await SetAsync(App, Row("room-area", from, 5))).Succeeded);

        Assert.Equal(4, await NormOnAsync(App, from.AddDays(-1)));
        Assert.Equal(5, await NormOnAsync(App, from));
        Assert.Equal(4, await NormOnAsync(App, new DateOnly(2020, 1, 1)));
    }

    [Theory]
    [InlineData(-1, "room-area", "Bron", "From", "requirement.past")]
    [InlineData(1, "Room Area", "Bron", "Code", "requirement.code")]
    [InlineData(1, "room-area", " ", "Source", "required")]
    public async Task Set_WhatCannotBe_IsRefusedAtItsField(int days, string code, string source, string field, string refusal)
    {
        var result = await SetAsync(App, Row(code, Today.AddDays(days), 5) with { Source = source });

        var only = Assert.Single(result.Refusals);
        Assert.Equal((field, refusal), (only.Field, only.Code));
    }

    [Fact]
    public async Task Set_BeforeALaterRow_IsRefused()
    {
        Assert.True((await SetAsync(App, Row("room-area", Today.AddDays(30), 5))).Succeeded);

        Assert.Equal("requirement.later-row", Assert.Single((await SetAsync(App, Row("room-area", Today.AddDays(20), 6))).Refusals).Code);
    }

    [Fact]
    public async Task Set_TwoAtOnce_OneWins()
    {
        App.Start();

        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => SetAsync(App, Row("room-area", Today.AddDays(30), 4 + i))));

        Assert.Single(results, r => r.Succeeded);
        var rows = await FindAsync(App, null);
        Assert.Equal(2, rows.Count(r => r.Code == "room-area"));
    }

    [Fact]
    public async Task End_FromADay_StillHoldsOnIt()
    {
        var row = (await FindAsync(App, Today)).Single(r => r.Code == "internet");

        Assert.True((await EndAsync(App, new EndRequirement(row.Id, row.Version, Today.AddDays(5), "vervallen"))).Succeeded);

        Assert.Contains(await FindAsync(App, Today.AddDays(5)), r => r.Code == "internet");
        Assert.DoesNotContain(await FindAsync(App, Today.AddDays(6)), r => r.Code == "internet");
        Assert.Equal(RefusalKind.Stale, Assert.Single((await EndAsync(App, new EndRequirement(row.Id, row.Version, Today.AddDays(9), "nog eens"))).Refusals).Kind);
    }

    [Fact]
    public async Task End_InThePast_IsRefused()
    {
        var row = (await FindAsync(App, Today)).Single(r => r.Code == "internet");

        Assert.Equal("requirement.past", Assert.Single((await EndAsync(App, new EndRequirement(row.Id, row.Version, Today.AddDays(-2), "terug"))).Refusals).Code);
    }

    [Fact]
    public async Task Set_WithoutTheRight_IsNotAllowed()
    {
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await SetAsync(App, Row("room-area", Today, 5), TestPerson.ProjectDirector)).Refusals).Kind);
        using var answer = await App.As(TestPerson.ProjectDirector).GetAsync("/beheer/eisen", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Page_OnADate_ShowsWhatHolds()
    {
        var client = App.As(TestPerson.Administrator);
        using var answer = await client.SubmitAsync("/beheer/eisen/nieuw", [
            ("Input.Code", "laundry"), ("Input.Subject", "Sanitary"), ("Input.TextDutch", "Er zijn genoeg wasmachines."),
            ("Input.TextEnglish", "There are enough washing machines."),
            ("Input.Comparison", "Max"), ("Input.Norm", "25"), ("Input.Unit", "persons"), ("Input.From", "2027-01-01"), ("Input.Source", "besluit van het bestuur")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        Assert.DoesNotContain("wasmachines", (await client.PageAsync("/beheer/eisen?op=2026-12-31")).MainText(), StringComparison.Ordinal);
        Assert.Contains("maximaal 25 personen", (await client.PageAsync("/beheer/eisen?op=2027-01-01")).MainText(), StringComparison.Ordinal);
    }

    private static SetRequirement Row(string code, DateOnly from, decimal norm) =>
        new(code, RequirementSubject.Rooms, "Een slaapkamer heeft per persoon genoeg vloer.", "A bedroom has enough floor per person.", Comparison.Min, norm, "m2", from,
            "besluit van het bestuur");

    private static Task<Result<Guid>> SetAsync(TestApp app, SetRequirement row, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.Administrator, (SetRequirementHandler set) => set.HandleAsync(row, default));

    private static Task<Result<Done>> EndAsync(TestApp app, EndRequirement row) =>
        app.AskAsync(TestPerson.Of(Roles.Administrator), (EndRequirementHandler end) => end.HandleAsync(row, default));

    private static Task<IReadOnlyList<RequirementRow>> FindAsync(TestApp app, DateOnly? on) =>
        app.AskAsync(TestPerson.Administrator, (FindRequirementsHandler find) => find.HandleAsync(on, default));

    private static async Task<decimal?> NormOnAsync(TestApp app, DateOnly day) => (await FindAsync(app, day)).Single(r => r.Code == "room-area").Norm;
}
