using Kwartiermaker.Common;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

/// <summary>What happened before a location was known here is recorded with the reason why it lies so early.</summary>
public sealed class EarlierDayTests : AppTests
{
    private static readonly TestPerson Me = TestPerson.PropertyDirector;

    [Theory]
    [InlineData("2026-11-24", null, null)]
    [InlineData("2026-11-23", null, "TakenOn:earlier-day.unexplained")]
    [InlineData("2026-11-23", "  ", "TakenOn:earlier-day.unexplained")]
    [InlineData("2026-11-23", "Het speelde al.", null)]
    [InlineData(null, null, null)]
    public void Day_BeforeTheLocationWasKnown_NeedsAReason(string? day, string? why, string? refusal)
    {
        var no = EarlierDay.WhyNot("TakenOn", day is null ? null : DateOnly.Parse(day, null), TestApp.Today, why);

        Assert.Equal(refusal, no is null ? null : $"{no.Field}:{no.Code}");
    }

    [Fact]
    public void Reason_IsKeptOnlyWithADayThatNeedsIt()
    {
        Assert.Null(EarlierDay.Kept(TestApp.Today, TestApp.Today, "Zomaar."));
        Assert.Equal("Het speelde al.", EarlierDay.Kept(TestApp.Today.AddDays(-1), TestApp.Today, " Het speelde al. "));
        Assert.Equal("WhyEarlier:too-long", EarlierDay.WhyNot("TakenOn", null, TestApp.Today, new string('x', 1_001)) is { } no ? $"{no.Field}:{no.Code}" : null);
    }

    [Fact]
    public async Task Position_OnThePage_IsAskedWhyAndSaysItEverywhere()
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(Me);
        (string, string)[] typed = [("Input.Outcome", "Positive"), ("Input.TakenOn", "2025-06-03"), ("Input.Reference", "MG-1"), ("Input.Text", "Het college is positief.")];

        using var silent = await client.SubmitAsync($"/locaties/{dossier}/standpunt/nieuw", typed);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        var page = await silent.HtmlAsync();
        Assert.Contains("schrijf dan bij ‘Waarom zo vroeg?’ waarom", page.QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("details[open] #Input_WhyEarlier"));

        using var explained = await client.SubmitAsync($"/locaties/{dossier}/standpunt/nieuw", [.. typed, ("Input.WhyEarlier", "Uit het oude dossier.")]);
        Assert.Equal(HttpStatusCode.Redirect, explained.StatusCode);
        foreach (var shown in new[] { "standpunt", "", "dossier" })
            Assert.Contains("Uit het oude dossier.", (await client.PageAsync($"/locaties/{dossier}/{shown}".TrimEnd('/'))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Talk_AndBriefingOfLongAgo_AreRecordedWithTheReason()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        using var client = App.As(Me);
        foreach (var (page, fields) in new[]
        {
            ("gesprekken/plannen", (List<(string, string)>)[("Input.Subject", "Kennismaking"), ("Input.With", "de wethouder"), ("Input.Report", "Zij willen verder praten.")]),
            ("raad/plannen", [("Input.Forum", nameof(CouncilForum.GroupLeaders))]),
        })
        {
            List<(string, string)> typed =
            [
                .. fields, ("Input.At", "2024-06-03T10:00"), ("Input.Communication.What", "Dat wij praten."), ("Input.Communication.By", "de wethouder"),
                ("Input.Communication.To", "de raad"), ("Input.Communication.When", "2024-06-01"), ("Input.Communication.AgreedWith", "A. Jansma"),
            ];
            using var silent = await client.SubmitAsync($"/locaties/{dossier}/{page}", [.. typed]);
            Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
            using var explained = await client.SubmitAsync($"/locaties/{dossier}/{page}", [.. typed, ("Input.WhyEarlier", $"Stond in de agenda van {page}.")]);
            Assert.Equal(HttpStatusCode.Redirect, explained.StatusCode);
            Assert.Contains($"Stond in de agenda van {page}.", (await client.PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
        }

        Assert.Contains("Stond in de agenda van gesprekken/plannen.", (await client.PageAsync($"/locaties/{dossier}/gesprekken")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToTheCouncil_IsTakenWithTheReason()
    {
        var dossier = await Some.ReadyForRequestAsync(App);
        var briefing = await Some.HeldBriefingAsync(App, dossier);
        var question = (await App.AskAsync(Me, (AskCouncilQuestionHandler ask) => ask.HandleAsync(
            new AskCouncilQuestion(dossier, briefing, "mevrouw Haverkate", "Komt er een bus?"), default))).Value;
        using var client = App.As(Me);
        var url = $"/locaties/{dossier}/raad/{briefing}";

        using var silent = await client.SubmitAsync(url, [("text", "Ja."), ("on", "2025-06-03")], form: $"#antwoord-{question}");
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var explained = await client.SubmitAsync(url, [("text", "Ja."), ("on", "2025-06-03"), ("whyEarlier", "Beantwoord per brief.")], form: $"#antwoord-{question}");

        Assert.Equal(HttpStatusCode.Redirect, explained.StatusCode);
        Assert.Contains("Beantwoord per brief.", (await client.PageAsync(url)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Position_OfATakenOverLocation_CountsFromTheDayItBegan()
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Loopt al", ("fase", "verkenning"), ("in fase sinds", "1-6-2025"), ("begonnen op", "1-6-2025")));
        var dossier = (await App.AskAsync(Me, (Kwartiermaker.Locations.Import.ConfirmSiteImportHandler confirm) => confirm.HandleAsync(
            new Kwartiermaker.Locations.Import.ConfirmSiteImport(import, [2], [], Some.OldList), default))).Value[0];

        Assert.Equal("earlier-day.unexplained", Assert.Single((await RecordAsync(dossier, new(2025, 5, 31))).Refusals).Code);
        Assert.True((await RecordAsync(dossier, new(2025, 6, 1))).Succeeded);
        Assert.Null(Assert.Single(await App.AskAsync(Me, (FindPositionsHandler find) => find.HandleAsync(dossier, default))).WhyEarlier);
    }

    private Task<Result<Guid>> RecordAsync(Guid dossier, DateOnly on) => App.AskAsync(Me, (RecordPositionHandler record) => record.HandleAsync(
        new RecordPosition(dossier, 0, PositionOutcome.Positive, on, "MG-1", "Het college is positief.", []), default));
}
