using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Permits;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>Which permits are needed, the applications until the permit stands, and the services that are consulted.</summary>
internal sealed class PermitsChapter(SiteStory story)
{
    private static readonly PermitKind[] AskedAbout =
        [PermitKind.BuildingActivity, PermitKind.PlanActivity, PermitKind.PlanDeviation, PermitKind.PlanChange, PermitKind.UseNotification];

    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() switch
    {
        "permit" => [.. WhatIsNeeded(step), .. Permit(step)],
        "consultation" => Consultation(step),
        _ => null,
    };

    /// <summary>Said once, on the day of the first application or, without one, of the building.</summary>
    public IEnumerable<StoryMoment> WhatIsNeeded(JsonElement step)
    {
        if (!story.First("permit", "building").Equals(step))
            yield break;
        var kinds = story.Site.Steps.Where(s => s.Does() == "permit").Select(KindOf).ToHashSet();
        foreach (var kind in AskedAbout)
        {
            // Nobody opens a location without the notification of use; a site under way still has to send it.
            var needed = kinds.Contains(kind) || (kind == PermitKind.UseNotification && story.Reaches < Phase.Operation);
            yield return story.Moment(step.Day(), "decide what is needed", story.ProjectDirector, async scene =>
                (await scene.Get<DecidePermitNeedHandler>().HandleAsync(
                    new DecidePermitNeed(
                        story.Dossier, kind, 0, needed ? NeedAnswer.Needed : NeedAnswer.NotNeeded,
                        needed ? "Volgt uit de vergunningcheck met de gemeente." : "Het plan raakt dit niet; besproken in het vooroverleg."),
                    scene.Cancel)).Refusals);
        }

        // A plan that is not built yet is tested halfway.
        if (story.Reaches == Phase.PlanAndPermits)
            yield return new PlanTestChapter(story).Tested(Math.Min(0, step.Day() + 5), complete: false);
    }

    private IEnumerable<StoryMoment> Permit(JsonElement step)
    {
        var (kind, day, made) = (KindOf(step), step.Day("appliedDay")!.Value, new Made());
        yield return story.Moment(day, "apply for a permit", story.ProjectDirector, async scene =>
        {
            // Who was turned down applies once more.
            var latest = (await PermitsAsync(scene)).FirstOrDefault(p => p.Kind == kind);
            return made.By(await scene.Get<ApplyForPermitHandler>().HandleAsync(
                new ApplyForPermit(
                    story.Dossier, kind, step.Named<PermitProcedure>("procedure"), SubjectOf(kind), "het college van burgemeester en wethouders", null, scene.On(day), null,
                    latest is { Decision: PermitDecision.Refused } ? latest.Id : null),
                scene.Cancel));
        });
        if (step.GetProperty("suspended") is { ValueKind: JsonValueKind.Object } suspended)
        {
            var (from, to) = (suspended.Day("fromDay")!.Value, suspended.Day("toDay")!.Value);
            yield return OfPermit(from, "suspend the term", made, async (scene, permit) =>
                (await scene.Get<SuspendPermitTermHandler>().HandleAsync(
                    new SuspendPermitTerm(story.Dossier, permit.Id, permit.Version, scene.On(from), "Een aanvulling op het geluidsonderzoek.", scene.On(from + 28)),
                    scene.Cancel)).Refusals);
            yield return OfPermit(to, "supplement", made, async (scene, permit) =>
                (await scene.Get<ResumePermitTermHandler>().HandleAsync(
                    new ResumePermitTerm(
                        story.Dossier, permit.Id, permit.Version, permit.Suspensions.Single(s => s.ResumedOn is null).Id, scene.On(to), SuspensionEnd.Supplemented),
                    scene.Cancel)).Refusals);
        }

        if (step.Is("extended"))
        {
            var extended = step.GetProperty("suspended").Day("toDay")!.Value + 10;
            yield return OfPermit(extended, "extend the term", made, async (scene, permit) =>
                (await scene.Get<ExtendPermitTermHandler>().HandleAsync(
                    new ExtendPermitTerm(story.Dossier, permit.Id, permit.Version, scene.On(extended)), scene.Cancel)).Refusals);
        }

        if (step.Day("decidedDay") is { } decided)
        {
            foreach (var moment in Decided(step, decided, made))
                yield return moment;
        }
    }

