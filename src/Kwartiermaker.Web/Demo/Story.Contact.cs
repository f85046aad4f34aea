using Kwartiermaker.Locations;
using Kwartiermaker.Contracts.Locations;
using System.Text.Json;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Web.Demo;

/// <summary>The contact with the municipality: talks, position, formal request and the briefing of the council.</summary>
internal sealed partial class Story
{
    private IEnumerable<StoryMoment> Talk(JsonElement step)
    {
        var day = Day(step);
        var held = step.GetProperty("held").GetBoolean();
        var talk = Guid.Empty;
        // A talk is planned two days ahead and held early in the day; one that is still to come was planned last week.
        yield return Moment(held ? Math.Max(site.Registered, day - 2) : -6, "plan a talk", PropertyDirector, async told => Keep(
            await told.Get<PlanTalkHandler>().HandleAsync(
                new PlanTalk(dossier, Named<TalkKind>(Text(step, "kind")), Text(step, "subject_nl"), Text(step, "with"), told.At(day, held ? 7 : 9), Communication(step, told, day)), told.Cancel),
            id => talk = id));
        if (held)
            yield return Moment(day, "report a talk", PropertyDirector, async told => Refused(await told.Get<RecordTalkHandler>().HandleAsync(new RecordTalk(dossier, talk, 1, Text(step, "report_nl")), told.Cancel)));
    }

    private IEnumerable<StoryMoment> Position(JsonElement step)
    {
        var conditions = step.GetProperty("conditions").EnumerateArray().ToList();
        yield return Moment(Day(step), "record a position", PropertyDirector, async told =>
        {
            var known = await told.Get<FindPositionsHandler>().HandleAsync(dossier, told.Cancel);
            return Refused(await told.Get<RecordPositionHandler>().HandleAsync(
                new RecordPosition(
                    dossier, known.Count, Named<PositionOutcome>(Text(step, "outcome")), told.On(Day(step)), Text(step, "reference"),
                    "Zie het besluit van het college.", conditions.ConvertAll(c => new Assignment(Text(c, "text_nl"), told.On(Due(c)), PropertyDirector.Id))),
                told.Cancel));
        });
        foreach (var met in conditions.Where(c => c.GetProperty("met").GetBoolean()))
            yield return Settle(met, Math.Max(Day(step) + 1, Due(met) - 3), "De gemeente heeft schriftelijk bevestigd dat dit geregeld is.");
    }

    private IEnumerable<StoryMoment> Request(JsonElement step)
    {
        var day = Day(step);
        foreach (var gate in GatesTo(Phase.FormalRequest, day))
            yield return gate;
        yield return Moment(day, "draw up the request", PropertyDirector, async told =>
        {
            var draft = (await told.Get<GetRequestDraftHandler>().HandleAsync(dossier, told.Cancel))!;
            return Refused(await told.Get<DrawUpRequestHandler>().HandleAsync(
                new DrawUpRequest(dossier, draft.BasedOn, draft.Choices with
                {
                    RecipientAddress = $"{Text(step, "addressee")}\nRaadhuis\n{site.Town}",
                    OurReference = Text(step, "reference"),
                    TargetGroup = "gezinnen en alleenstaande volwassenen",
                    Commitments = ["Wij zijn dag en nacht bereikbaar voor omwonenden.", "Wij overleggen ten minste vier keer per jaar met de overlegcommissie."],
                }), told.Cancel));
        });
        yield return Moment(day + 1, "send the request", PropertyDirector, async told => Refused(await told.Get<SendRequestHandler>().HandleAsync(
            new SendRequest(
                dossier, 1, told.On(day + 1), SendingMeans.Email, Text(step, "addressee"), PropertyDirector.Name,
                new CommunicationCheck("Dat het verzoek is verstuurd; de raad hoort het het eerst.", "de gemeente", "de gemeenteraad en daarna de inwoners", told.On(day + 2), "de communicatieadviseur van de gemeente")),
            told.Cancel)));
        // The college has answered by the time the study begins.
        if (Later(step, "study") is { } study)
        {
            yield return Moment(Day(study), "record the answer", PropertyDirector, async told => Refused(await told.Get<AnswerRequestHandler>().HandleAsync(
                new AnswerRequest(dossier, 1, told.On(Day(study)), null, "Het college werkt mee aan het haalbaarheidsonderzoek."), told.Cancel)));
        }
    }

