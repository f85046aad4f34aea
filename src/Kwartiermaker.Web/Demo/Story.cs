using System.Text.Json;
using Kwartiermaker.Access.People;
using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.FollowUps;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Web.Demo;

/// <summary>One thing that somebody does on a day.</summary>
/// <param name="Tell">Does it with the services of a request, and answers with what was refused.</param>
internal sealed record StoryMoment(string Story, int Day, string What, RightsRow By, Func<IServiceProvider, DateTime, CancellationToken, Task<IReadOnlyList<Refusal>>> Tell);

/// <summary>Turns the story of one site into moments.</summary>
internal sealed partial class Story(DemoSite site, IReadOnlyDictionary<string, RightsRow> people)
{
    private Guid dossier;

    public IEnumerable<StoryMoment> Moments()
    {
        yield return Moment(site.Registered, "register", PropertyDirector, async (services, today, cancel) =>
        {
            var facts = new SiteFacts(
                site.Name, Named<SiteKind>(site.Kind), site.Address, site.Postcode, site.Town, site.Municipality, site.Lat, site.Lon, site.Owner,
                Named<OwnerKind>(site.OwnerKind), Named<Tenure>(site.Tenure), site.Structural ? Cooperation.Structural : Cooperation.Temporary,
                Date(today, site.AvailableFrom), Date(today, site.AvailableTo), site.Gfa, site.Plot, site.Places, site.Story);
            var result = await services.GetRequiredService<RegisterSiteHandler>().HandleAsync(
                new RegisterSite(facts, PropertyDirector.Id, people[site.ProjectDirector].Id, people[site.CommunicationAdviser].Id, NearbySeen: true), cancel);
            if (result.Succeeded)
                dossier = result.Value;
            return result.Refusals;
        });
        foreach (var step in site.Steps)
        {
            foreach (var moment in MomentsOf(step))
                yield return moment;
        }
    }

    private IEnumerable<StoryMoment> MomentsOf(JsonElement step) => step.GetProperty("do").GetString() switch
    {
        "talk" => Talk(step),
        "position" => Position(step),
        "hold" => Steer(step, Steering.PutOnHold),
        "resume" => Steer(step, Steering.Resume),
        "stop" => Steer(step, Steering.Stop),
        "reopen" => Steer(step, Steering.Reopen),
        _ => [],
    };

    private IEnumerable<StoryMoment> Talk(JsonElement step)
    {
        var day = Day(step);
        var held = step.GetProperty("held").GetBoolean();
        var talk = Guid.Empty;
        // A talk is planned two days ahead and held early in the day; one that is still to come was planned last week.
        yield return Moment(held ? Math.Max(site.Registered, day - 2) : -6, "plan a talk", PropertyDirector, async (services, today, cancel) =>
        {
            var result = await services.GetRequiredService<PlanTalkHandler>().HandleAsync(
                new PlanTalk(dossier, Named<TalkKind>(Text(step, "kind")), Text(step, "subject_nl"), Text(step, "with"), today.AddDays(day).AddHours(held ? 7 : 9), Communication(step, today, day)), cancel);
            if (result.Succeeded)
                talk = result.Value;
            return result.Refusals;
        });
        if (held)
        {
            yield return Moment(day, "report a talk", PropertyDirector, async (services, _, cancel) =>
                (await services.GetRequiredService<RecordTalkHandler>().HandleAsync(new RecordTalk(dossier, talk, 1, Text(step, "report_nl")), cancel)).Refusals);
        }
    }

    private IEnumerable<StoryMoment> Position(JsonElement step) =>
        [Moment(Day(step), "record a position", PropertyDirector, async (services, today, cancel) =>
        {
            var conditions = step.GetProperty("conditions").EnumerateArray()
                .Select(c => new Assignment(Text(c, "text_nl"), Date(today, c.GetProperty("dueDay").GetInt32()), PropertyDirector.Id)).ToList();
            var known = await services.GetRequiredService<FindPositionsHandler>().HandleAsync(dossier, cancel);
            return (await services.GetRequiredService<RecordPositionHandler>().HandleAsync(
                new RecordPosition(
                    dossier, known.Count, Named<PositionOutcome>(Text(step, "outcome")), Date(today, Day(step)), Text(step, "reference"),
                    "Zie het besluit van het college.", conditions),
                cancel)).Refusals;
        })];

    private IEnumerable<StoryMoment> Steer(JsonElement step, Steering what) =>
        [Moment(Day(step), what.ToString(), PropertyDirector, async (services, _, cancel) =>
            (await services.GetRequiredService<SteerDossierHandler>().HandleAsync(new SteerDossier(dossier, what, Text(step, "reason_nl")), cancel)).Refusals)];

    private RightsRow PropertyDirector => people[site.PropertyDirector];

    private StoryMoment Moment(int day, string what, RightsRow by, Func<IServiceProvider, DateTime, CancellationToken, Task<IReadOnlyList<Refusal>>> tell) =>
        new(site.Key, day, what, by, tell);

    private static CommunicationCheck Communication(JsonElement step, DateTime today, int day)
    {
        var c = step.GetProperty("communication");
        return new CommunicationCheck($"{Text(c, "what")} ({Text(c, "when_nl")})", Text(c, "by"), Text(c, "to"), Date(today, day), Text(c, "agreedWith"));
    }

    private static int Day(JsonElement step) => step.GetProperty("day").GetInt32();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static DateOnly? Date(DateTime today, int? day) => day is { } days ? DateOnly.FromDateTime(today).AddDays(days) : null;

    /// <summary>former-reception → FormerReception.</summary>
    private static T Named<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