    private IEnumerable<StoryMoment> Decided(JsonElement step, int day, Made made)
    {
        var outcome = step.Named<PermitDecision>("outcome");
        var note = outcome == PermitDecision.Refused ? "Het parkeren op eigen terrein is niet opgelost; een nieuwe aanvraag met een ander plan kan." : null;
        yield return OfPermit(day, "decide the permit", made, async (scene, permit) =>
            (await scene.Get<DecidePermitHandler>().HandleAsync(new DecidePermit(story.Dossier, permit.Id, permit.Version, outcome, scene.On(day), note), scene.Cancel)).Refusals);
        if (KindOf(step) == PermitKind.UseNotification)
            yield break;
        yield return OfPermit(day, "publish the permit", made, async (scene, permit) =>
            (await scene.Get<PublishPermitHandler>().HandleAsync(new PublishPermit(story.Dossier, permit.Id, permit.Version, scene.On(day)), scene.Cancel)).Refusals);
        if (step.Is("objection"))
        {
            yield return OfPermit(day + 12, "object", made, async (scene, permit) =>
                (await scene.Get<ReceiveObjectionHandler>().HandleAsync(
                    new ReceiveObjection(story.Dossier, permit.Id, permit.Version, ObjectionKind.Objection, "een groep omwonenden", scene.On(day + 12)), scene.Cancel)).Refusals);
        }
        else if (outcome == PermitDecision.Granted && day + 60 is var final and <= 0)
        {
            yield return OfPermit(final, "confirm that the permit stands", made, async (scene, permit) =>
                (await scene.Get<ConfirmIrrevocableHandler>().HandleAsync(new ConfirmIrrevocable(story.Dossier, permit.Id, permit.Version), scene.Cancel)).Refusals);
        }
    }

    private IEnumerable<StoryMoment> Consultation(JsonElement step)
    {
        var (day, asked) = (step.Day(), new Made());
        yield return story.Moment(day, "consult", story.ProjectDirector, async scene =>
            asked.By(await scene.Get<AskConsultationHandler>().HandleAsync(
                new AskConsultation(story.Dossier, step.Named<ConsultedService>("service"), step.Text("question_nl"), scene.On(day)), scene.Cancel)));
        if (step.Text("advice_nl") is { Length: > 0 } advice)
        {
            // In time for the work to begin.
            var answered = Math.Min(Math.Min(0, day + 12), story.Later(step, "building") is { } building ? building.Day() : 0);
            yield return story.Moment(answered, "answer a consultation", story.ProjectDirector, async scene =>
                (await scene.Get<AnswerConsultationHandler>().HandleAsync(
                    new AnswerConsultation(story.Dossier, asked.Id, 1, scene.On(answered), advice, AdviceFollowed.Followed, null), scene.Cancel)).Refusals);
        }
    }

    /// <summary>What the project director does with a permit as it then is.</summary>
    private StoryMoment OfPermit(int day, string what, Made made, Func<Scene, PermitRow, Task<IReadOnlyList<Refusal>>> act) =>
        story.Moment(day, what, story.ProjectDirector, async scene => await act(scene, (await PermitsAsync(scene)).Single(p => p.Id == made.Id)));

    /// <summary>The last one first.</summary>
    private async Task<IReadOnlyList<PermitRow>> PermitsAsync(Scene scene) =>
        (await scene.Get<FindPermitsHandler>().HandleAsync(story.Dossier, scene.Cancel))!.Permits;

    private static PermitKind KindOf(JsonElement step) => step.Text("kind") switch
    {
        "environment-permit" => PermitKind.BuildingActivity,
        "zoning-deviation" => PermitKind.PlanDeviation,
        "use-notification" => PermitKind.UseNotification,
        var unknown => throw new InvalidOperationException($"sites.json: unknown permit '{unknown}'."),
    };

    private static string SubjectOf(PermitKind kind) => kind switch
    {
        PermitKind.BuildingActivity => "Verbouwen en geschikt maken voor opvang",
        PermitKind.PlanDeviation => "Opvang in afwijking van het omgevingsplan",
        _ => "Gebruiksmelding voor brandveilig gebruik",
    };
}
