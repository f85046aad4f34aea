using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Kwartiermaker.Tests.Demo;

/// <summary>A module brings its story by registering it; a demo that is older than the story gets it as well, and nothing twice.</summary>
public sealed class AddedStoryTests
{
    private const string Site = "sneek-sint-odulf";

    [Fact]
    public async Task Stories_AreToldInOrderOfTime_AndOnTheSameDayInTheirOwnOrder()
    {
        await using var database = await TestDatabase.FilledAsync();
        await using var app = Start(database, new Pause(), new Registration());

        var dossier = Assert.Single(await DossiersAsync(app));
        Assert.Equal(Standing.OnHold, dossier.Standing);
        Assert.Equal(TestApp.Today.AddDays(-30), DateOnly.FromDateTime(dossier.RegisteredAt));
    }

    [Fact]
    public async Task Story_NewSinceTheDemoWasTold_GoesOnFromTheOlderOnes()
    {
        await using var database = await TestDatabase.FilledAsync();
        await using (var older = Start(database, new Registration()))
            Assert.Equal(Standing.Active, Assert.Single(await DossiersAsync(older)).Standing);

        await using var newer = Start(database, new Registration(), new Pause());

        Assert.Equal(Standing.OnHold, Assert.Single(await DossiersAsync(newer)).Standing);
    }

    [Fact]
    public async Task Stories_AllInTheDatabase_AreNotToldAgain()
    {
        await using var database = await TestDatabase.FilledAsync();
        await using (var first = Start(database, new Registration(), new Pause()))
            _ = await DossiersAsync(first);
        var pause = new Pause();

        await using var second = Start(database, new Registration(), pause);

        Assert.Single(await DossiersAsync(second));
        Assert.False(pause.IsTold);
    }

    private static TestApp Start(TestDatabase database, params IStory[] stories)
    {
        var clock = new StoryClock(new FakeTimeProvider(new DateTimeOffset(TestApp.Today, new TimeOnly(9, 0), TimeSpan.Zero)));
        var app = new TestApp(database, builder => builder.UseEnvironment("Demo").ConfigureTestServices(services =>
        {
            services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
            services.RemoveAll<IStory>();
            foreach (var story in stories)
                services.AddScoped(_ => story);
        }), keepDatabase: true);
        app.Start();
        return app;
    }

    private static Task<List<Dossier>> DossiersAsync(TestApp app) => app.WithDatabaseAsync(db => db.Set<Dossier>().AsNoTracking().ToListAsync());

    /// <summary>Puts one site of the demo on the list.</summary>
    private sealed class Registration : IStory
    {
        public int Order => 1;

        public async Task<bool> RecallAsync(DemoWorld world, Scene scene)
        {
            var found = await scene.Get<FindDossiersHandler>().AllAsync(new DossierFilter(), scene.Cancel);
            world.Dossier(Site).Id = found.Count > 0 ? found[0].Id : Guid.Empty;
            return found.Count > 0;
        }

        public IEnumerable<StoryMoment> Moments(DemoWorld world)
        {
            var site = world.Sites.Single(s => s.Key == Site);
            var by = world.People[site.PropertyDirector];
            yield return new StoryMoment(Site, -30, "register", by, async scene => world.Dossier(Site).By(await scene.Get<RegisterSiteHandler>().HandleAsync(
                new RegisterSite(
                    new SiteFacts(
                        site.Name, SiteKind.Monastery, site.Address, site.Postcode, site.Town, site.Municipality, site.Lat, site.Lon, site.Owner, OwnerKind.Foundation,
                        Tenure.Rent, Cooperation.Structural, null, null, site.Gfa, site.Plot, site.Places, site.Story),
                    by.Id),
                scene.Cancel)));
        }
    }

    /// <summary>Goes on with that site: on the day that it is registered it is put on hold.</summary>
    private sealed class Pause : IStory
    {
        public int Order => 2;

        public bool IsTold { get; private set; }

        public async Task<bool> RecallAsync(DemoWorld world, Scene scene) =>
            (await scene.Get<FindDossiersHandler>().AllAsync(new DossierFilter(Standings: [Standing.OnHold]), scene.Cancel)).Count > 0;

        public IEnumerable<StoryMoment> Moments(DemoWorld world)
        {
            IsTold = true;
            yield return new StoryMoment(Site, -30, "hold", world.People[world.Sites.Single(s => s.Key == Site).PropertyDirector], async scene =>
                (await scene.Get<SteerDossierHandler>().HandleAsync(
                    new SteerDossier(world.Dossier(Site).Id, Steering.PutOnHold, "Wacht op de verkiezingen."), scene.Cancel)).Refusals);
        }
    }
}
