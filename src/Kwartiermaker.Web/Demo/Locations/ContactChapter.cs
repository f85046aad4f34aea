using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The contact with the municipality: talks, position, formal request and the briefing of the council.</summary>
internal sealed class ContactChapter(SiteStory story)
{
    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() switch
    {
        "talk" => Talk(step),
        "position" => Position(step),
        "request" => Request(step),
        "briefing" => Briefing(step),
        _ => null,
    };

    private IEnumerable<StoryMoment> Talk(JsonElement step)
    {
        var day = step.Day();
        var held = step.Is("held");
        var talk = new Made();
        // A talk is planned two days ahead and held early in the day; one that is still to come was planned last week.
        yield return story.Moment(held ? Math.Max(story.Site.Registered, day - 2) : -6, "plan a talk", story.PropertyDirector, async scene =>
            talk.By(await scene.Get<PlanTalkHandler>().HandleAsync(
                new PlanTalk(
                    story.Dossier, step.Named<TalkKind>("kind"), step.Text("subject_nl"), step.Text("with"), scene.At(day, held ? 7 : 9), Communication(step, scene, day)),
                scene.Cancel)));
        if (!held)
            yield break;
        yield return story.Moment(day, "report a talk", story.PropertyDirector, async scene =>
            (await scene.Get<RecordTalkHandler>().HandleAsync(new RecordTalk(story.Dossier, talk.Id, 1, step.Text("report_nl")), scene.Cancel)).Refusals);
    }

    private IEnumerable<StoryMoment> Position(JsonElement step)
    {
        var conditions = step.List("conditions").ToList();
        yield return story.Moment(step.Day(), "record a position", story.PropertyDirector, async scene =>
        {
            var known = await scene.Get<FindPositionsHandler>().HandleAsync(story.Dossier, scene.Cancel);
            return (await scene.Get<RecordPositionHandler>().HandleAsync(
                new RecordPosition(
                    story.Dossier, known.Count, step.Named<PositionOutcome>("outcome"), scene.On(step.Day()), step.Text("reference"),
                    "Zie het besluit van het college.", conditions.ConvertAll(c => new Assignment(c.Text("text_nl"), scene.On(Due(c)), story.PropertyDirector.Id))),
                scene.Cancel)).Refusals;
        });
        foreach (var met in conditions.Where(c => c.Is("met")))
            yield return Settle(met, Math.Max(step.Day() + 1, Due(met) - 3), "De gemeente heeft schriftelijk bevestigd dat dit geregeld is.");
    }

    private IEnumerable<StoryMoment> Request(JsonElement step)
    {
        var day = step.Day();
        foreach (var gate in story.GatesTo(Phase.FormalRequest, day))
            yield return gate;
        yield return story.Moment(day, "draw up the request", story.PropertyDirector, async scene =>
        {
            var draft = (await scene.Get<GetRequestDraftHandler>().HandleAsync(story.Dossier, scene.Cancel))!;
            return (await scene.Get<DrawUpRequestHandler>().HandleAsync(
                new DrawUpRequest(story.Dossier, draft.BasedOn, draft.Choices with
                {
                    RecipientAddress = $"Raadhuis\n{story.Site.Town}",
                    OurReference = step.Text("reference"),
                    TargetGroup = "gezinnen en alleenstaande volwassenen",
                    Commitments = ["Wij zijn dag en nacht bereikbaar voor omwonenden.", "Wij overleggen ten minste vier keer per jaar met de overlegcommissie."],
                }), scene.Cancel)).Refusals;
        });
        yield return story.Moment(day, "agree to the letter", story.CommunicationAdviser, async scene =>
        {
            var letter = (await scene.Get<FindRequestsHandler>().HandleAsync(story.Dossier, scene.Cancel))[0];
            return (await scene.Get<ReviewCommunicationHandler>().HandleAsync(
                new ReviewCommunication(story.Dossier, letter.Id, 1, ReviewOutcome.Agreed, null), scene.Cancel)).Refusals;
        });
        yield return story.Moment(day + 1, "send the request", story.PropertyDirector, async scene =>
            (await scene.Get<SendRequestHandler>().HandleAsync(
                new SendRequest(
                    story.Dossier, 1, scene.On(day + 1), SendingMeans.Email, step.Text("addressee"), story.PropertyDirector.Name,
                    new CommunicationCheck(
                        "Dat het verzoek is verstuurd; de raad hoort het het eerst.", "de gemeente", "de gemeenteraad en daarna de inwoners", scene.On(day + 2),
                        "de communicatieadviseur van de gemeente")),
                scene.Cancel)).Refusals);
        // The college has answered by the time the study begins.
        if (story.Later(step, "study") is { } study)
        {
            yield return story.Moment(study.Day(), "record the answer", story.PropertyDirector, async scene =>
                (await scene.Get<AnswerRequestHandler>().HandleAsync(
                    new AnswerRequest(story.Dossier, 1, CollegeAnswer.Cooperates, scene.On(study.Day()), null, "Het college werkt mee aan het haalbaarheidsonderzoek."),
                    scene.Cancel)).Refusals);
        }
    }

