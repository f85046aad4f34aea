using Kwartiermaker.Locations.PlanTests;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The plan is tested against the requirements, and may deviate from one that it cannot meet.</summary>
internal sealed class PlanTestChapter(SiteStory story)
{
    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() == "deviation" ? Deviation(step) : null;

    /// <summary>A norm is just met, and what a person judges is met as well.</summary>
    public StoryMoment Tested(int day, bool complete) => story.Moment(day, "test the plan", story.ProjectDirector, async scene =>
    {
        var started = await scene.Get<StartPlanTestHandler>().HandleAsync(new StartPlanTest(story.Dossier, "Definitief ontwerp", scene.On(day), TakeOver: false), scene.Cancel);
        if (!started.Succeeded)
            return started.Refusals;
        var test = (await scene.Get<GetPlanTestHandler>().HandleAsync(story.Dossier, started.Value, scene.Cancel))!;
        var items = complete ? test.Items : [.. test.Items.Take(test.Items.Count / 2)];
        var assessed = items.Select(i => new AssessedItem(i.Id, i.Version, i.IsByNumber ? i.Norm : null, i.IsByNumber ? Judgement.Unknown : Judgement.Meets, null));
        return (await scene.Get<AssessRequirementsHandler>().HandleAsync(new AssessRequirements(story.Dossier, test.Id, [.. assessed]), scene.Cancel)).Refusals;
    });

    /// <summary>Somebody asks for a deviation, and perhaps somebody else has decided on it.</summary>
    private IEnumerable<StoryMoment> Deviation(JsonElement step)
    {
        yield return story.Moment(step.Day(), "ask a deviation", story.ProjectDirector, async scene =>
        {
            var (test, item) = await DeviatingAsync(scene, Judgement.Meets);
            var failed = await scene.Get<AssessRequirementsHandler>().HandleAsync(
                new AssessRequirements(story.Dossier, test, [new AssessedItem(item.Id, item.Version, null, Judgement.Fails, null)]), scene.Cancel);
            if (!failed.Succeeded)
                return failed.Refusals;
            return (await scene.Get<AskDeviationHandler>().HandleAsync(
                new AskDeviation(
                    story.Dossier, test, item.Id, item.Version + 1, step.Text("reason_nl"), step.Text("measure_nl"), story.RegionalManager.Id, scene.On(step.Day() + 21)),
                scene.Cancel)).Refusals;
        });
        if (step.Day("approvedDay") is { } approved)
        {
            yield return story.Moment(approved, "approve a deviation", story.RegionalManager, async scene =>
            {
                var (test, item) = await DeviatingAsync(scene, Judgement.Fails);
                return (await scene.Get<DecideDeviationHandler>().HandleAsync(
                    new DecideDeviation(story.Dossier, test, item.Id, item.Version, true, "De maatregel maakt het verschil goed."), scene.Cancel)).Refusals;
            });
        }
    }

    /// <summary>The first requirement that a person judged so, as the last test has it.</summary>
    private async Task<(Guid Test, PlanTestItemRow Item)> DeviatingAsync(Scene scene, Judgement judgement)
    {
        var test = (await scene.Get<GetPlanTestHandler>().HandleAsync(story.Dossier, null, scene.Cancel))!;
        return (test.Id, test.Items.First(i => !i.IsByNumber && i.Judgement == judgement));
    }
}
