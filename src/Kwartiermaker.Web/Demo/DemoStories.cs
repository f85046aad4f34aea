using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Web.Access;

namespace Kwartiermaker.Web.Demo;

/// <summary>
/// Tells the demo stories through the same use cases that people use, each step by its person at its moment, so that
/// the demo can hold nothing that the program would refuse.
/// </summary>
internal sealed partial class DemoStories(IServiceScopeFactory scopes, StoryClock clock, FindRightsHandler rights, ILogger<DemoStories> log) : IShippedData
{
    public int Order => 110;

    public async Task LoadAsync(CancellationToken cancel)
    {
        var people = (await rights.HandleAsync(cancel)).ToDictionary(p => p.Subject);
        var anyone = people.Values.First(p => p.Roles.Contains(Roles.Board));
        if (await AlreadyToldAsync(anyone, cancel))
            return;

        var today = clock.GetUtcNow().UtcDateTime.Date;
        var moments = DemoFiles.Sites().SelectMany(site => new Story(site, people).Moments()).OrderBy(m => m.Day).ToList();
        var order = 0;
        foreach (var moment in moments)
        {
            // Nine in the morning and then a few seconds apart, so that a day's steps keep their order.
            var at = new DateTimeOffset(today.AddDays(moment.Day).AddHours(8).AddSeconds(order++ % 20_000), TimeSpan.Zero);
            await clock.AtAsync(at, async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var by = moment.By;
                scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(by.Id, by.Name, by.Roles[0], by.Scope, scope.ServiceProvider.GetRequiredService<RoleMatrix>().For(by.Roles));
                var refusals = await moment.Tell(new Told(scope.ServiceProvider, DateOnly.FromDateTime(today), cancel));
                foreach (var refusal in refusals)
                    LogRefused(moment.Story, moment.Day, moment.What, refusal.Code, refusal.Field, string.Join(", ", refusal.Args));
            });
        }
    }

    private async Task<bool> AlreadyToldAsync(RightsRow anyone, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(anyone.Id, anyone.Name, anyone.Roles[0], Scope.All, scope.ServiceProvider.GetRequiredService<RoleMatrix>().For(anyone.Roles));
        return (await scope.ServiceProvider.GetRequiredService<FindDossiersHandler>().HandleAsync(new DossierFilter(), 1, 1, cancel)).Total > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo story {Story} was refused on day {Day}, {What}: {Code} {Field} {Args}")]
    private partial void LogRefused(string story, int day, string what, string code, string? field, string args);
}
