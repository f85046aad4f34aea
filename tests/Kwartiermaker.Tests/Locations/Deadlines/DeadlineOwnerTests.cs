using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Deadlines;

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
}
