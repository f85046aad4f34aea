using Kwartiermaker.Common;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;

namespace Kwartiermaker.Web.Demo;

/// <summary>What people do for themselves: they keep up with what they are told, follow what matters to them, and somebody is on leave.</summary>
internal sealed class OwnStory : IStory
{
    /// <summary>Since then nobody of the demo has looked.</summary>
    private const int LastLooked = -21;

    private const string OnLeave = "samira-bouzid";

    public int Order => 20;

    public async Task<bool> RecallAsync(DemoWorld world, Scene scene) => (await scene.Get<FindFollowedHandler>().HandleAsync(scene.Cancel)).Count > 0;

    public IEnumerable<StoryMoment> Moments(DemoWorld world)
    {
        foreach (var person in world.People.Values)
            yield return new("", LastLooked, "read", person, async scene => await DoneAsync(scene.Get<ReadNoticesHandler>().HandleAsync(scene.Cancel)));
        foreach (var person in world.People.Values.Where(p => p.Roles.Any(r => r is Roles.RegionalManager or Roles.Board or Roles.CommunicationAdviser)))
        {
            var near = world.Sites.Where(s => person.Scope.Everywhere || world.People[s.PropertyDirector].Scope.Regions.Intersect(person.Scope.Regions).Any());
            foreach (var site in near.Where(s => s.Standing == "active").TakeLast(2))
            {
                yield return new(site.Key, LastLooked, "follow", person, async scene =>
                    (await scene.Get<FollowSubjectHandler>().HandleAsync(new FollowSubject(world.Dossier(site.Key).Id, true), scene.Cancel)).Refusals);
            }
        }

        var away = world.People[OnLeave];
        var standsIn = world.People.Values.First(p => p.Roles.Contains(Roles.ProjectDirector) && p.Scope.Regions.Intersect(away.Scope.Regions).Any());
        yield return new("", -3, "stand in", away, async scene =>
            (await scene.Get<ArrangeStandInHandler>().HandleAsync(new ArrangeStandIn(standsIn.Id, scene.On(-1), scene.On(9)), scene.Cancel)).Refusals);
    }

    private static async Task<IReadOnlyList<Refusal>> DoneAsync(Task act)
    {
        await act;
        return [];
    }
}
