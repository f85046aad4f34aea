using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Common.StandIns;

/// <summary>The work of who is away stands on the home page of who stands in, for those days and within their own scope; no right goes along.</summary>
public sealed class StandInTests : AppTests
{
    [Fact]
    public async Task Deadlines_OfWhoIsAway_StandOnTheHomeOfWhoStandsIn_OnThoseDaysOnly()
    {
        var (petra, ruben) = (await App.KnowAsync(TestPerson.ProjectDirector), await App.KnowAsync(TestPerson.PropertyDirector));
        var dossier = await Some.DossierAsync(App, by: ruben);
        var talk = await Some.HeldTalkAsync(App, dossier);
        _ = (await App.AskAsync(ruben, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, "locations.talk-action", talk, new Assignment("Bel de buurt.", TestApp.Today.AddDays(7), ruben.Id)), default))).Value;
        Assert.True((await ArrangeAsync(ruben, petra.Id, TestApp.Today.AddDays(1), TestApp.Today.AddDays(3))).Succeeded);

        Assert.DoesNotContain("Bel de buurt", await TextAsync(petra, "/termijnen"), StringComparison.Ordinal);
        App.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Bel de buurt", await TextAsync(petra, "/termijnen"), StringComparison.Ordinal);
        Assert.Contains("U vervangt Ruben Regisseur tot en met 27 november 2026", await TextAsync(petra, "/"), StringComparison.Ordinal);
        App.Time.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Bel de buurt", await TextAsync(petra, "/termijnen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandIn_OfAnotherRegion_SeesNothingOfIt()
    {
        var (noor, ruben) = (await App.KnowAsync(TestPerson.OtherRegion), await App.KnowAsync(TestPerson.PropertyDirector));
        var dossier = await Some.DossierAsync(App, by: ruben);
        var talk = await Some.HeldTalkAsync(App, dossier);
        _ = (await App.AskAsync(ruben, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, "locations.talk-action", talk, new Assignment("Bel de buurt.", TestApp.Today.AddDays(7), ruben.Id)), default))).Value;
        Assert.True((await ArrangeAsync(ruben, noor.Id, TestApp.Today, TestApp.Today)).Succeeded);

        Assert.DoesNotContain("Bel de buurt", await TextAsync(noor, "/termijnen"), StringComparison.Ordinal);
    }

    public static TheoryData<int, int, string> Wrong => new()
    {
        { -5, -1, "stand-in.past" },
        { 5, 3, "stand-in.ends-before" },
        { 0, 400, "stand-in.long" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Days_ThatCannotBe_AreRefused(int from, int to, string code)
    {
        var petra = await App.KnowAsync(TestPerson.ProjectDirector);

        var result = await ArrangeAsync(TestPerson.PropertyDirector, petra.Id, TestApp.Today.AddDays(from), TestApp.Today.AddDays(to));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    /// <summary>A mandate is given by the organisation, as a role (Awb art. 10:5).</summary>
    [Fact]
    public async Task StandIn_OfWhoSigns_MayNotSign()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var petra = await App.KnowAsync(TestPerson.ProjectDirector);
        Assert.True((await ArrangeAsync(TestPerson.RegionalManager, petra.Id, TestApp.Today, TestApp.Today.AddDays(9))).Succeeded);

        Assert.Equal(RefusalKind.NotAllowed, (await Some.SignAsync(App, dossier, Side.Agency, petra)).Refusals[0].Kind);
    }

    [Fact]
    public async Task Form_SaysWhatIsMissing_AndWhoCannotBe()
    {
        Assert.Equal(["required", "required", "required"], (await ArrangeAsync(TestPerson.PropertyDirector, null, null, null)).Refusals.Select(r => r.Code));
        Assert.Equal("stand-in.oneself", (await ArrangeAsync(TestPerson.PropertyDirector, TestPerson.PropertyDirector.Id, TestApp.Today, TestApp.Today)).Refusals.Single().Code);
        Assert.Equal("stand-in.unknown-person", (await ArrangeAsync(TestPerson.PropertyDirector, Guid.CreateVersion7(), TestApp.Today, TestApp.Today)).Refusals.Single().Code);
    }

    [Fact]
    public async Task Days_ThatOverlap_AreRefused_UntilTheFirstIsEnded()
    {
        var petra = await App.KnowAsync(TestPerson.ProjectDirector);
        var first = (await ArrangeAsync(TestPerson.PropertyDirector, petra.Id, TestApp.Today, TestApp.Today.AddDays(9))).Value;

        Assert.Equal("stand-in.overlaps", (await ArrangeAsync(TestPerson.PropertyDirector, petra.Id, TestApp.Today.AddDays(9), TestApp.Today.AddDays(12))).Refusals.Single().Code);
        using var ended = await App.As(TestPerson.PropertyDirector).SubmitAsync("/mij/vervanging", [("arranged", first.ToString())], "main form[action*=End]", "End");
        Assert.True((await ArrangeAsync(TestPerson.PropertyDirector, petra.Id, TestApp.Today.AddDays(9), TestApp.Today.AddDays(12))).Succeeded);
    }

    private Task<Kwartiermaker.Common.Result<Guid>> ArrangeAsync(TestPerson who, Guid? standIn, DateOnly? from, DateOnly? to) =>
        App.AskAsync(who, (ArrangeStandInHandler arrange) => arrange.HandleAsync(new ArrangeStandIn(standIn, from, to), default));

    private async Task<string> TextAsync(TestPerson who, string url) => (await App.As(who).PageAsync(url)).MainText();
}
