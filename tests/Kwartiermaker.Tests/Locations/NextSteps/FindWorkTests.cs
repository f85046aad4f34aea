using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.NextSteps;

/// <summary>What a list says of each dossier is asked by a prepared query: it answers everybody by their own rights and scope, whoever asked first.</summary>
public sealed class FindWorkTests : AppTests
{
    [Fact]
    public async Task Work_OfOneDossier_IsForWhoMaySeeIt()
    {
        var dossier = await Some.DossierAsync(App);
        await PlanTalkAsync(dossier);
        await CountAsync();
        var everything = await WorkAsync(TestPerson.Board, dossier);
        Assert.NotNull(everything.Next);
        Assert.NotNull(everything.Due);

        Assert.Equal(DossierWork.None, await WorkAsync(TestPerson.OtherRegion, dossier));
        Assert.Equal(DossierWork.None, await WorkAsync(TestPerson.OtherOfficial, dossier));
        Assert.Equal(DossierWork.None, await WorkAsync(TestPerson.Administrator, dossier));
        Assert.Equal(DossierWork.None with { Due = everything.Due }, await WorkAsync(TestPerson.Official, dossier));
        Assert.Equal(everything.Due, (await WorkAsync(TestPerson.PropertyDirector, dossier)).Due);
        // The same step; who has the right reads where it is done as well.
        Assert.Equal(everything.Next with { Form = "toetsing" }, (await WorkAsync(TestPerson.PropertyDirector, dossier)).Next);
        Assert.Null(everything.Next.Form);
    }

    [Fact]
    public async Task Work_OfADossierThatRests_IsNone()
    {
        var dossier = await Some.DossierAsync(App);
        await PlanTalkAsync(dossier);
        await CountAsync();
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) =>
            steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "Wacht op de eigenaar."), default))).Value;

        Assert.Equal(DossierWork.None, await WorkAsync(TestPerson.PropertyDirector, dossier));
    }

    /// <summary>What the first reader asked for does not stay in the query.</summary>
    [Fact]
    public async Task Work_OfSeveralDossiers_IsOfEachItsOwn()
    {
        var (first, second) = (await Some.DossierAsync(App), await Some.DossierAsync(App, Some.NorthernBarracks(), TestPerson.OtherRegion));
        await PlanTalkAsync(first);

        Assert.NotNull((await WorkAsync(TestPerson.Board, first)).Due);
        Assert.Null((await WorkAsync(TestPerson.Board, second)).Due);
        var both = await App.AskAsync(TestPerson.Board, (FindWorkHandler find) => find.HandleAsync([first, second], default));
        Assert.Equal([first], both.Where(w => w.Value.Due is not null).Select(w => w.Key));
    }

    private async Task<DossierWork> WorkAsync(TestPerson person, Guid dossier) =>
        Assert.Single(await App.AskAsync(person, (FindWorkHandler find) => find.HandleAsync([dossier], default))).Value;

    private async Task PlanTalkAsync(Guid dossier) => _ = (await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
        new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "de wethouder", App.Time.GetUtcNow().UtcDateTime.AddDays(7), Some.Communication), default))).Value;

    private Task<int> CountAsync() => App.AskAsync(TestPerson.Administrator, (CountNextStepsHandler count) => count.HandleAsync(default));
}
