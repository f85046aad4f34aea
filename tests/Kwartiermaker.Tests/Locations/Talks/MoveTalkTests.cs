using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Talks;

public sealed class MoveTalkTests : AppTests
{
    [Fact]
    public async Task Move_TakesTheTermAlong_AndSaysSoInTheHistory()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await PlannedAsync(dossier);
        var client = App.As(TestPerson.PropertyDirector);

        using var moved = await client.SubmitAsync(
            $"/locaties/{dossier}/gesprekken/{talk}/verplaatsen", [("Input.At", "2026-12-10T14:30"), ("Input.Reason", "De wethouder is ziek.")]);

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(new DateOnly(2026, 12, 10), Assert.Single(await Some.DeadlinesAsync(App, dossier)).DueOn);
        var row = Assert.Single(await App.AskAsync(TestPerson.PropertyDirector, (FindTalksHandler find) => find.HandleAsync(dossier, default)));
        Assert.Equal((new DateTime(2026, 12, 10, 13, 30, 0, DateTimeKind.Utc), 2, TalkState.Planned), (row.At, row.Version, row.State));
        var overview = (await client.PageAsync($"/locaties/{dossier}")).MainText();
        Assert.Contains("verplaatste het gesprek over Kennismaking", overview, StringComparison.Ordinal);
        Assert.Contains("De wethouder is ziek.", overview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "Ziek.", 1, "talk.move-back")]
    [InlineData(4 * 366, "Ziek.", 1, "talk.too-far-ahead")]
    [InlineData(9, "", 1, "required")]
    [InlineData(9, "Ziek.", 7, "stale")]
    public async Task Move_ThatCannotBe_IsRefused(int days, string reason, int version, string code)
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await PlannedAsync(dossier);

        var result = await MoveAsync(dossier, talk, days, reason, version);

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Move_OfATalkThatWasHeld_OrOfAnotherDossier_IsRefused()
    {
        var (dossier, other) = (await Some.DossierAsync(App), await Some.DossierAsync(App, Some.CareHome("Elders", latitude: null, longitude: null)));
        var held = await Some.HeldTalkAsync(App, dossier);

        Assert.Equal("talk.not-planned", Assert.Single((await MoveAsync(dossier, held, 9, "Ziek.", 2)).Refusals).Code);
        Assert.Equal(Kwartiermaker.Common.RefusalKind.NotFound, Assert.Single((await MoveAsync(other, held, 9, "Ziek.", 2)).Refusals).Kind);
    }

    private async Task<Guid> PlannedAsync(Guid dossier) => (await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
        new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", App.Time.GetUtcNow().UtcDateTime.AddDays(3), Some.Communication), default))).Value;

    private Task<Kwartiermaker.Common.Result<Kwartiermaker.Common.Done>> MoveAsync(Guid dossier, Guid talk, int days, string reason, int version) =>
        App.AskAsync(TestPerson.PropertyDirector, (MoveTalkHandler move) => move.HandleAsync(
            new MoveTalk(dossier, talk, version, App.Time.GetUtcNow().UtcDateTime.AddDays(days), reason), default));
}
