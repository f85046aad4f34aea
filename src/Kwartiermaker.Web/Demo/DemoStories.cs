using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.NextSteps;

namespace Kwartiermaker.Web.Demo;

/// <summary>
/// Tells the stories that the database does not hold yet through the same use cases that people use, each moment by its
/// person at its time, so that the demo can hold nothing that the program would refuse.
/// </summary>
internal sealed partial class DemoStories(
    IEnumerable<IStory> stories, IServiceScopeFactory scopes, StoryClock clock, FindRightsHandler rights, ILogger<DemoStories> log) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var people = (await rights.HandleAsync(cancel)).ToDictionary(p => p.Subject);
        var world = new DemoWorld(people, DemoFiles.Sites());
        var dayZero = Clock.DayOf(clock.GetUtcNow().UtcDateTime);
        var untold = new List<IStory>();
        foreach (var story in stories.OrderBy(s => s.Order))
        {
            if (!await PlayAsync(people.Values.First(p => p.Roles.Contains(Roles.Board)), dayZero, scene => story.RecallAsync(world, scene), cancel))
                untold.Add(story);
        }

        var moments = untold.SelectMany(s => s.Moments(world)).OrderBy(m => m.Day).ToList();
        var order = 0;
        foreach (var moment in moments)
        {
            if (order % Math.Max(1, moments.Count / 5) == 0)
                LogTelling(order * 100 / moments.Count);
            // Nine in the morning and then a few seconds apart, so that a day's moments keep their order.
            var at = new DateTimeOffset(dayZero.AddDays(moment.Day), new TimeOnly(8, 0), TimeSpan.Zero).AddSeconds(order++ % 20_000);
            var refusals = await clock.AtAsync(at, () => PlayAsync(moment.By, dayZero, moment.Act, cancel));
            foreach (var refusal in refusals)
                LogRefused(moment.Site, moment.Day, moment.What, refusal.Code, refusal.Field, string.Join(", ", refusal.Args));
        }

        // The first page that somebody opens shows them; later the job keeps them.
        var counted = CountNextStepsHandler.Batch;
        while (counted == CountNextStepsHandler.Batch)
        {
            await using var scope = scopes.CreateAsyncScope();
            counted = await scope.ServiceProvider.GetRequiredService<CountNextStepsHandler>().HandleAsync(cancel);
        }
    }

    private async Task<T> PlayAsync<T>(RightsRow by, DateOnly dayZero, Func<Scene, Task<T>> play, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(by.Id, by.Name, by.Roles[0], by.Scope, scope.ServiceProvider.GetRequiredService<RoleMatrix>().For(by.Roles));
        return await play(new Scene(scope.ServiceProvider, dayZero, cancel));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telling the demo: {Percent} %")]
    private partial void LogTelling(int percent);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo story of {Site} was refused on day {Day}, {What}: {Code} {Field} {Args}")]
    private partial void LogRefused(string site, int day, string what, string code, string? field, string args);
}
