using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Gates;

/// <summary>What a dossier shows as its next step, and in which order it names what is missing.</summary>
public sealed class NextStepTests : AppTests
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

        Assert.Contains("Ga verder", await NextAsync(TestPerson.RegionalManager, dossier), StringComparison.Ordinal);
    }

    private async Task<string> NextAsync(TestPerson person, Guid dossier)
    {
        using var client = App.As(person);
        return (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-next")!.TextContent;
    }
}
