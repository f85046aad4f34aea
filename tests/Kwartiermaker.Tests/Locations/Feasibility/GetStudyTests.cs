using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Reference;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Locations.Feasibility;

/// <summary>What is to be done with a study, and by whom, as its page shows it.</summary>
public sealed class GetStudyTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData(false, null, false, StudyStage.Preparing)]
    [InlineData(true, null, false, StudyStage.Offered)]
    [InlineData(true, StudyDecision.Go, false, StudyStage.Decided)]
    [InlineData(true, StudyDecision.NoGo, true, StudyStage.Decided)]
    [InlineData(true, StudyDecision.NoGo, false, StudyStage.None)]
    public void Stage_FollowsFromTheStudyAndItsDossier(bool offered, StudyDecision? decision, bool stopped, StudyStage stage)
    {
        var dossier = new Dossier { Number = 1, RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        var study = new FeasibilityStudy { DossierId = dossier.Id, Round = 1, StartedOn = Day };
        if (offered)
            study.Offer([], [], Guid.Empty, "Petra", Day);
        if (decision is not null)
            study.Decide(new DecideStudy(dossier.Id, 1, decision, "waarom", "regiomanager"), Guid.Empty, "Rachid", Day);
        if (stopped)
            dossier.Stop("waarom", Day);

        Assert.Equal(stage, study.Stage(dossier));
    }

    [Fact]
    public async Task WhyNotDecide_FollowsTheRightAndTheThreshold()
    {
        await using var app = await WithThresholdAsync(1_000_000);
        var dossier = await OfferedWithInvestmentAsync(app, 1_250_000);

        Assert.Equal(RefusalKind.NotAllowed, (await WhyNotAsync(TestPerson.ProjectDirector))!.Kind);
        Assert.Equal("study.same-person", (await WhyNotAsync(TestPerson.ProjectDirector with { Role = Roles.Board }))!.Code);
        Assert.Equal("study.above-mandate", (await WhyNotAsync(TestPerson.RegionalManager))!.Code);
        Assert.Null(await WhyNotAsync(TestPerson.Board));
        _ = (await app.AskAsync(TestPerson.RegionalManager, (SteerDossierHandler steer) =>
            steer.HandleAsync(new SteerDossier(dossier, Steering.PutOnHold, "De raad wacht."), default))).Value;
        Assert.Equal("dossier.on-hold", (await WhyNotAsync(TestPerson.Board))!.Code);

        async Task<Refusal?> WhyNotAsync(TestPerson who) => (await app.AskAsync(who, (GetStudyHandler get) => get.HandleAsync(dossier, default)))!.WhyNotDecide;
    }

    [Fact]
    public async Task Page_AboveTheMandate_SaysWhyAndHasNoFormToDecide()
    {
        await using var app = await WithThresholdAsync(1_000_000);
        var dossier = await OfferedWithInvestmentAsync(app, 1_250_000);

        var manager = await app.As(TestPerson.RegionalManager).PageAsync($"/locaties/{dossier}/haalbaarheid");
        var board = await app.As(TestPerson.Board).PageAsync($"/locaties/{dossier}/haalbaarheid");

        Assert.Contains("De investering van € 1.250.000 ligt boven de grens van € 1.000.000. Hierover besluit het bestuur.", manager.MainText(), StringComparison.Ordinal);
        Assert.Null(manager.QuerySelector("form[action*=Decide]"));
        Assert.NotNull(board.QuerySelector("form[action*=Decide]"));
    }

    private static async Task<Guid> OfferedWithInvestmentAsync(TestApp app, decimal investment)
    {
        var dossier = await Some.StudyAsync(app);
        foreach (var aspect in Enum.GetValues<AspectKind>())
            _ = (await Some.JudgeAsync(app, dossier, aspect)).Value;
        _ = (await app.AskAsync(TestPerson.ProjectDirector, async (ChangeStudyHandler change) =>
            await change.HandleAsync(new ChangeStudy(dossier, 1, (await app.KnowAsync(TestPerson.ProjectDirector)).Id, "J. Jansma", "projectleider", investment), default))).Value;
        _ = (await app.AskAsync(TestPerson.ProjectDirector, (OfferStudyHandler offer) => offer.HandleAsync(new OfferStudy(dossier, 2, null), default))).Value;
        return dossier;
    }

    private static Task<TestApp> WithThresholdAsync(decimal threshold) => TestApp.StartAsync(builder => builder.ConfigureTestServices(services =>
        services.AddSingleton<IDatedValues>(s => new Threshold(s.GetRequiredService<ReferenceMemory>(), threshold))));

    /// <summary>The shipped values, with the one that nobody has set yet.</summary>
    private sealed class Threshold(IDatedValues shipped, decimal threshold) : IDatedValues
    {
        public IReadOnlyList<DatedValue> All => shipped.All;

        public DatedValue? Find(string key, DateOnly on) =>
            key == DecideStudyHandler.Threshold ? new DatedValue(key, null, null, threshold, "euro", "Wet COA art. 11 lid 2 onder e", "") : shipped.Find(key, on);

        public int Whole(string key, DateOnly on) => shipped.Whole(key, on);
    }
}
