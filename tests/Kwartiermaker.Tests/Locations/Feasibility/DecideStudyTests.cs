using Kwartiermaker.Common;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Tests.Common.Letters;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Feasibility;

public sealed class DecideStudyTests : AppTests
{
    [Fact]
    public async Task Start_BeforeThePhase_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var lead = await App.KnowAsync(TestPerson.ProjectDirector);

        var result = await App.AskAsync(
            TestPerson.ProjectDirector, (StartStudyHandler start) => start.HandleAsync(new StartStudy(dossier, lead.Id, "Jansma", "projectleider"), default));

        Assert.Equal("dossier.phase-too-early", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Offer_WithAnOpenAspect_NamesIt()
    {
        var dossier = await Some.StudyAsync(App);
        foreach (var aspect in Enum.GetValues<AspectKind>().Where(a => a != AspectKind.Ownership))
            _ = (await Some.JudgeAsync(App, dossier, aspect)).Value;

        var result = await App.AskAsync(TestPerson.ProjectDirector, (OfferStudyHandler offer) => offer.HandleAsync(new OfferStudy(dossier, 1, null), default));

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("study.aspect-open", AspectKind.Ownership), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public async Task Decide_ByWhoOfferedIt_IsRefusedWithTheReason()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        // The same person, now with the mandate.
        var result = await Some.DecideAsync(App, dossier, StudyDecision.Go, TestPerson.ProjectDirector with { Role = Roles.RegionalManager });

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("study.same-person", "Petra Project"), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public async Task Decide_WithoutTheMandate_IsNotAllowed()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await Some.DecideAsync(App, dossier, StudyDecision.Go, TestPerson.PropertyDirector)).Refusals).Kind);
    }

    [Fact]
    public async Task Judge_AfterOffering_IsRefused()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        Assert.Equal("study.offered", Assert.Single((await Some.JudgeAsync(App, dossier, AspectKind.Capacity, version: 2)).Refusals).Code);
    }

    [Fact]
    public async Task TakeBack_MakesTheAspectsOpenAgain()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        _ = (await App.AskAsync(
            TestPerson.ProjectDirector, (TakeBackStudyHandler take) => take.HandleAsync(new TakeBackStudy(dossier, 2, "Het bodemrapport kwam binnen."), default))).Value;

        Assert.True((await Some.JudgeAsync(App, dossier, AspectKind.Environment, version: 2)).Succeeded);
    }

    [Fact]
    public async Task Decide_Go_OpensTheGate()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        var before = await App.AskAsync(TestPerson.ProjectDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Proposal), default));

        _ = (await Some.DecideAsync(App, dossier, StudyDecision.Go)).Value;

        Assert.Contains(before.Refusals, r => r.Code == "condition.study-go.offered");
        Assert.Empty(await Some.MissingAsync(App, dossier, "haalbaarheid"));
    }

    [Fact]
    public async Task Decide_NoGo_StopsTheDossierAndWritesTheLetter()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        _ = (await Some.DecideAsync(App, dossier, StudyDecision.NoGo)).Value;

        var view = (await App.AskAsync(TestPerson.PropertyDirector, (GetDossierHandler get) => get.HandleAsync(dossier, default)))!;
        Assert.Equal((Standing.Stopped, "De locatie past in het plan."), (view.Standing, view.StandingReason));
        var client = App.As(TestPerson.PropertyDirector);
        var letter = await client.PageAsync($"/locaties/{dossier}/brieven/no-go");
        Assert.Contains("Vraag de eigenaar eerder naar de grond.", letter.MainText(), StringComparison.Ordinal);
        Assert.Contains("t.a.v. J. Jansma, projectleider opvang", letter.MainText(), StringComparison.Ordinal);
        Assert.Single(letter.QuerySelectorAll("h1"));
        using var document = await client.GetAsync($"/locaties/{dossier}/brieven/no-go?handler=Docx", TestContext.Current.CancellationToken);
        Assert.Contains(Docx.Read(await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Texts,
            t => t.Contains("Rachid Regio", StringComparison.Ordinal));
        var timeline = (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-timeline")!.TextContent;
        Assert.Contains("Rachid Regio besloot over de haalbaarheid: no-go. Petra Project bereidde het voor.", timeline, StringComparison.Ordinal);
        Assert.Contains("Rachid Regio stopte het dossier.", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_TwoAtOnce_OneWinsAndTheOtherReadsWhoDid()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        var results = await Task.WhenAll(
            Some.DecideAsync(App, dossier, StudyDecision.Go, TestPerson.RegionalManager),
            Some.DecideAsync(App, dossier, StudyDecision.NoGo, TestPerson.Board));

        var lost = Assert.Single(results, r => !r.Succeeded);
        var refusal = Assert.Single(lost.Refusals);
        Assert.Equal("study.decided", refusal.Code);
        Assert.Contains(refusal.Args[1], new object[] { "Rachid Regio", "Bart Bestuur" });
    }

    [Fact]
    public async Task Decide_GoOverAFail_NeedsItsOwnReason()
    {
        var dossier = await Some.OfferedStudyAsync(App, capacity: AspectVerdict.Fails);

        Assert.Equal("study.go-despite-fail", Assert.Single((await Some.DecideAsync(App, dossier, StudyDecision.Go)).Refusals).Code);
        Assert.True((await Some.DecideAsync(App, dossier, StudyDecision.Go, despiteFail: "Er komt een bijgebouw.")).Succeeded);
    }

    [Fact]
    public async Task Start_AfterANoGoAndReopening_BeginsARoundAnew()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        _ = (await Some.DecideAsync(App, dossier, StudyDecision.NoGo)).Value;
        _ = (await App.AskAsync(TestPerson.PropertyDirector,
            (SteerDossierHandler steer) => steer.HandleAsync(new SteerDossier(dossier, Steering.Reopen, "Er is een nieuwe eigenaar."), default))).Value;
        var lead = await App.KnowAsync(TestPerson.ProjectDirector);

        _ = (await App.AskAsync(
            TestPerson.ProjectDirector, (StartStudyHandler start) => start.HandleAsync(new StartStudy(dossier, lead.Id, "Jansma", "projectleider"), default))).Value;

        var study = (await App.AskAsync(TestPerson.ProjectDirector, (GetStudyHandler get) => get.HandleAsync(dossier, default)))!;
        Assert.Equal(2, study.Round);
        Assert.All(study.Aspects, a => Assert.Equal(AspectVerdict.Open, a.Verdict));
    }

    [Fact]
    public async Task Risk_WithADay_IsADeadlineUntilItIsSettled()
    {
        var dossier = await Some.StudyAsync(App);
        var who = await App.KnowAsync(TestPerson.BuildingAdviser);

        var risk = (await App.AskAsync(TestPerson.ProjectDirector, (RecordRiskHandler record) => record.HandleAsync(
            new RecordRisk(dossier, AspectKind.Environment, null, 0, "Olie in de bodem", RiskLevel.Medium, RiskLevel.High, "Nader onderzoek", who.Id, TestApp.Today.AddDays(10)),
            default))).Value;

        var deadline = Assert.Single(await DeadlinesAsync());
        Assert.Equal(("locations.study-risk", TestApp.Today.AddDays(10), who.Id), (deadline.Kind, deadline.DueOn, deadline.ResponsibleId));
        _ = (await App.AskAsync(TestPerson.ProjectDirector, (SettleRiskHandler settle) => settle.HandleAsync(new SettleRisk(dossier, risk, 1, "De olie is weg."), default))).Value;
        Assert.Empty(await DeadlinesAsync());

        Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync() =>
            App.AskAsync(TestPerson.ProjectDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
    }

    [Fact]
    public async Task Lessons_OfMyRegionOnly_AreFoundByWord()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        _ = (await Some.DecideAsync(App, dossier, StudyDecision.NoGo, lessons: "Vraag het KADASTER eerder.")).Value;

        Assert.Equal(1, (await FindAsync(TestPerson.PropertyDirector, "kadaster")).Total);
        Assert.Equal(0, (await FindAsync(TestPerson.PropertyDirector, "asbest")).Total);
        Assert.Equal(0, (await FindAsync(TestPerson.OtherRegion, null)).Total);
        Assert.Contains("Vraag het KADASTER eerder.", (await App.As(TestPerson.PropertyDirector).PageAsync("/locaties/lessen?q=Kadaster")).MainText(), StringComparison.Ordinal);

        Task<Page<LessonRow>> FindAsync(TestPerson by, string? text) => App.AskAsync(by, (FindLessonsHandler find) => find.HandleAsync(new FindLessons(text), default));
    }

    [Fact]
    public async Task Study_InAnotherRegion_IsNotFound()
    {
        var dossier = await Some.OfferedStudyAsync(App);

        Assert.Equal(RefusalKind.NotFound, Assert.Single((await Some.JudgeAsync(App, dossier, AspectKind.Capacity, by: TestPerson.OtherRegion)).Refusals).Kind);
        using var answer = await App.As(TestPerson.OtherRegion).GetAsync($"/locaties/{dossier}/haalbaarheid", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(await App.AskAsync(TestPerson.OtherRegion, (GetNoGoLetterHandler get) => get.HandleAsync(dossier, default)));
    }
}
