using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Reflection;

namespace Kwartiermaker.Tests.Common.Events;

/// <summary>Events are sealed as they are stored, so their names, fields and choices are approved one by one.</summary>
public sealed class EventNameTests
{
    private static readonly IReadOnlyList<Type> Events =
        [.. AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent)))];

    [Fact]
    public async Task Events_AreTheApprovedOnes()
    {
        var fields = Events.Select(e => (Name: EventName.Of(e), Fields: Fields(e))).OrderBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => $"{e.Name}{string.Concat(e.Fields.Select(f => " " + f))}");
        var choices = Events.SelectMany(e => e.GetProperties()).Select(p => One(p.PropertyType)).Where(t => t.IsEnum).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => $"{t.Name} = {string.Join(" | ", Enum.GetNames(t))}");

        await Approved.IsAsync("docs/events.txt", string.Join('\n', [.. fields, "", .. choices, ""]));
    }

    [Fact]
    public void Event_IsNamedAfterItsModule()
    {
        Assert.NotEmpty(Events);
        Assert.Empty(Events.Where(e => !e.IsDefined(typeof(EventNameAttribute))).Select(e => e.Name));
        // Each says by which right it is read, or is as open as the step that it names.
        var rights = AppModules.All.SelectMany(m => m.Permissions).ToHashSet();
        Assert.Empty(Events.Where(e => e.GetCustomAttribute<EventNameAttribute>()!.SeenWith is { } right ? !rights.Contains(right) : !e.IsAssignableTo(typeof(IOnStep)))
            .Select(e => e.Name));
        Assert.All(Events, e => Assert.Matches($@"^{e.Assembly.GetName().Name!.Split('.')[1].ToLowerInvariant()}\.[a-z]+(-[a-z]+)*$", EventName.Of(e)));
        // The column of the name.
        Assert.All(Events, e => Assert.InRange(EventName.Of(e).Length, 1, 80));
    }

    [Fact]
    public void Name_LeadsBackToItsEvent()
    {
        var types = EventName.In(AppAssemblies.All);

        Assert.Equal(Events.Count, types.Count);
        Assert.All(Events, e => Assert.Equal(e, types[EventName.Of(e)]));
    }

    [Fact]
    public async Task Event_WithoutAName_IsNotStored()
    {
        await using var app = await TestApp.StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.AskAsync(TestPerson.PropertyDirector, (EventLog log) =>
        {
            log.Add(Guid.CreateVersion7(), new Nameless());
            return Task.FromResult(0);
        }));

        Assert.Contains("[EventName]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_IsStoredUnderItsName()
    {
        await using var app = await TestApp.StartAsync();
        _ = await Some.DossierAsync(app);

        Assert.Equal("locations.site-registered", await app.WithDatabaseAsync(db => db.Events.Select(e => e.Type).SingleAsync()));
    }

    private static IEnumerable<string> Fields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetProperties().Select(p => $"{p.Name}:{Name(p.PropertyType)}{(nullability.Create(p).ReadState == NullabilityState.Nullable ? "?" : "")}");
    }

    private static Type One(Type type) => type.IsGenericType ? One(type.GetGenericArguments()[0]) : type;

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value)
        : type.IsGenericType ? Name(type.GetGenericArguments()[0]) + "[]"
        : type == typeof(int) ? "int"
        : type == typeof(bool) ? "bool"
        : type == typeof(decimal) ? "decimal"
        : type == typeof(string) ? "string"
        : type.Name;

    private readonly record struct Nameless : IEvent;
}
