using Kwartiermaker.Contracts.Locations;
using System.Text.Json;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;

namespace Kwartiermaker.Web.Demo;

/// <summary>Permits and consultations, the test of the plan, and the building work until delivery.</summary>
internal sealed partial class Story
{
    private static readonly PermitKind[] AskedAbout = [PermitKind.BuildingActivity, PermitKind.PlanActivity, PermitKind.PlanDeviation, PermitKind.PlanChange, PermitKind.UseNotification];

    /// <summary>The last application of each kind, and whether it was turned down.</summary>
    private readonly Dictionary<PermitKind, (Guid Id, bool Refused)> applied = [];

    private bool permitsDecided;

    private IEnumerable<StoryMoment> Permit(JsonElement step)
    {
        foreach (var moment in WhatIsNeeded(Day(step)))
            yield return moment;
        var (kind, day) = (PermitOf(step), Day(step, "appliedDay")!.Value);
        var id = Guid.Empty;
        yield return Moment(day, "apply for a permit", ProjectDirector, async told =>
        {
            var previous = applied.TryGetValue(kind, out var before) && before.Refused ? before.Id : (Guid?)null;
            return Keep(
                await told.Get<ApplyForPermitHandler>().HandleAsync(
                    new ApplyForPermit(dossier, kind, Named<PermitProcedure>(Text(step, "procedure")), SubjectOf(kind), "het college van burgemeester en wethouders", null, told.On(day), null, previous), told.Cancel),
                made => applied[kind] = (id = made, Text(step, "outcome") == "refused"));
        });
        if (step.GetProperty("suspended") is { ValueKind: JsonValueKind.Object } suspended)
        {
            var (from, to) = (Day(suspended, "fromDay")!.Value, Day(suspended, "toDay")!.Value);
            yield return Moment(from, "suspend the term", ProjectDirector, async told =>
            {
                var permit = await PermitAsync(told, id);
                return Refused(await told.Get<SuspendPermitTermHandler>().HandleAsync(
                    new SuspendPermitTerm(dossier, id, permit.Version, told.On(from), "Een aanvulling op het geluidsonderzoek.", told.On(from + 28)), told.Cancel));
            });
            yield return Moment(to, "supplement", ProjectDirector, async told =>
            {
                var permit = await PermitAsync(told, id);
                return Refused(await told.Get<ResumePermitTermHandler>().HandleAsync(
                    new ResumePermitTerm(dossier, id, permit.Version, permit.Suspensions.Single(s => s.ResumedOn is null).Id, told.On(to), SuspensionEnd.Supplemented), told.Cancel));
            });
        }

        if (step.GetProperty("extended").GetBoolean())
        {
            var extended = Day(step.GetProperty("suspended"), "toDay")!.Value + 10;
            yield return Moment(extended, "extend the term", ProjectDirector, async told =>
            {
                var permit = await PermitAsync(told, id);
                return Refused(await told.Get<ExtendPermitTermHandler>().HandleAsync(new ExtendPermitTerm(dossier, id, permit.Version, told.On(extended)), told.Cancel));
            });
        }

        if (Day(step, "decidedDay") is not { } decided)
            yield break;
        var outcome = Named<PermitDecision>(Text(step, "outcome"));
        yield return Moment(decided, "decide the permit", ProjectDirector, async told =>
        {
            var permit = await PermitAsync(told, id);
            return Refused(await told.Get<DecidePermitHandler>().HandleAsync(
                new DecidePermit(dossier, id, permit.Version, outcome, told.On(decided), outcome == PermitDecision.Refused ? "Het parkeren op eigen terrein is niet opgelost; een nieuwe aanvraag met een ander plan kan." : null),
                told.Cancel));
        });
        if (kind == PermitKind.UseNotification)
            yield break;
        yield return Moment(decided, "publish the permit", ProjectDirector, async told =>
        {
            var permit = await PermitAsync(told, id);
            return Refused(await told.Get<PublishPermitHandler>().HandleAsync(new PublishPermit(dossier, id, permit.Version, told.On(decided)), told.Cancel));
        });
        if (step.GetProperty("objection").GetBoolean())
        {
            yield return Moment(decided + 12, "object", ProjectDirector, async told =>
            {
                var permit = await PermitAsync(told, id);
                return Refused(await told.Get<ReceiveObjectionHandler>().HandleAsync(
                    new ReceiveObjection(dossier, id, permit.Version, ObjectionKind.Objection, "een groep omwonenden", told.On(decided + 12)), told.Cancel));
            });
        }
        else if (outcome == PermitDecision.Granted && decided + 60 is var final and <= 0)
        {
            yield return Moment(final, "confirm that the permit stands", ProjectDirector, async told =>
            {
                var permit = await PermitAsync(told, id);
                return Refused(await told.Get<ConfirmIrrevocableHandler>().HandleAsync(new ConfirmIrrevocable(dossier, id, permit.Version), told.Cancel));
            });
        }
    }

