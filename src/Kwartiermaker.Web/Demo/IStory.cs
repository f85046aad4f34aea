using Kwartiermaker.Access.People;
using Kwartiermaker.Common;

namespace Kwartiermaker.Web.Demo;

/// <summary>What one module brings to the demo. A module has a class of its own; every story in this assembly is told.</summary>
internal interface IStory
{
    /// <summary>Lower goes first on the same day: a story comes after the stories that it goes on from.</summary>
    int Order { get; }

    /// <summary>
    /// Whether the database holds this story already, as its own rows say. What the story made is then put back into the
    /// world, for a story that is new since.
    /// </summary>
    Task<bool> RecallAsync(DemoWorld world, Scene scene);

    /// <summary>What happens, in any order of days. What happens on the same day happens in this order.</summary>
    IEnumerable<StoryMoment> Moments(DemoWorld world);
}

/// <summary>One thing that somebody does on a day.</summary>
/// <param name="Site">The key of the site that it is about.</param>
/// <param name="Act">Does it, and answers with what was refused.</param>
internal record StoryMoment(string Site, int Day, string What, RightsRow By, Func<Scene, Task<IReadOnlyList<Refusal>>> Act);

/// <summary>Where a moment plays: the services of a request by its person, and the day from which the demo counts its days.</summary>
internal sealed record Scene(IServiceProvider Services, DateOnly DayZero, CancellationToken Cancel)
{
    public THandler Get<THandler>()
        where THandler : notnull => Services.GetRequiredService<THandler>();

    public DateOnly On(int day) => DayZero.AddDays(day);

    public DateOnly? On(int? day) => day is { } days ? DayZero.AddDays(days) : null;

    /// <summary>A moment of that day, in UTC.</summary>
    public DateTime At(int day, int hour) => On(day).ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
