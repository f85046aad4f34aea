using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Reflection;

namespace Kwartiermaker.Tests.Api;

/// <summary>Whatever a use case refuses, the caller reads it under the name that was sent: a body says of each of its parts which field of the command it fills.</summary>
public sealed class FieldNamesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>Bodies that build no command, on purpose.</summary>
    private static readonly Type[] NoCommand =
    [
        // A search: what is wrong with it is found by the route itself.
        typeof(LocatiedossierZoekvraag),
    ];

    private static readonly HashSet<Type> Commands =
    [
        .. AppAssemblies.Modules.Append(typeof(Assignment).Assembly).SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods()).Where(m => m.Name == "HandleAsync").Select(m => m.GetParameters()[0].ParameterType).Where(IsOurs),
    ];

    [Fact]
    public void EveryBody_FillsTheFieldsItNames_AndNamesAllItFills()
    {
        var bodies = shared.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Select(e => e.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>().Distinct().Except(NoCommand).ToList();

        Assert.NotEmpty(bodies);
        var wrong = bodies.SelectMany(Wrong).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(typeof(NieuweRuimten), "Spaces[2].Name", "ruimten[2].naam")]
    [InlineData(typeof(NieuweRuimten), "Spaces", "ruimten")]
    [InlineData(typeof(GesprekPlan), "Communication.AgreedWith", "communicatie.afgestemdMet")]
    [InlineData(typeof(GesprekPlan), "Communication", "communicatie")]
    [InlineData(typeof(GesprekPlan), "Idempotency-Key", "Idempotency-Key")]
    public void Field_IsCalledAsItWasSent(Type body, string field, string name) => Assert.Equal(name, FieldNames.OnTheWire(body, field));

    [Fact]
    public async Task Register_WithAnAbsurdDay_NamesItInTheWordsOfTheApi()
    {
        using var client = shared.App.As(TestPerson.PropertyDirector);

        using var answer = await client.SendJsonAsync("POST", "/api/v1/locatiedossiers", DossiersApiTests.Site().Replace("2027-01-01", "0202-01-01", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["beschikbaarVanaf"], await answer.WrongAsync());
    }

    /// <summary>Every part of the body, every part of the route and what the server adds is another value: so it shows where each one lands.</summary>
    private static IEnumerable<string> Wrong(Type body)
    {
        var samples = new Samples();
        var sent = samples.Of(body);
        var names = Sent(sent, "").ToList();
        var builders = body.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(m => Commands.Contains(m.ReturnType)).ToList();
        if (builders.Count == 0)
            yield return $"{body.Name} builds no command.";
        foreach (var part in names.Where(n => n.Field is null))
            yield return $"{body.Name}.{part.Part} does not say which field it fills.";

        var filled = new HashSet<string>();
        foreach (var builder in builders)
        {
            var given = builder.GetParameters().Select(p => samples.Of(p.ParameterType)).ToArray();
            var known = given.SelectMany(Values).ToHashSet();
            foreach (var wrong in Wrong(builder.Invoke(sent, given)!, ""))
                yield return $"{body.Name}: {wrong}";

            IEnumerable<string> Wrong(object command, string within)
            {
                foreach (var parameter in Parts(command.GetType()))
                {
                    var (field, value) = (within + parameter.Name, ValueOf(command, parameter));
                    if (names.Find(n => n.Field == field) is { Field: not null } name)
                    {
                        filled.Add(field);
                        foreach (var wrong in IsRecord(Row(value)) ? Wrong(Row(value)!, field + Inside(value)) : [])
                            yield return wrong;
                        if (!IsRecord(Row(value)) && !IsSame(name.Value, value))
                            yield return $"{command.GetType().Name}.{parameter.Name} is not filled by {name.Part}.";
                    }
                    else if (IsRecord(value))
                    {
                        foreach (var wrong in Wrong(value!, within))
                            yield return wrong;
                    }
                    else if (!(value is not null && known.Contains(value))
                        && !(parameter.HasDefaultValue && Equals(parameter.DefaultValue ?? Activate(parameter.ParameterType), value)))
                    {
                        yield return $"{command.GetType().Name}.{parameter.Name} has no name on the wire.";
                    }
                }
            }
        }

        foreach (var part in names.Where(n => n.Field is not null && !filled.Contains(n.Field)))
            yield return $"{body.Name}.{part.Part} says that it fills {part.Field}, which is no field of what it builds.";
    }

    /// <summary>Everything in a body, with the field that it says it fills.</summary>
    private static IEnumerable<(string Part, string? Field, object? Value)> Sent(object body, string within)
    {
        foreach (var part in Parts(body.GetType()))
        {
            var (field, value) = (part.GetCustomAttribute<FieldAttribute>()?.Name, ValueOf(body, part));
            yield return (part.Name!, field is null ? null : within + field, value);
            foreach (var inner in IsRecord(Row(value)) ? Sent(Row(value)!, within + field + Inside(value)) : [])
                yield return inner;
        }
    }

    private static bool IsSame(object? sent, object? value) => (sent, value) switch
    {
        (Enum word, Enum choice) => WireTests.Last.Any(r => r.Data.Item1.GetType() == word.GetType() && r.Data.Item2.GetType() == choice.GetType())
            && Convert.ToInt32(word, null) == Convert.ToInt32(choice, null),
        (string or not System.Collections.IEnumerable, _) => Equals(sent, value),
        (System.Collections.IEnumerable many, System.Collections.IEnumerable values) => many.Cast<object>().SequenceEqual(values.Cast<object>()),
        _ => false,
    };

    private static IEnumerable<object> Values(object given) => IsRecord(given) ? Parts(given.GetType()).Select(p => ValueOf(given, p)).OfType<object>() : [given];

    private static ParameterInfo[] Parts(Type record) => record.GetConstructors().Single().GetParameters();

    private static object? ValueOf(object record, ParameterInfo part) => record.GetType().GetProperty(part.Name!)!.GetValue(record);

    private static bool IsRecord(object? value) => value is not null && IsOurs(value.GetType());

    private static bool IsOurs(Type type) => type.IsClass && (type.Assembly == typeof(Dossier).Assembly || type.Namespace == typeof(Assignment).Namespace);

    /// <summary>The one row of a list; else the value itself.</summary>
    private static object? Row(object? value) => value is System.Collections.IEnumerable rows and not string ? rows.Cast<object>().First() : value;

    private static string Inside(object? value) => value is System.Collections.IEnumerable ? "[]." : ".";

    private static object? Activate(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>Values that are all different; lists of one row.</summary>
    private sealed class Samples
    {
        private int last;

        public object Of(Type type)
        {
            var n = ++last;
            return (Nullable.GetUnderlyingType(type) ?? type) switch
            {
                var t when t == typeof(string) => $"tekst {n}",
                var t when t == typeof(bool) => true,
                var t when t == typeof(int) => n,
                var t when t == typeof(decimal) => (decimal)n,
                var t when t == typeof(double) => (double)n,
                var t when t == typeof(Guid) => new Guid(n, 0, 0, new byte[8]),
                var t when t == typeof(DateOnly) => TestApp.Today.AddDays(n),
                var t when t == typeof(DateTime) => TestApp.Today.AddDays(n).ToDateTime(default, DateTimeKind.Utc),
                { IsEnum: true } t => Enum.GetValues(t).GetValue(n % Enum.GetValues(t).Length)!,
                { IsInterface: true } t => Rows(t.GetGenericArguments()[0]),
                var t => t.GetConstructors().Single().Invoke([.. Parts(t).Select(p => Of(p.ParameterType))]),
            };
        }

        private Array Rows(Type type)
        {
            var rows = Array.CreateInstance(type, 1);
            rows.SetValue(Of(type), 0);
            return rows;
        }
    }
}
