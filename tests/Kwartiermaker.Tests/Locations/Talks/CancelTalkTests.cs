using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Talks;

public sealed class CancelTalkTests : AppTests
{
    [Theory]
    [InlineData(0, "required")]
    [InlineData(1_000, null)]
    [InlineData(1_001, "too-long")]
    public async Task Cancel_TakesAReasonThatCanBeRead(int length, string? code)
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await App.AskAsync(TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", App.Time.GetUtcNow().UtcDateTime.AddDays(3), Some.Communication), default));

        var result = await App.AskAsync(TestPerson.PropertyDirector, (CancelTalkHandler cancel) => cancel.HandleAsync(
            new CancelTalk(dossier, talk.Value, 1, new string('x', length)), default));

        Assert.Equal(code, result.Refusals.SingleOrDefault()?.Code);
    }

    /// <summary>The kind of fault: a reason that went unmeasured into the history.</summary>
    [Fact]
    public async Task Steer_WithAReasonThatIsTooLong_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await App.AskAsync(TestPerson.PropertyDirector, (SteerDossierHandler steer) => steer.HandleAsync(
            new SteerDossier(dossier, Steering.PutOnHold, new string('x', 1_001)), default));

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("Reason", "too-long"), (refusal.Field, refusal.Code));
    }
}
