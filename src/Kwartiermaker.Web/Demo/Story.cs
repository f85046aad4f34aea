using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using System.Text.Json;
using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Access;

namespace Kwartiermaker.Web.Demo;

/// <summary>One thing that somebody does on a day.</summary>
/// <param name="Tell">Does it with the services of a request, and answers with what was refused.</param>
internal sealed record StoryMoment(string Story, int Day, string What, RightsRow By, Func<Told, Task<IReadOnlyList<Refusal>>> Tell);

/// <summary>What a moment is told with: the services of its person, and the day of the demo from which days are counted.</summary>
internal sealed record Told(IServiceProvider Services, DateOnly DayZero, CancellationToken Cancel)
{
    public THandler Get<THandler>()
        where THandler : notnull => Services.GetRequiredService<THandler>();

    public DateOnly On(int day) => DayZero.AddDays(day);

    public DateOnly? On(int? day) => day is { } days ? DayZero.AddDays(days) : null;

    /// <summary>A moment of that day, in UTC.</summary>
    public DateTime At(int day, int hour) => On(day).ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}

/// <summary>Turns the story of one site into moments, each step with the gate that comes before it.</summary>
internal sealed partial class Story(DemoSite site, IReadOnlyDictionary<string, RightsRow> people)
{
    private readonly Phase reaches = Named<Phase>(site.Reaches);
    private Guid dossier;

    /// <summary>The phase that the gates told so far lead to.</summary>
    private Phase phase = Phase.Exploration;

    public IEnumerable<StoryMoment> Moments()
    {
        yield return Moment(site.Registered, "register", PropertyDirector, async told =>
        {
            var facts = new SiteFacts(
                site.Name, Named<SiteKind>(site.Kind), site.Address, site.Postcode, site.Town, site.Municipality, site.Lat, site.Lon, site.Owner,
                Named<OwnerKind>(site.OwnerKind), Named<Tenure>(site.Tenure), site.Structural ? Cooperation.Structural : Cooperation.Temporary,
                told.On(site.AvailableFrom), told.On(site.AvailableTo), site.Gfa, site.Plot, site.Places, site.Story);
            return Keep(
                await told.Get<RegisterSiteHandler>().HandleAsync(
                    new RegisterSite(facts, PropertyDirector.Id, ProjectDirector.Id, people[site.CommunicationAdviser].Id, NearbySeen: true), told.Cancel),
                id => dossier = id);
        });
        foreach (var step in site.Steps)
        {
            foreach (var moment in MomentsOf(step))
                yield return moment;
        }

        foreach (var gate in GatesTo(reaches, 0))
            yield return gate;
    }

    private IEnumerable<StoryMoment> MomentsOf(JsonElement step) => step.GetProperty("do").GetString() switch
    {
        "screening" => Screening(step),
        "cost" => Costs(step),
        "talk" => Talk(step),
        "position" => Position(step),
        "request" => Request(step),
        "briefing" => Briefing(step),
        "study" => Study(step),
        "proposal" => Proposal(step),
        "agreement" => Agreement(step),
        "permit" => Permit(step),
        "consultation" => Consultation(step),
        "building" => Building(step),
        "deviation" => DeviationAsked(step),
        "opening" => Opening(step),
        "amendment" => Amendment(step),
        "end" => End(step),
        "hold" => Steer(step, Steering.PutOnHold),
        "resume" => Steer(step, Steering.Resume),
        "stop" when StoppedByNoGo => [],
        "stop" => Steer(step, Steering.Stop),
        "reopen" => Steer(step, Steering.Reopen),
        var unknown => throw new InvalidOperationException($"sites.json: {site.Key} has a step '{unknown}' that nobody tells."),
    };

    /// <summary>Passes every gate up to a phase, and none beyond what the site has reached.</summary>
    private IEnumerable<StoryMoment> GatesTo(Phase to, int day)
    {
        while (phase < to && phase < reaches)
        {
            var next = ++phase;
            var by = next switch { Phase.Ended or Phase.HandedOver => RegionalManager, _ => ProjectDirector };
            yield return Moment(day, $"enter {next}", by, async told => Refused(await told.Get<PassGateHandler>().HandleAsync(new PassGate(dossier, next), told.Cancel)));
        }
    }

    private IEnumerable<StoryMoment> Steer(JsonElement step, Steering what) =>
        [Moment(Day(step), what.ToString(), PropertyDirector, async told =>
            Refused(await told.Get<SteerDossierHandler>().HandleAsync(new SteerDossier(dossier, what, Text(step, "reason_nl")), told.Cancel)))];

    private RightsRow PropertyDirector => people[site.PropertyDirector];

    private RightsRow ProjectDirector => people[site.ProjectDirector];

    /// <summary>Decides, signs and approves in the region of the property director.</summary>
    private RightsRow RegionalManager => people.Values.First(p => p.Roles.Contains(Roles.RegionalManager) && p.Scope.Regions.Contains(PropertyDirector.Scope.Regions[0]));

    private RightsRow? Official => people.Values.FirstOrDefault(p => p.Roles.Contains(Roles.MunicipalityOfficial) && p.Scope.Municipalities.Contains(site.Municipality));

    private StoryMoment Moment(int day, string what, RightsRow by, Func<Told, Task<IReadOnlyList<Refusal>>> tell) => new(site.Key, day, what, by, tell);

    /// <summary>The first later step of one of these kinds.</summary>
    private JsonElement? Later(JsonElement step, params string[] kinds) =>
        site.Steps.SkipWhile(s => !s.Equals(step)).Skip(1).Where(s => kinds.Contains(s.GetProperty("do").GetString())).Select(s => (JsonElement?)s).FirstOrDefault();

    private static IReadOnlyList<Refusal> Refused<T>(Result<T> result) => result.Refusals;

    private static IReadOnlyList<Refusal> Keep<T>(Result<T> result, Action<T> keep)
    {
        if (result.Succeeded)
            keep(result.Value);
        return result.Refusals;
    }

    private static int Day(JsonElement step) => step.GetProperty("day").GetInt32();

    private static int? Day(JsonElement step, string name) => step.GetProperty(name) is { ValueKind: JsonValueKind.Number } day ? day.GetInt32() : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    /// <summary>former-reception → FormerReception.</summary>
    private static T Named<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
