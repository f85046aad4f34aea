using Kwartiermaker.Locations.Dossiers;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>A dossier that is put on hold, goes on, is stopped or is reopened.</summary>
internal sealed class SteeringChapter(SiteStory story)
{
    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() switch
    {
        "hold" => [Steered(step, Steering.PutOnHold)],
        "resume" => [Steered(step, Steering.Resume)],
        "stop" => IsStoppedByNoGo(step) ? [] : [Steered(step, Steering.Stop)],
        "reopen" => [Steered(step, Steering.Reopen)],
        _ => null,
    };

    /// <summary>A no-go stops the dossier by itself.</summary>
    private bool IsStoppedByNoGo(JsonElement step) => story.Earlier(step, "study") is { } study && study.Text("decision") == "no-go";

    private StoryMoment Steered(JsonElement step, Steering what) => story.Moment(step.Day(), what.ToString(), story.PropertyDirector, async scene =>
        (await scene.Get<SteerDossierHandler>().HandleAsync(new SteerDossier(story.Dossier, what, step.Text("reason_nl")), scene.Cancel)).Refusals);
}