    /// <summary>Which permits are needed, said once, on the day of the first application or of the building.</summary>
    private IEnumerable<StoryMoment> WhatIsNeeded(int day)
    {
        if (permitsDecided)
            yield break;
        permitsDecided = true;
        var kinds = site.Steps.Where(s => s.GetProperty("do").GetString() == "permit").Select(PermitOf).ToHashSet();
        foreach (var kind in AskedAbout)
        {
            // Nobody opens a location without the notification of use; a site under way still has to send it.
            var needed = kinds.Contains(kind) || (kind == PermitKind.UseNotification && reaches < Phase.Operation);
            yield return Moment(day, "decide what is needed", ProjectDirector, async told => Refused(await told.Get<DecidePermitNeedHandler>().HandleAsync(
                new DecidePermitNeed(dossier, kind, 0, needed ? NeedAnswer.Needed : NeedAnswer.NotNeeded, needed ? "Volgt uit de vergunningcheck met de gemeente." : "Het plan raakt dit niet; besproken in het vooroverleg."),
                told.Cancel)));
        }

        // A plan that is not built yet is tested halfway.
        if (reaches == Phase.PlanAndPermits)
        {
            foreach (var moment in PlanTest(Math.Min(0, day + 5), complete: false))
                yield return moment;
        }
    }

    private IEnumerable<StoryMoment> Consultation(JsonElement step)
    {
        var day = Day(step);
        var id = Guid.Empty;
        yield return Moment(day, "consult", ProjectDirector, async told => Keep(
            await told.Get<AskConsultationHandler>().HandleAsync(new AskConsultation(dossier, Named<ConsultedService>(Text(step, "service")), Text(step, "question_nl"), told.On(day)), told.Cancel),
            made => id = made));
        if (Text(step, "advice_nl") is { Length: > 0 } advice)
        {
            // In time for the work to begin.
            var answered = Math.Min(Math.Min(0, day + 12), Later(step, "building") is { } building ? Day(building) : 0);
            yield return Moment(answered, "answer a consultation", ProjectDirector, async told => Refused(await told.Get<AnswerConsultationHandler>().HandleAsync(
                new AnswerConsultation(dossier, id, 1, told.On(answered), advice, AdviceFollowed.Followed, null), told.Cancel)));
        }
    }

    private IEnumerable<StoryMoment> Building(JsonElement step)
    {
        var day = Day(step);
        foreach (var moment in WhatIsNeeded(day))
            yield return moment;
        foreach (var moment in PlanTest(day - 1, complete: true))
            yield return moment;
        var activities = step.GetProperty("activities").EnumerateArray().ToList();
        var ids = new Guid[activities.Count];
        foreach (var (activity, index) in activities.Select((a, i) => (a, i)))
        {
            yield return Moment(day, "plan an activity", ProjectDirector, async told => Keep(
                await told.Get<AddActivityHandler>().HandleAsync(
                    new AddActivity(dossier, new ActivityFacts(
                        Text(activity, "name_nl"), KindOf(Text(activity, "name_nl")), told.On(Starts(activity)), Days(activity), [.. After(activity).Select(a => ids[a])], ProjectDirector.Id, null, index == 0)),
                    told.Cancel),
                made => ids[index] = made));
        }

        yield return Moment(day, "plan the delivery", ProjectDirector, async told => Refused(await told.Get<ChangeSitePlanHandler>().HandleAsync(
            new ChangeSitePlan(
                dossier, 0, told.On(day), told.On(activities.Max(a => Starts(a) + Days(a) - 1)), "Bouwverkeer rijdt via de hoofdingang, buiten schooltijden.", "De hoofdingang blijft vrij voor de brandweer.", null),
            told.Cancel)));
        foreach (var gate in GatesTo(Phase.Building, day))
            yield return gate;
        foreach (var (activity, index) in activities.Select((a, i) => (a, i)))
        {
            var (starts, ends, done) = (Starts(activity), Starts(activity) + Days(activity) - 1, IsDone(activity));
            if (!done && (starts > 0 || !After(activity).All(a => IsDone(activities[a]))))
                continue;
            yield return Moment(starts, "start an activity", ProjectDirector, async told => Refused(await told.Get<ReportProgressHandler>().HandleAsync(
                new ReportProgress(dossier, ids[index], await ActivityVersionAsync(told, ids[index]), told.On(starts), null), told.Cancel)));
            if (done)
            {
                yield return Moment(ends, "finish an activity", ProjectDirector, async told => Refused(await told.Get<ReportProgressHandler>().HandleAsync(
                    new ReportProgress(dossier, ids[index], await ActivityVersionAsync(told, ids[index]), told.On(starts), told.On(ends)), told.Cancel)));
            }
        }

        if (reaches > Phase.Building)
        {
            var delivered = activities.Max(a => Starts(a) + Days(a) - 1) + 1;
            yield return Moment(delivered, "deliver the building", ProjectDirector, async told => Refused(await told.Get<RecordCompletionHandler>().HandleAsync(
                new RecordCompletion(dossier, 0, told.On(delivered), "de aannemer en de projectregisseur", null), told.Cancel)));
            foreach (var gate in GatesTo(Phase.Opening, delivered))
                yield return gate;
        }
    }

