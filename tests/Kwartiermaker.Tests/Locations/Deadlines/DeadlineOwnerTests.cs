using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Deadlines;

public sealed class DeadlineOwnerTests
{
    /// <summary>The property director wins the location, the project director builds it (brochure).</summary>
    [Fact]
    public async Task Deadline_BeforeAndAfterTheAgreement_IsOfWhoCarriesTheDossier()
    {
        await using var app = await TestApp.StartAsync();
        var (wins, builds) = (await app.KnowAsync(TestPerson.PropertyDirector), await app.KnowAsync(TestPerson.ProjectDirector));
        var dossier = (await app.AskAsync(wins, (RegisterSiteHandler register) => register.HandleAsync(
            new RegisterSite(Some.CareHome(), wins.Id, builds.Id, NearbySeen: true), default))).Value;
        await Some.InPhaseAsync(app, dossier, Phase.Proposal);
        _ = (await Some.ProposeAsync(app, dossier, by: wins)).Value;
        Assert.Equal(wins.Id, Assert.Single(await Some.DeadlinesAsync(app, dossier), d => d.Kind == "locations.proposal-answer").ResponsibleId);

        await Some.InPhaseAsync(app, dossier, Phase.PlanAndPermits);
        _ = (await app.AskAsync(builds, (AskConsultationHandler ask) => ask.HandleAsync(
            new AskConsultation(dossier, ConsultedService.FireBrigade, "Zijn twee trappen genoeg?", TestApp.Today, TestApp.Today.AddDays(14)), default))).Value;

        Assert.Equal(builds.Id, Assert.Single(await Some.DeadlinesAsync(app, dossier), d => d.Kind == "locations.consultation").ResponsibleId);
    }
}
