using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Permits;

public sealed class PermitNeedTests : AppTests
{
    [Fact]
    public async Task Decide_NotNeeded_WhileAnApplicationRuns_IsRefused()
    {
        var dossier = await Some.DossierToBuildAsync(App, Phase.PlanAndPermits);
        await Some.NeedAsync(App, dossier, PermitKind.BuildingActivity, NeedAnswer.Needed);
        await Some.ApplicationAsync(App, dossier, TestApp.Today.AddDays(-10));

        var running = await App.AskAsync(TestPerson.ProjectDirector, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, PermitKind.BuildingActivity, 1, NeedAnswer.NotNeeded, "Toch niet."), default));
        var other = await App.AskAsync(TestPerson.ProjectDirector, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, PermitKind.PlanChange, 0, NeedAnswer.NotNeeded, "Het plan past."), default));

        Assert.Equal("permit-need.applied", Assert.Single(running.Refusals).Code);
        Assert.True(other.Succeeded);
    }
}
