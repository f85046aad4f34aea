using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Completion;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The building work: its plan, its progress and the delivery.</summary>
internal sealed class WorksChapter(SiteStory story)
{
    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() == "building" ? Building(step) : null;

    private IEnumerable<StoryMoment> Building(JsonElement step)
    {
        var day = step.Day();
        var activities = step.List("activities").Select(Read).ToList();
        var delivered = activities.Max(a => a.Ends);
        return
        [
            .. new PermitsChapter(story).WhatIsNeeded(step),
            new PlanTestChapter(story).Tested(day - 1, complete: true),
            .. activities.Select((_, index) => Planned(day, activities, index)),
            story.Moment(day, "plan the delivery", story.ProjectDirector, async scene =>
                (await scene.Get<ChangeSitePlanHandler>().HandleAsync(
                    new ChangeSitePlan(
                        story.Dossier, 0, scene.On(day), scene.On(delivered), "Bouwverkeer rijdt via de hoofdingang, buiten schooltijden.",
                        "De hoofdingang blijft vrij voor de brandweer.", null),
                    scene.Cancel)).Refusals),
            .. story.GatesTo(Phase.Building, day),
            .. activities.SelectMany(a => Progress(a, activities)),
            .. story.Reaches > Phase.Building ? Delivery(delivered + 1) : [],
        ];
    }

    private StoryMoment Planned(int day, List<Activity> activities, int index) => story.Moment(day, "plan an activity", story.ProjectDirector, async scene =>
    {
        var activity = activities[index];
        return activity.Made.By(await scene.Get<AddActivityHandler>().HandleAsync(
            new AddActivity(story.Dossier, new ActivityFacts(
                activity.Name, activity.Kind, scene.On(activity.Starts), activity.Days, [.. activity.After.Select(a => activities[a].Made.Id)],
                story.ProjectDirector.Id, null, index == 0)),
            scene.Cancel));
    });

    /// <summary>What is done was started and finished by plan; what could have been started by today was.</summary>
    private IEnumerable<StoryMoment> Progress(Activity activity, List<Activity> activities)
    {
        if (!activity.Done && (activity.Starts > 0 || !activity.After.All(a => activities[a].Done)))
            yield break;
        yield return story.Moment(activity.Starts, "start an activity", story.ProjectDirector, async scene =>
            (await scene.Get<ReportProgressHandler>().HandleAsync(
                new ReportProgress(story.Dossier, activity.Made.Id, await VersionAsync(scene, activity), scene.On(activity.Starts), null), scene.Cancel)).Refusals);
        if (!activity.Done)
            yield break;
        yield return story.Moment(activity.Ends, "finish an activity", story.ProjectDirector, async scene =>
            (await scene.Get<ReportProgressHandler>().HandleAsync(
                new ReportProgress(story.Dossier, activity.Made.Id, await VersionAsync(scene, activity), scene.On(activity.Starts), scene.On(activity.Ends)),
                scene.Cancel)).Refusals);
    }

    private IEnumerable<StoryMoment> Delivery(int day) =>
    [
        story.Moment(day, "deliver the building", story.ProjectDirector, async scene =>
            (await scene.Get<RecordCompletionHandler>().HandleAsync(
                new RecordCompletion(story.Dossier, 0, scene.On(day), "de aannemer en de projectregisseur", null), scene.Cancel)).Refusals),
        .. story.GatesTo(Phase.Opening, day),
    ];

    private async Task<int> VersionAsync(Scene scene, Activity activity) =>
        (await scene.Get<GetBuildingPlanHandler>().HandleAsync(story.Dossier, scene.Cancel))!.Activities.Single(a => a.Id == activity.Made.Id).Version;

    private static Activity Read(JsonElement activity) => new(
        activity.Text("name_nl"), activity.Named<ActivityKind>("kind"), activity.Whole("startDay"), activity.Whole("days"),
        [.. activity.List("after").Select(a => a.GetInt32())], activity.Is("done"), new Made());

    /// <param name="After">The places in the list of the activities that come first.</param>
    private sealed record Activity(string Name, ActivityKind Kind, int Starts, int Days, IReadOnlyList<int> After, bool Done, Made Made)
    {
        public int Ends => Starts + Days - 1;
    }
}
