using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Demo;
using Kwartiermaker.Web.Demo.Locations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Kwartiermaker.Tests.Demo;

public sealed class DemoStoriesTests
{
    /// <summary>The demo counts its days from the day it starts, so it must be tellable on any day: also on a leap day and just after the clock changed.</summary>
    [Theory]
    [InlineData("2028-02-29")]
    [InlineData("2027-03-29")]
    public async Task Stories_OnAnyDay_AreToldWithoutRefusalAndReachTheirPhase(string day)
    {
        var (log, today) = (new ErrorLog(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        await using var app = await StartAsync(log, today);

        await AllAreToldAsync(app, log);
        await AllAreRecalledAsync(app);
    }

    /// <summary>A story that is added later finds every site's dossier, and this one is not told again.</summary>
    private static async Task AllAreRecalledAsync(TestApp app)
    {
        var world = new DemoWorld(new Dictionary<string, RightsRow>(), DemoFiles.Sites());
        await using var scope = app.Services.CreateAsyncScope();
        TestPerson.Board.SignIn(scope.ServiceProvider);

        Assert.True(await new LocationsStory().RecallAsync(world, new Scene(scope.ServiceProvider, TestApp.Today, default)));
        var dossiers = await app.WithDatabaseAsync(db => db.Set<Dossier>().AsNoTracking().ToDictionaryAsync(d => d.Name, d => d.Id));
        Assert.All(world.Sites, site => Assert.Equal(dossiers[site.Name], world.Dossier(site.Key).Id));
    }

    private static async Task AllAreToldAsync(TestApp app, ErrorLog log)
    {
        var dossiers = await app.WithDatabaseAsync(db => db.Set<Dossier>().AsNoTracking().ToListAsync());
        Assert.Empty(log.Errors);
        var told = DemoFiles.Sites().ToDictionary(s => s.Name, s => $"{s.Reaches} {s.Standing}".Replace("-", "", StringComparison.Ordinal), StringComparer.Ordinal);
        var came = dossiers.Where(d => d.TakenOverIn is not null).ToDictionary(d => d.Name, d => $"{d.Phase} {d.Standing}", StringComparer.Ordinal);
        Assert.Equal(TakeOverStory.Rows.Select(r => r[0]).Order(StringComparer.Ordinal), came.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, stand) in came)
            told.Add(name, stand);
        Assert.Equal(told.Count, dossiers.Count);
        Assert.All(dossiers, d => Assert.Equal(told[d.Name], $"{d.Phase} {d.Standing}", ignoreCase: true));
        Assert.Equal(Enum.GetValues<Phase>(), dossiers.Select(d => d.Phase).Distinct().Order());
    }

    /// <summary>A newcomer sees what is late because the story says so, not because nobody finished telling it.</summary>
    [Fact]
    public async Task Stories_LeaveOnlyLateWhatTheStorySaysIsLate()
    {
        var log = new ErrorLog();
        await using var app = await StartAsync(log, TestApp.Today);
        await AllAreToldAsync(app, log);

        var late = await app.WithDatabaseAsync(db => db.Set<Deadline>().AsNoTracking().Where(d => d.ClosedAt == null && d.DueOn < TestApp.Today)
            .Join(db.Set<Dossier>().Where(d => d.Standing == Standing.Active), x => x.SubjectId, d => d.Id, (x, d) => d.Name + ": " + x.Kind).Distinct().ToListAsync());

        Assert.Equal(
            [
                "Baroniekazerne: locations.permit-own-objection", "Instelling Beilerheem: locations.building-activity", "Instelling Beilerheem: locations.delivery",
                "Internaat De IJsselbocht: locations.position-condition", "Internaat De IJsselbocht: locations.request-answer", "Kavel Turfwijk: locations.agreement-signature",
                "Passantenschip De Friese Ster: locations.agreement-first-warning", "Rijksinstituut De Maaspoort: locations.council-promise",
                "Schippersinternaat De Boei: locations.agreement-first-warning", "Schippersinternaat De Boei: locations.agreement-notice",
                "Schippersinternaat De Boei: locations.agreement-second-warning", "Vakantiepark Het Veenmeer: locations.agreement-first-warning",
                "Verzorgingshuis Weddehof: locations.use-notification", "Zorgcentrum De Wierde: locations.consultation",
            ],
            late.Order(StringComparer.Ordinal));
    }

    private static async Task<TestApp> StartAsync(ErrorLog log, DateOnly today)
    {
        var clock = new StoryClock(new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(9, 0), TimeSpan.Zero)));
        var app = await TestApp.StartAsync(builder => builder.UseEnvironment("Demo")
            .ConfigureLogging(logging => logging.AddProvider(log))
            .ConfigureTestServices(services => services.AddSingleton(clock).AddSingleton<TimeProvider>(clock)));
        app.Start();
        return app;
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public List<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Errors.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