    private IEnumerable<StoryMoment> Briefing(JsonElement step)
    {
        var day = Day(step);
        var held = day <= 0;
        var briefing = Guid.Empty;
        var forum = Text(step, "body") switch { "council" => CouncilForum.WholeCouncil, var body => Named<CouncilForum>(body) };
        yield return Moment(held ? day - 2 : -4, "plan a briefing", PropertyDirector, async told => Keep(
            await told.Get<PlanBriefingHandler>().HandleAsync(
                new PlanBriefing(
                    dossier, forum, told.At(day, held ? 7 : 19), null,
                    new CommunicationCheck("Wat het verzoek is en wat er nog niet vaststaat.", "de wethouder en de vastgoedregisseur", "de raad", told.On(day), "de griffie")),
                told.Cancel),
            id => briefing = id));
        if (!held)
            yield break;
        yield return Moment(day, "hold the briefing", PropertyDirector, async told => Refused(await told.Get<HoldBriefingHandler>().HandleAsync(
            new HoldBriefing(dossier, briefing, 1, "Alle fracties waren er, met de burgemeester en de griffier.", Text(step, "outcome_nl")), told.Cancel)));
        foreach (var asked in step.GetProperty("questions").EnumerateArray())
        {
            var question = Guid.Empty;
            yield return Moment(day, "ask a question", PropertyDirector, async told => Keep(
                await told.Get<AskCouncilQuestionHandler>().HandleAsync(new AskCouncilQuestion(dossier, briefing, "een raadslid", Text(asked, "text_nl")), told.Cancel), id => question = id));
            if (!asked.GetProperty("answered").GetBoolean())
                continue;
            yield return Moment(Math.Min(0, day + 6), "answer a question", PropertyDirector, async told => Refused(await told.Get<AnswerCouncilQuestionHandler>().HandleAsync(
                new AnswerCouncilQuestion(dossier, question, 1, "Schriftelijk beantwoord; de griffie heeft het antwoord aan alle fracties gestuurd.", told.On(Math.Min(0, day + 6))), told.Cancel)));
        }

        foreach (var promise in step.GetProperty("promises").EnumerateArray())
        {
            yield return Moment(day, "promise", PropertyDirector, async told => Refused(await told.Get<AddFollowUpHandler>().HandleAsync(
                new AddFollowUp(dossier, LocationFollowUps.CouncilPromise.Code, briefing, new Assignment(Text(promise, "text_nl"), told.On(Due(promise)), ProjectDirector.Id, "de gemeenteraad")), told.Cancel)));
            if (promise.GetProperty("kept").GetBoolean())
                yield return Settle(promise, Math.Max(day + 1, Due(promise) - 5), "Gedaan en aan de raad gemeld.");
        }
    }

    /// <summary>A condition is met, or a promise kept.</summary>
    private StoryMoment Settle(JsonElement what, int day, string how) => Moment(day, "settle", PropertyDirector, async told =>
    {
        var followUp = (await told.Get<FindFollowUpsHandler>().HandleAsync(dossier, told.Cancel)).Single(f => f.Text == Text(what, "text_nl") && f.State == FollowUpState.Open);
        return Refused(await told.Get<ChangeFollowUpHandler>().HandleAsync(
            new ChangeFollowUp(dossier, followUp.Id, followUp.Version, followUp.DueOn, followUp.ResponsibleId, FollowUpState.Done, told.On(day), how, null), told.Cancel));
    });

    private static int Due(JsonElement followUp) => followUp.GetProperty("dueDay").GetInt32();

    private static CommunicationCheck Communication(JsonElement step, Told told, int day)
    {
        var c = step.GetProperty("communication");
        return new CommunicationCheck($"{Text(c, "what")} ({Text(c, "when_nl")})", Text(c, "by"), Text(c, "to"), told.On(day), Text(c, "agreedWith"));
    }
}
