using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Gates;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The story of one site as its chapters see it: who acts in it, its dossier, its gates, and which step comes before which.</summary>
internal sealed record SiteStory(DemoSite Site, DemoWorld World)
{
    public Phase Reaches { get; } = StepReading.Named<Phase>(Site.Reaches);

    /// <summary>Known once the site is registered.</summary>
    public Guid Dossier => World.Dossier(Site.Key).Id;

    public RightsRow PropertyDirector => World.People[Site.PropertyDirector];

    public RightsRow ProjectDirector => World.People[Site.ProjectDirector];

    public RightsRow CommunicationAdviser => World.People[Site.CommunicationAdviser];

    /// <summary>Decides, signs and approves in the region of the property director.</summary>
    public RightsRow RegionalManager => World.People.Values.First(p => p.Roles.Contains(Roles.RegionalManager) && p.Scope.Regions.Contains(PropertyDirector.Scope.Regions[0]));

    /// <summary>Who will run it, where somebody does that in the region.</summary>
    public RightsRow? LocationManager =>
        World.People.Values.FirstOrDefault(p => p.Roles.Contains(Roles.LocationManager) && p.Scope.Regions.Contains(PropertyDirector.Scope.Regions[0]));

    public RightsRow? Official => World.People.Values.FirstOrDefault(p => p.Roles.Contains(Roles.MunicipalityOfficial) && p.Scope.Municipalities.Contains(Site.Municipality));

    public StoryMoment Moment(int day, string what, RightsRow by, Func<Scene, Task<IReadOnlyList<Refusal>>> act) => new(Site.Key, day, what, by, act);

    /// <summary>Every gate up to a phase, and none beyond what the site has reached.</summary>
    public IEnumerable<StoryMoment> GatesTo(Phase to, int day) =>
        Enum.GetValues<Phase>().Where(phase => phase > Phase.Exploration && phase <= to && phase <= Reaches).Select(phase => new GateMoment(
            phase, Site.Key, day, phase is Phase.Ended or Phase.HandedOver ? RegionalManager : ProjectDirector,
            async scene => (await scene.Get<PassGateHandler>().HandleAsync(new PassGate(Dossier, phase), scene.Cancel)).Refusals));

    /// <summary>The first step of one of these kinds.</summary>
    public JsonElement? First(params string[] kinds) => First(Site.Steps, kinds);

    /// <summary>The last step of this kind before this one.</summary>
    public JsonElement? Earlier(JsonElement step, string kind) => First(Site.Steps.TakeWhile(s => !s.Equals(step)).Reverse(), [kind]);

    /// <summary>The first step of one of these kinds after this one.</summary>
    public JsonElement? Later(JsonElement step, params string[] kinds) => First(Site.Steps.SkipWhile(s => !s.Equals(step)).Skip(1), kinds);

    private static JsonElement? First(IEnumerable<JsonElement> steps, string[] kinds) =>
        steps.Where(s => kinds.Contains(s.Does())).Select(s => (JsonElement?)s).FirstOrDefault();
}

/// <summary>A dossier enters a phase.</summary>
internal sealed record GateMoment(Phase Enters, string Site, int Day, RightsRow By, Func<Scene, Task<IReadOnlyList<Refusal>>> Act)
    : StoryMoment(Site, Day, $"enter {Enters}", By, Act);