    private IEnumerable<StoryMoment> Briefing(JsonElement step)
    {
        var day = step.Day();
        var held = day <= 0;
        var briefing = new Made();
        var forum = step.Text("body") switch { "council" => CouncilForum.WholeCouncil, var body => StepReading.Named<CouncilForum>(body) };
        yield return story.Moment(held ? day - 2 : -4, "plan a briefing", story.PropertyDirector, async scene =>
            briefing.By(await scene.Get<PlanBriefingHandler>().HandleAsync(
                new PlanBriefing(
                    story.Dossier, forum, scene.At(day, held ? 7 : 19), null,
                    new CommunicationCheck("Wat het verzoek is en wat er nog niet vaststaat.", "de wethouder en de vastgoedregisseur", "de raad", scene.On(day), "de griffie")),
                scene.Cancel)));
        if (step.TextOrNone("notAgreed_nl") is { } advice)
        {
            yield return story.Moment(-2, "not agreed", story.CommunicationAdviser, async scene =>
                (await scene.Get<ReviewCommunicationHandler>().HandleAsync(
                    new ReviewCommunication(story.Dossier, briefing.Id, 1, ReviewOutcome.NotAgreed, advice), scene.Cancel)).Refusals);
        }

        if (!held)
            yield break;
        yield return story.Moment(day, "hold the briefing", story.PropertyDirector, async scene =>
            (await scene.Get<HoldBriefingHandler>().HandleAsync(
                new HoldBriefing(story.Dossier, briefing.Id, 1, "Alle fracties waren er, met de burgemeester en de griffier.", step.Text("outcome_nl")), scene.Cancel)).Refusals);
        foreach (var asked in step.List("questions"))
        {
            var question = new Made();
            yield return story.Moment(day, "ask a question", story.PropertyDirector, async scene =>
                question.By(await scene.Get<AskCouncilQuestionHandler>().HandleAsync(
                    new AskCouncilQuestion(story.Dossier, briefing.Id, "een raadslid", asked.Text("text_nl")), scene.Cancel)));
            if (!asked.Is("answered"))
                continue;
            var answered = Math.Min(0, day + 6);
            yield return story.Moment(answered, "answer a question", story.PropertyDirector, async scene =>
                (await scene.Get<AnswerCouncilQuestionHandler>().HandleAsync(
                    new AnswerCouncilQuestion(
                        story.Dossier, question.Id, 1, "Schriftelijk beantwoord; de griffie heeft het antwoord aan alle fracties gestuurd.", scene.On(answered)),
                    scene.Cancel)).Refusals);
        }

        foreach (var promise in step.List("promises"))
        {
            yield return story.Moment(day, "promise", story.PropertyDirector, async scene =>
                (await scene.Get<AddFollowUpHandler>().HandleAsync(
                    new AddFollowUp(
                        story.Dossier, LocationFollowUps.CouncilPromise.Code, briefing.Id,
                        new Assignment(promise.Text("text_nl"), scene.On(Due(promise)), story.ProjectDirector.Id, "de gemeenteraad")),
                    scene.Cancel)).Refusals);
            if (promise.Is("kept"))
                yield return Settle(promise, Math.Max(day + 1, Due(promise) - 5), "Gedaan en aan de raad gemeld.");
        }
    }

    /// <summary>A condition is met, or a promise kept.</summary>
    private StoryMoment Settle(JsonElement what, int day, string how) => story.Moment(day, "settle", story.PropertyDirector, async scene =>
    {
        var followUps = await scene.Get<FindFollowUpsHandler>().HandleAsync(story.Dossier, scene.Cancel);
        var followUp = followUps.Single(f => f.Text == what.Text("text_nl") && f.State == FollowUpState.Open);
        return (await scene.Get<ChangeFollowUpHandler>().HandleAsync(
            new ChangeFollowUp(story.Dossier, followUp.Id, followUp.Version, followUp.DueOn, followUp.ResponsibleId, FollowUpState.Done, scene.On(day), how, null),
            scene.Cancel)).Refusals;
    });

    private static int Due(JsonElement followUp) => followUp.Whole("dueDay");

    private static CommunicationCheck Communication(JsonElement step, Scene scene, int day)
    {
        var c = step.GetProperty("communication");
        return new CommunicationCheck($"{c.Text("what")} ({c.Text("when_nl")})", c.Text("by"), c.Text("to"), scene.On(day), c.Text("agreedWith"));
    }
}
