using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>The sites of <c>sites.json</c>, each from its registration to the phase that it has reached.</summary>
internal sealed class LocationsStory : IStory
{
    public int Order => 10;

    /// <summary>A database that holds any dossier gets no made-up ones.</summary>
    public async Task<bool> RecallAsync(DemoWorld world, Scene scene)
    {
        var sites = world.Sites.ToDictionary(s => s.Name, s => s.Key);
        var dossiers = await scene.Get<FindDossiersHandler>().AllAsync(new DossierFilter(), scene.Cancel);
        foreach (var dossier in dossiers)
        {
            if (sites.TryGetValue(dossier.Name, out var site))
                world.Dossier(site).Id = dossier.Id;
        }

        return dossiers.Count > 0;
    }

    public IEnumerable<StoryMoment> Moments(DemoWorld world) => world.Sites.SelectMany(site => EachGateOnce(Told(new SiteStory(site, world))));

    private static IEnumerable<StoryMoment> Told(SiteStory story)
    {
        Func<JsonElement, IEnumerable<StoryMoment>?>[] chapters =
        [
            new JudgingChapter(story).Moments, new ContactChapter(story).Moments, new AgreementChapter(story).Moments, new PermitsChapter(story).Moments,
            new PlanTestChapter(story).Moments, new WorksChapter(story).Moments, new UseChapter(story).Moments, new SteeringChapter(story).Moments,
        ];
        return
        [
            Registered(story),
            .. story.Site.Steps.SelectMany(step => chapters.Select(moments => moments(step)).FirstOrDefault(moments => moments is not null)
                ?? throw new InvalidOperationException($"sites.json: {story.Site.Key} has a step '{step.Does()}' that no chapter tells.")),
            .. story.GatesTo(story.Reaches, 0),
        ];
    }

    private static StoryMoment Registered(SiteStory story) => story.Moment(story.Site.Registered, "register", story.PropertyDirector, async scene =>
    {
        var site = story.Site;
        var facts = new SiteFacts(
            site.Name, StepReading.Named<SiteKind>(site.Kind), site.Address, site.Postcode, site.Town, site.Municipality, site.Lat, site.Lon, site.Owner,
            StepReading.Named<OwnerKind>(site.OwnerKind), StepReading.Named<Tenure>(site.Tenure), site.Structural ? Cooperation.Structural : Cooperation.Temporary,
            scene.On(site.AvailableFrom), scene.On(site.AvailableTo), site.Gfa, site.Plot, site.Places, site.Story);
        return story.World.Dossier(site.Key).By(await scene.Get<RegisterSiteHandler>().HandleAsync(
            new RegisterSite(facts, story.PropertyDirector.Id, story.ProjectDirector.Id, story.World.People[site.CommunicationAdviser].Id, NearbySeen: true)
            {
                LocationManagerId = story.Reaches == Phase.Opening ? story.LocationManager?.Id : null,
            },
            scene.Cancel));
    });

    /// <summary>Several steps lead through the same gate: it is passed on the day of the first.</summary>
    private static IEnumerable<StoryMoment> EachGateOnce(IEnumerable<StoryMoment> moments)
    {
        var passed = new HashSet<Phase>();
        return moments.Where(m => m is not GateMoment gate || passed.Add(gate.Enters));
    }
}
