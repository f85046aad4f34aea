using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Kwartiermaker.Tests.Common.Language;

/// <summary>What happened, as the timeline tells it.</summary>
public sealed class SentenceTests
{
    private static readonly Texts Texts = new(AppAssemblies.All);

    public static TheoryData<string> Names => [.. EventName.In(AppAssemblies.All).Keys.Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sentence_SaysNoCodes(string name)
    {
        var type = EventName.In(AppAssemblies.All)[name];
        var constructor = Assert.Single(type.GetConstructors());
        var most = constructor.GetParameters().Select(p => Samples(type, p).Count).Append(1).Max();

        foreach (var culture in new[] { "nl-NL", "en-GB" })
        {
            for (var i = 0; i < most; i++)
            {
                var what = constructor.Invoke([.. constructor.GetParameters().Select(p => Samples(type, p)).Select(s => s[i % s.Count])]);
                var sentence = Texts.In(CultureInfo.GetCultureInfo(culture)).Sentence(name, JsonSerializer.Serialize(what, type, EventLog.Json), "Anna");

                Assert.DoesNotMatch(@"[{}]|\b(event|enum|word)\.", sentence);
            }
        }
    }

    [Fact]
    public async Task Settled_IsToldInTheWordsOfItsKind()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        _ = await Some.PositionAsync(app, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        var row = Assert.Single(await app.AskAsync(TestPerson.PropertyDirector, (FindFollowUpsHandler find) => find.HandleAsync(dossier, default)));
        _ = (await app.AskAsync(TestPerson.PropertyDirector, (ChangeFollowUpHandler change) => change.HandleAsync(
            new ChangeFollowUp(dossier, row.Id, row.Version, row.DueOn, row.ResponsibleId, FollowUpState.Done, TestApp.Today, "Zo gedaan", null), default))).Value;

        var told = (await app.AskAsync(TestPerson.PropertyDirector, (FindTimelineHandler find) => find.HandleAsync(dossier, 1, null, default)))[0];

        Assert.EndsWith("legde vast: voorwaarde van het college ‘Er komt een bushalte bij de ingang.’, voldaan op 24 november 2026.",
            app.Services.GetRequiredService<Texts>().In(CultureInfo.GetCultureInfo("nl-NL")).Sentence(told.Type, told.Data, told.ActorName), StringComparison.Ordinal);
    }

    /// <summary>A value of each kind; of a choice all of them.</summary>
    private static List<object?> Samples(Type type, ParameterInfo parameter)
    {
        var one = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return one.IsEnum ? [.. Enum.GetValues(one).Cast<object?>()]
            : one == typeof(IReadOnlyList<string>) ? [FieldsOf(type, parameter)]
            : one.IsGenericType ? [Enum.GetValues(one.GetGenericArguments()[0])]
            : one == typeof(string) ? ["iets"]
            : one == typeof(int) ? [2]
            : one == typeof(decimal) ? [2.5m]
            : one == typeof(bool) ? [true]
            : one == typeof(DateOnly) ? [new DateOnly(2026, 11, 24)]
            : [new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc)];
    }

    private static string[] FieldsOf(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!)!.GetCustomAttribute<FieldsOfAttribute>()?.Type is { } fields
            ? [.. fields.GetProperties().Where(p => p.PropertyType != typeof(Guid) && p.Name != "Version").Select(p => p.Name)]
            : ["iets"];
}
