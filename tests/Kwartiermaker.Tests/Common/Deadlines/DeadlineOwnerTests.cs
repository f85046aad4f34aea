using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Common.Deadlines;

public sealed class DeadlineOwnerTests : AppTests
{
    /// <summary>The property director wins the location, the project director builds it (brochure).</summary>
    [Fact]
    public async Task Deadline_BeforeAndAfterTheAgreement_IsOfWhoCarriesTheDossier()
    {
        var (wins, builds) = (await App.KnowAsync(TestPerson.PropertyDirector), await App.KnowAsync(TestPerson.ProjectDirector));
        var dossier = (await App.AskAsync(wins, (RegisterSiteHandler register) => register.HandleAsync(
            new RegisterSite(Some.CareHome(), wins.Id, builds.Id, NearbySeen: true), default))).Value;
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await Some.ProposeAsync(App, dossier, by: wins)).Value;
        Assert.Equal(wins.Id, Assert.Single(await Some.DeadlinesAsync(App, dossier), d => d.Kind == "locations.proposal-answer").ResponsibleId);

        await Some.InPhaseAsync(App, dossier, Phase.PlanAndPermits);
        _ = (await App.AskAsync(builds, (AskConsultationHandler ask) => ask.HandleAsync(
            new AskConsultation(dossier, ConsultedService.FireBrigade, "Zijn twee trappen genoeg?", TestApp.Today, TestApp.Today.AddDays(14)), default))).Value;

        Assert.Equal(builds.Id, Assert.Single(await Some.DeadlinesAsync(App, dossier), d => d.Kind == "locations.consultation").ResponsibleId);
    }

    /// <summary>Who takes over a dossier takes over its days; who leaves it is rid of them.</summary>
    [Fact]
    public async Task Deadline_OfADossierThatChangesHands_GoesAlong()
    {
        var (leaves, comes) = (await App.KnowAsync(TestPerson.PropertyDirector), await App.KnowAsync(TestPerson.PropertyDirector with { Name = "Olga Overname" }));
        var dossier = await Some.DossierAsync(App, by: leaves);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await Some.ProposeAsync(App, dossier, by: leaves)).Value;
        Assert.Single(await OfAsync(leaves));

        _ = (await App.AskAsync(leaves, (ChangeTeamHandler change) => change.HandleAsync(new ChangeTeam(dossier, 1, comes.Id, null, null, null, null), default))).Value;

        Assert.Empty(await OfAsync(leaves));
        Assert.Equal("locations.proposal-answer", Assert.Single(await OfAsync(comes)).Kind);
    }

    /// <summary>From plan and permits on the project director carries the dossier: what was still open goes along with the gate.</summary>
    [Fact]
    public async Task Deadline_OfADossierThatEntersPlanAndPermits_GoesToTheProjectDirector()
    {
        var (wins, builds) = (await App.KnowAsync(TestPerson.PropertyDirector), await App.KnowAsync(TestPerson.ProjectDirector));
        var dossier = (await App.AskAsync(wins, (RegisterSiteHandler register) => register.HandleAsync(
            new RegisterSite(Some.CareHome(), wins.Id, builds.Id, NearbySeen: true), default))).Value;
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await Some.ProposeAsync(App, dossier, by: wins)).Value;

        await Some.InPhaseAsync(App, dossier, Phase.PlanAndPermits);

        Assert.Empty(await OfAsync(wins));
        Assert.Single(await OfAsync(builds));
    }

    private Task<IReadOnlyList<DeadlineRow>> OfAsync(TestPerson person) =>
        App.AskAsync(person, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines([person.Id]), default));
}
