using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Screening;

/// <summary>What the outcome of a screening shows of what was looked at and of what was not.</summary>
public sealed class ScreeningPictureTests : AppTests
{
    [Fact]
    public async Task Outcome_TellsWhatWasAssumedApartFromWhatWasFound()
    {
        var dossier = await Some.DossierAsync(App);
        var draft = await Some.StartedScreeningAsync(App, dossier);
        var rows = draft.Criteria.Select(c => new CriterionJudgement(c.Code, c.IsKnockOut || c.Code == "heating" ? Verdict.Meets : null, c.Measured, null)).ToList();

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (SaveScreeningHandler save) => save.HandleAsync(
            new SaveScreening(dossier, draft.Id, draft.Version, rows, true, RestMeets: true, WithOpen: true), default))).Value;

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/toetsing");
        var text = page.MainText();
        Assert.Contains("Aangenomen, niet apart bekeken", text, StringComparison.Ordinal);
        var assumed = draft.Criteria.First(c => c is { Measure: null, IsKnockOut: false } && c.Code != "heating");
        Assert.Contains($"{assumed.Text.Question} Aangenomen dat het voldoet.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(assumed.Text.Fits, text, StringComparison.Ordinal);
        Assert.Contains(draft.Row("heating").Text.Fits, text, StringComparison.Ordinal);
        // What was assumed is drawn as assumed: only what was looked at counts as won without it.
        var saved = (await App.AskAsync(TestPerson.PropertyDirector, (GetScreeningHandler get) => get.HandleAsync(dossier, draft.Id, default)))!;
        Assert.True(saved.AsLookedAt.Total!.Low < saved.Result.Total!.Low);
        Assert.Contains("aangenomen", page.QuerySelector(".km-bars__key, .km-legend, [aria-labelledby=pijlers]")!.TextContent, StringComparison.Ordinal);
    }
}
