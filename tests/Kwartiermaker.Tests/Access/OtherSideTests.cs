using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Remarks;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Access;

/// <summary>The municipality's official reads what was sent, decided or shared, and nothing of what is the agency's own.</summary>
public sealed partial class OtherSideTests : AppTests
{
    /// <summary>Stands in every text that is ours.</summary>
    private const string Ours = "Zwijgmaker";

    private static readonly TestPerson Director = TestPerson.PropertyDirector;
    private static readonly TestPerson Project = TestPerson.ProjectDirector;
    private static readonly TestPerson Manager = TestPerson.LocationManager;
    private static readonly TestPerson Regional = TestPerson.RegionalManager;

    private static readonly string[] EveryAspect = ["bereikbaarheid", "milieu", "eigendom", "locatiepotentie", "capaciteit"];

    [Fact]
    public async Task Official_OnEveryPageAndRoute_ReadsNoWordOfOurs()
    {
        var dossier = await FilledAsync();
        var ours = (await CrawlAsync(dossier, Project, [])).Concat(await CrawlAsync(dossier, Director, [])).ToLookup(page => page.Key, page => page.Value);
        Assert.True(ours.Count(page => page.Any(text => text.Contains(Ours, StringComparison.Ordinal))) > 15, "The word stands on too few pages to prove something.");

        var leaks = (await CrawlAsync(dossier, TestPerson.Official, ours.Select(page => page.Key)))
            .Where(page => page.Value.Contains(Ours, StringComparison.Ordinal)).Select(page => page.Key);

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Official_ReadsNoDeadlinesOfOurs_AlsoNotInCounts()
    {
        var dossier = await FilledAsync();
        App.Time.Advance(TimeSpan.FromDays(400));

        var seen = await App.AskAsync(TestPerson.Official, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
        var all = await App.AskAsync(Director, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
        var counted = await App.AskAsync(TestPerson.Official, (GetDossierHandler get) => get.HandleAsync(dossier, default));

        Assert.DoesNotContain(seen, d => d.Kind is "locations.study-decision" or "locations.study-risk" or "locations.building-activity" or "locations.open-point");
        Assert.Contains(all, d => d.Kind == "locations.open-point");
        Assert.Equal(seen.Count(d => d.DueOn < TestApp.Today.AddDays(400)), counted!.LateDeadlines);
    }

    /// <summary>What is theirs to read once it was sent or decided.</summary>
    [Fact]
    public async Task Official_ReadsWhatWasSentAndDecided()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        using var client = App.As(TestPerson.Official);
        var before = (await client.PageAsync($"/locaties/{dossier}/haalbaarheid")).MainText();
        Assert.Contains("Hier staat nog geen besluit.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Bushalte op 350 m", before, StringComparison.Ordinal);

        _ = (await Some.DecideAsync(App, dossier, StudyDecision.Go, lessons: "Alleen voor ons.")).Value;

        var after = (await client.PageAsync($"/locaties/{dossier}/haalbaarheid")).MainText();
        Assert.Contains("De locatie past in het plan.", after, StringComparison.Ordinal);
        Assert.Contains("Bushalte op 350 m", after, StringComparison.Ordinal);
        Assert.DoesNotContain("investering", after, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Alleen voor ons.", after, StringComparison.Ordinal);
    }

    /// <summary>One dossier with our word in every text of ours, made through the use cases, in the order of the chain.</summary>
    private async Task<Guid> FilledAsync()
    {
        foreach (var person in new[] { Director, Project, Manager, Regional })
            _ = await App.KnowAsync(person);
        var lead = await App.KnowAsync(Project);
        var dossier = await Some.DossierAsync(App, Some.CareHome() with { Notes = Ours });
        _ = (await App.AskAsync(Director, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", Past(7), Some.Communication, null, Ours + " 1"), default))).Value;
        var talk = await App.WithDatabaseAsync(db => db.Set<Talk>().SingleAsync());
        _ = (await App.AskAsync(Director, (CorrectTalkHandler correct) => correct.HandleAsync(
            new CorrectTalk(dossier, talk.Id, 1, "wethouder", Ours + " 2", Ours), default))).Value;
        var off = (await App.AskAsync(Director, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Visit, "Bezoek", "wethouder Jansma", Past(-7), Some.Communication), default))).Value;
        _ = (await App.AskAsync(Director, (CancelTalkHandler cancel) => cancel.HandleAsync(new CancelTalk(dossier, off, 1, Ours), default))).Value;

        _ = (await App.AskAsync(Director, (AddRemarkHandler add) => add.HandleAsync(new AddRemark(dossier, Ours, [lead.Id]), default))).Value;

        _ = await Some.PositionAsync(App, dossier);
        await Some.InPhaseAsync(App, dossier, Phase.FormalRequest);
        _ = (await Some.DrawUpAsync(App, dossier, choices: Some.Choices with { Explanation = Ours })).Value;
        var held = (await Some.BriefingAsync(App, dossier, -2)).Value;
        _ = (await App.AskAsync(Director, (HoldBriefingHandler hold) => hold.HandleAsync(new HoldBriefing(dossier, held, 1, Ours, Ours), default))).Value;
        var cancelled = (await Some.BriefingAsync(App, dossier, 9)).Value;
        _ = (await App.AskAsync(Director, (CancelBriefingHandler cancel) => cancel.HandleAsync(new CancelBriefing(dossier, cancelled, 1, Ours), default))).Value;

        await Some.InPhaseAsync(App, dossier, Phase.Feasibility);
        _ = (await App.AskAsync(Project, (StartStudyHandler start) => start.HandleAsync(new StartStudy(dossier, lead.Id, "J. Jansma", "projectleider", 1_234_567), default))).Value;
        _ = (await Some.JudgeAsync(App, dossier, AspectKind.Environment, AspectVerdict.AtRisk, Ours)).Value;
        _ = (await App.AskAsync(Project, (RecordRiskHandler record) => record.HandleAsync(
            new RecordRisk(dossier, AspectKind.Environment, null, 0, Ours, RiskLevel.Low, RiskLevel.High, Ours, lead.Id, TestApp.Today.AddDays(10)), default))).Value;

        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await App.AskAsync(Director, (ChangeSpacesHandler change) => change.HandleAsync(
            new ChangeSpaces(dossier, 0, [new(SpaceKind.Toilet, Ours, 12, null, null)]), default))).Value;
        _ = (await Some.ProposeAsync(App, dossier, above: Ours)).Value;

        await Some.InPhaseAsync(App, dossier, Phase.PlanAndPermits);
        _ = (await App.AskAsync(Project, (DecidePermitNeedHandler decide) => decide.HandleAsync(
            new DecidePermitNeed(dossier, PermitKind.BuildingActivity, 0, NeedAnswer.Needed, Ours), default))).Value;
        _ = await Some.ApplicationAsync(App, dossier, TestApp.Today.AddDays(-3));
        var asked = (await App.AskAsync(Project, (AskConsultationHandler ask) => ask.HandleAsync(
            new AskConsultation(dossier, ConsultedService.FireBrigade, "Zijn twee trappen genoeg?", TestApp.Today.AddDays(-30), TestApp.Today.AddDays(-9)), default))).Value;
        _ = (await App.AskAsync(Project, (GoOnWithoutAnswerHandler goOn) => goOn.HandleAsync(new GoOnWithoutAnswer(dossier, asked, 1, Ours), default))).Value;
        var test = await Some.PlanTestAsync(App, dossier);
        var item = test.Items.First(i => !i.IsByNumber);
        _ = (await App.AskAsync(Project, (AssessRequirementsHandler assess) => assess.HandleAsync(
            new AssessRequirements(dossier, test.Id, [new(item.Id, item.Version, null, Judgement.Fails, Ours)]), default))).Value;
        _ = (await App.AskAsync(Project, (AskDeviationHandler ask) => ask.HandleAsync(new AskDeviation(dossier, test.Id, item.Id, item.Version + 1, Ours, Ours), default))).Value;
        _ = (await App.AskAsync(Project, (RecordFindingHandler record) => record.HandleAsync(
            new RecordFinding(dossier, test.Id, null, 0, default(Circumstance), Ours, Ours), default))).Value;
        var adviser = (await App.AskAsync(Project, (SaveAdviserHandler save) => save.HandleAsync(
            new SaveAdviser(dossier, null, 0, AdviserKind.Architect, Ours, null, Ours, null), default))).Value;
        _ = (await App.AskAsync(Project, (RecordAdviceHandler record) => record.HandleAsync(
            new RecordAdvice(dossier, adviser, null, 0, Ours, Ours, TestApp.Today, AdviceUptake.No, Ours), default))).Value;
        await Some.InPhaseAsync(App, dossier, Phase.Building);
        _ = await Some.ActivityAsync(App, dossier, Some.Activity(Ours));
        await Some.FinishBuildingAsync(App, dossier);
        _ = (await App.AskAsync(Project, (RecordCompletionHandler record) => record.HandleAsync(
            new RecordCompletion(dossier, 0, TestApp.Today.AddDays(-1), Ours, Ours), default))).Value;
        _ = (await App.AskAsync(Project, (AddOpenPointHandler add) => add.HandleAsync(new AddOpenPoint(dossier, Ours, TestApp.Today.AddDays(9), null), default))).Value;

        await Some.InPhaseAsync(App, dossier, Phase.Opening);
        _ = (await App.AskAsync(Manager, (RecordOpeningCheckHandler record) => record.HandleAsync(new RecordOpeningCheck(
            dossier, OpeningCheckKind.Staffing, 0, CheckState.Done, TestApp.Today.AddDays(-1), Ours, null, Ours), default))).Value;
        await Some.InPhaseAsync(App, dossier, Phase.Operation);
        _ = (await App.AskAsync(Regional, (AnnounceEndHandler announce) => announce.HandleAsync(
            new AnnounceEnd(dossier, TestApp.Today.AddDays(90), "Minder plaatsen nodig.", null, null, TestApp.Today.AddDays(-10)), default))).Value;
        _ = (await App.AskAsync(Regional, (PlanPhaseOutStepHandler plan) => plan.HandleAsync(new PlanPhaseOutStep(dossier, Ours, Ours, TestApp.Today.AddDays(20)), default))).Value;
        _ = (await App.AskAsync(Regional, (PrepareHandOverHandler prepare) => prepare.HandleAsync(
            new PrepareHandOver(dossier, 0, Some.Homes with { With = Ours, Agreed = Ours }), default))).Value;
        _ = (await App.AskAsync(Regional, (NoteHandOverPointHandler note) => note.HandleAsync(
            new NoteHandOverPoint(dossier, Ours, Ours, TestApp.Today.AddDays(99)), default))).Value;
        return dossier;
    }

    private DateTime Past(int days) => App.Time.GetUtcNow().UtcDateTime.AddDays(-days);

    /// <summary>What somebody reads on every page and route, behind every link, with every id that stands in them, and at these addresses.</summary>
    private async Task<Dictionary<string, string>> CrawlAsync(Guid dossier, TestPerson who, IEnumerable<string> also)
    {
        using var client = App.As(who);
        var routes = (await AppRoute.AllAsync(App)).Where(r => r.Answers("GET") && (r.IsOfDossier || !r.HasParameters) && !r.Anonymous).ToList();
        var read = new Dictionary<string, string>();
        var waiting = new Queue<string>(routes.Select(r => r.Url(dossier)).Concat(also)
            .Concat(EveryAspect.Select(a => $"/api/v1/locatiedossiers/{dossier}/haalbaarheidsonderzoek/aspecten/{a}")));
        var ids = new HashSet<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (read.ContainsKey(address))
                continue;
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {answer.StatusCode}");
            var isText = answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/json";
            var text = isText && answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
            read[address] = text;
            foreach (Match link in Link().Matches(text))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (to.StartsWith($"/locaties/{dossier}", StringComparison.Ordinal) && !to.Contains("/export", StringComparison.Ordinal))
                    waiting.Enqueue(to);
            }

            if (address.StartsWith("/api/", StringComparison.Ordinal))
                ids.UnionWith(Id().Matches(text).Select(m => m.Groups[1].Value));
            if (waiting.Count > 0 || ids.Count == 0)
                continue;
            foreach (var route in routes.Where(r => !r.IsPage && r.Pattern.Count(c => c == '{') == 2 && r.Pattern.EndsWith(":guid}", StringComparison.Ordinal)))
            {
                foreach (var id in ids)
                    waiting.Enqueue(Regex.Replace(route.Url(dossier), "[^/]+$", id));
            }

            ids.Clear();
        }

        return read;
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("\"id\":\"([0-9a-f-]{36})\"")]
    private static partial Regex Id();
}
