using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Gates;

/// <summary>What a dossier shows as its next step, and in which order it names what is missing.</summary>
public sealed class NextStepPageTests : AppTests
{
    [Theory]
    [InlineData(Phase.Exploration, "toetsing gesprekken standpunt")]
    [InlineData(Phase.PlanAndPermits, "eisen bouwplan vergunningen")]
    public async Task Conditions_ComeInTheOrderOfTheChain(Phase phase, string pages)
    {
        var dossier = await Some.DossierToBuildAsync(App, phase);

        var gate = await App.AskAsync(TestPerson.ProjectDirector, (GetGateHandler get) => get.HandleAsync(dossier, default));

        Assert.Equal(pages, string.Join(' ', gate!.Conditions.Select(c => c.Page.Split('/', '#')[0]).Distinct()));
    }

    [Fact]
    public async Task OpenLocation_HasNoNextStepUntilItsEndIsAnnounced()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Operation);

        Assert.Contains("De locatie is open, tot en met 31 december 2029", await NextAsync(TestPerson.ProjectDirector, dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("Ga verder", await NextAsync(TestPerson.ProjectDirector, dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("beëindigen", await NextAsync(TestPerson.ProjectDirector, dossier), StringComparison.Ordinal);
        Assert.Contains("beëindigen", await NextAsync(TestPerson.RegionalManager, dossier), StringComparison.Ordinal);

        _ = await App.AskAsync(TestPerson.RegionalManager, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, TestApp.Today.AddDays(90), "Minder nodig.", TestApp.Today, 2, null), default));

        Assert.Contains("Maak het afbouwplan", await NextAsync(TestPerson.RegionalManager, dossier), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_NamesWhatToDoWhatIsLateAndWhatIsMissing_BeforeTheFactsAndTheHistory()
    {
        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{await Some.DossierAsync(App)}");

        var heads = page.QuerySelectorAll("main .km-grid h2").Select(h => h.TextContent).ToList();
        Assert.Equal(["Volgende stap", "Termijnen", "Wat nog moet voor Formeel verzoek", "Kern", "Wie u kunt vragen"], heads[..5]);
        Assert.Equal("Tijdlijn", heads[^1]);
    }

    [Fact]
    public async Task NextStep_IsAnActWithAButtonForWhoMay_AndSaysWhomItWaitsForToOthers()
    {
        var dossier = await Some.DossierAsync(App);

        var mine = await SectionAsync(TestPerson.PropertyDirector, dossier);
        Assert.Equal("Begin de toetsing aan de vastgoedvisie", mine.QuerySelector(".km-next__act")!.TextContent);
        Assert.Equal($"/locaties/{dossier}/toetsing", mine.QuerySelector("a.utrecht-button")!.GetAttribute("href"));

        var others = await SectionAsync(TestPerson.RegionalManager, dossier);
        Assert.Contains("Wacht op", others.TextContent, StringComparison.Ordinal);
        Assert.Null(others.QuerySelector("a.utrecht-button"));
    }

    [Fact]
    public async Task Form_OfEveryActThatTheGatesName_OpensForWhoMay()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var seen = new HashSet<string>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            await Some.InPhaseAsync(App, dossier, phase);
            var gate = (await App.AskAsync(TestPerson.ProjectDirector, (GetGateHandler get) => get.HandleAsync(dossier, default)))!;
            foreach (var (code, act) in gate.Conditions.Where(c => c is { State: ConditionState.Missing, Act: not null }).Select(c => ($"{c.Code}.{c.Why}", c.Act!)))
            {
                seen.Add(code);
                foreach (var role in TestPerson.Matrix.Permissions.Where(r => act.Right.Split('|').Any(r.Value.Contains)).Select(r => r.Key))
                {
                    using var answer = await App.As(TestPerson.Of(role)).AnswerAsync($"/locaties/{dossier}/{act.Form}");
                    Assert.True(answer.IsSuccessStatusCode, $"{code}: {act.Form} for {role} is {answer.StatusCode}");
                }
            }
        }

        Assert.True(seen.Count > 20, string.Join(' ', seen));
    }

    private async Task<AngleSharp.Dom.IElement> SectionAsync(TestPerson person, Guid dossier) =>
        (await App.As(person).PageAsync($"/locaties/{dossier}")).QuerySelector(".km-next")!;

    private async Task<string> NextAsync(TestPerson person, Guid dossier)
    {
        using var client = App.As(person);
        return (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-next")!.TextContent;
    }
}