    /// <summary>Tests the plan against the requirements: a norm is just met, and what a person judges is met as well.</summary>
    private IEnumerable<StoryMoment> PlanTest(int day, bool complete) =>
        [Moment(day, "test the plan", ProjectDirector, async told =>
        {
            var started = await told.Get<StartPlanTestHandler>().HandleAsync(new StartPlanTest(dossier, "Definitief ontwerp", told.On(day), TakeOver: false), told.Cancel);
            if (!started.Succeeded)
                return started.Refusals;
            var test = (await told.Get<GetPlanTestHandler>().HandleAsync(dossier, started.Value, told.Cancel))!;
            var items = complete ? test.Items : [.. test.Items.Take(test.Items.Count / 2)];
            return Refused(await told.Get<AssessRequirementsHandler>().HandleAsync(
                new AssessRequirements(dossier, test.Id, [.. items.Select(i => new AssessedItem(i.Id, i.Version, i.IsByNumber ? i.Norm : null, i.IsByNumber ? Judgement.Unknown : Judgement.Meets, null))]), told.Cancel));
        })];

    /// <summary>A requirement that cannot be met: somebody asks for a deviation, and perhaps somebody else has decided on it.</summary>
    private IEnumerable<StoryMoment> DeviationAsked(JsonElement step)
    {
        yield return Moment(Day(step), "ask a deviation", ProjectDirector, async told =>
        {
            var (test, item) = await DeviatingAsync(told, judgement: Judgement.Meets);
            var failed = await told.Get<AssessRequirementsHandler>().HandleAsync(
                new AssessRequirements(dossier, test, [new AssessedItem(item.Id, item.Version, null, Judgement.Fails, null)]), told.Cancel);
            return failed.Succeeded
                ? Refused(await told.Get<AskDeviationHandler>().HandleAsync(
                    new AskDeviation(dossier, test, item.Id, item.Version + 1, Text(step, "reason_nl"), Text(step, "measure_nl"), RegionalManager.Id, told.On(Day(step) + 21)), told.Cancel))
                : failed.Refusals;
        });
        if (Day(step, "approvedDay") is { } approved)
        {
            yield return Moment(approved, "approve a deviation", RegionalManager, async told =>
            {
                var (test, item) = await DeviatingAsync(told, judgement: Judgement.Fails);
                return Refused(await told.Get<DecideDeviationHandler>().HandleAsync(
                    new DecideDeviation(dossier, test, item.Id, item.Version, true, "De maatregel maakt het verschil goed."), told.Cancel));
            });
        }
    }

    /// <summary>The first requirement that a person judges, as the last test has it.</summary>
    private async Task<(Guid Test, PlanTestItemRow Item)> DeviatingAsync(Told told, Judgement judgement)
    {
        var test = (await told.Get<GetPlanTestHandler>().HandleAsync(dossier, null, told.Cancel))!;
        return (test.Id, test.Items.First(i => !i.IsByNumber && i.Judgement == judgement));
    }

    private async Task<PermitRow> PermitAsync(Told told, Guid id) =>
        (await told.Get<FindPermitsHandler>().HandleAsync(dossier, told.Cancel))!.Permits.Single(p => p.Id == id);

    private async Task<int> ActivityVersionAsync(Told told, Guid id) =>
        (await told.Get<GetBuildingPlanHandler>().HandleAsync(dossier, told.Cancel))!.Activities.Single(a => a.Id == id).Version;

    private static PermitKind PermitOf(JsonElement step) => Text(step, "kind") switch
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

    private static ActivityKind KindOf(string name) => name switch
    {
        _ when name.Contains("Meubels", StringComparison.Ordinal) || name.Contains("inrichten", StringComparison.Ordinal) => ActivityKind.Furnishing,
        _ when name.Contains("nstallaties", StringComparison.Ordinal) || name.Contains("aansluit", StringComparison.OrdinalIgnoreCase) => ActivityKind.Installations,
        _ when name.Contains("Terrein", StringComparison.Ordinal) || name.Contains("Paden", StringComparison.Ordinal) => ActivityKind.Grounds,
        _ => ActivityKind.Rebuilding,
    };

    private static int Starts(JsonElement activity) => activity.GetProperty("startDay").GetInt32();

    private static int Days(JsonElement activity) => activity.GetProperty("days").GetInt32();

    private static bool IsDone(JsonElement activity) => activity.GetProperty("done").GetBoolean();

    private static IEnumerable<int> After(JsonElement activity) => activity.GetProperty("after").EnumerateArray().Select(a => a.GetInt32());
}
