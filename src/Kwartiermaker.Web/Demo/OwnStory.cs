using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Remarks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;

namespace Kwartiermaker.Web.Demo;

/// <summary>What people do for themselves: they keep up with what they are told, follow what matters to them, and somebody is on leave.</summary>
internal sealed class OwnStory : IStory
{
    /// <summary>Since then nobody of the demo has looked.</summary>
    private const int LastLooked = -21;

    private const string OnLeave = "samira-bouzid";

    /// <summary>What property directors ask their colleague of the project, with the day.</summary>
    private static readonly IReadOnlyList<(string Text, int Day)> Asked =
    [
        ("De eigenaar belde: hij wil voor de kerst weten of de keuken blijft. Kijk jij wat dat voor de planning doet?", -9),
        ("De wethouder vraagt om een extra fietspad langs de Dorpsstraat. Dat staat niet in de overeenkomst; hoe gaan we hiermee om?", -6),
        ("Het tweede trappenhuis is smaller dan op de tekening. De brandweer komt donderdag, kun jij erbij zijn?", -4),
        ("Buurman van nummer 14 heeft een eigen inrit over ons terrein. Ik zoek de akte op; neem jij het mee in het inrichtingsplan?", -2),
    ];

    public int Order => 20;

    public async Task<bool> RecallAsync(DemoWorld world, Scene scene) => (await scene.Get<FindFollowedHandler>().HandleAsync(scene.Cancel)).Count > 0;

    public IEnumerable<StoryMoment> Moments(DemoWorld world)
    {
        foreach (var person in DemoFiles.People())
        {
            var known = world.People[person.Id];
            yield return new("", LastLooked, "read", known, async scene => await DoneAsync(scene.Get<ReadNoticesHandler>().HandleAsync(scene.Cancel)));
            if (person.Phone.Length > 0)
            {
                yield return new("", LastLooked, "phone", known, async scene =>
                    (await scene.Get<SetPhoneHandler>().HandleAsync(new SetPhone(person.Phone), scene.Cancel)).Refusals);
            }
        }

        foreach (var person in world.People.Values.Where(p => p.Roles.Any(r => r is Roles.RegionalManager or Roles.Board or Roles.CommunicationAdviser)))
        {
            var near = world.Sites.Where(s => person.Scope.Everywhere || world.People[s.PropertyDirector].Scope.Regions.Intersect(person.Scope.Regions).Any());
            foreach (var site in near.Where(s => s.Standing == "active").TakeLast(2))
            {
                yield return new(site.Key, LastLooked, "follow", person, async scene =>
                    (await scene.Get<FollowSubjectHandler>().HandleAsync(new FollowSubject(world.Dossier(site.Key).Id, true), scene.Cancel)).Refusals);
            }
        }

        foreach (var ((text, day), site) in Asked.Zip(world.Sites.Where(s => s is { Standing: "active", ProjectDirector: not null })))
        {
            var (by, asked) = (world.People[site.PropertyDirector], world.People[site.ProjectDirector!]);
            yield return new(site.Key, day, "remark", by, async scene =>
                (await scene.Get<AddRemarkHandler>().HandleAsync(new AddRemark(world.Dossier(site.Key).Id, text, [asked.Id]), scene.Cancel)).Refusals);
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
