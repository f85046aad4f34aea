using Kwartiermaker.Common.Checks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using System.Globalization;

namespace Kwartiermaker.Common.Web;

/// <summary>A key that a list can be asked with; the API's description shows it.</summary>
/// <param name="Name">Dutch, camelCase.</param>
/// <param name="Type">int, bool, <see cref="DateOnly"/>, <see cref="Guid"/>, string or an enum.</param>
/// <param name="Many">May be given more than once, or comma-joined.</param>
public sealed record QueryKey(string Name, string Description, Type Type, bool Many = false, int Least = 1, int Most = int.MaxValue);

/// <summary>
/// The query of an API call, read by the keys that its route names (<see cref="ApiRoutes.WithQuery"/>) before the route is called, so that
/// no route forgets to refuse what it does not know; everything that is wrong is reported together.
/// </summary>
public sealed class ApiQuery
{
    /// <summary>Of what is searched for, in characters: longer than any name, and short enough for every database to compare with.</summary>
    public const int LongestText = 200;

    public static readonly QueryKey Page = new("page", "Nummer van de pagina, vanaf 1.", typeof(int), Most: 1_000_000);
    public static readonly QueryKey PageSize = new("pageSize", "Aantal per pagina, hoogstens 100; zonder waarde 25.", typeof(int), Most: 100);

    private readonly Dictionary<string, List<object>> values = [];

    private ApiQuery()
    {
    }

    /// <summary>The query of this call.</summary>
    public static ApiQuery Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.GetRequiredFeature<ApiQuery>();
    }

    /// <summary>Reads the query by the keys of the route, and keeps it for the route; else what is wrong with it.</summary>
    public static IReadOnlyList<Refusal> Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var keys = http.GetEndpoint()?.Metadata.GetOrderedMetadata<QueryKey>() ?? [];
        var query = new ApiQuery();
        var refusals = new List<Refusal>();
        foreach (var (name, given) in http.Request.Query)
        {
            // A misspelt filter must not silently answer with everything.
            if (keys.FirstOrDefault(k => k.Name == name) is not { } key)
            {
                refusals.Add(keys.Count == 0
                    ? Refusal.Invalid(name, "query.none", name)
                    : Refusal.Invalid(name, "query.unknown", name, string.Join(", ", keys.Select(k => k.Name))));
                continue;
            }

            var texts = key.Many ? given.SelectMany(g => g!.Split(',')).ToList() : [.. given.Select(g => g!)];
            if (texts.Count > 1 && !key.Many)
                refusals.Add(Refusal.Invalid(name, "query.twice", name));
            foreach (var text in texts)
            {
                if (TypedText.Tidy(text) is not { } tidy)
                    refusals.Add(Refusal.Invalid(name, "unreadable"));
                else if (Parse(key, tidy) is { } value)
                    (query.values.TryGetValue(name, out var list) ? list : query.values[name] = []).Add(value);
                else
                    refusals.Add(Refusal.Invalid(name, "query.value", text, name));
            }
        }

        http.Features.Set(query);
        return refusals;
    }

    public T? One<T>(QueryKey key)
        where T : struct => values.GetValueOrDefault(key.Name)?[0] is T value ? value : null;

    public string? Text(QueryKey key) => values.GetValueOrDefault(key.Name)?[0] as string;

    public IReadOnlyList<T> Many<T>(QueryKey key) => values.GetValueOrDefault(key.Name)?.Cast<T>().Distinct().ToList() ?? [];

    private static object? Parse(QueryKey key, string text) => key.Type switch
    {
        _ when text.Length > LongestText => null,
        { IsEnum: true } choices => Enum.GetValues(choices).Cast<Enum>().FirstOrDefault(c => ApiJson.Name(c) == text),
        _ when key.Type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= key.Least && n <= key.Most ? n : null,
        _ when key.Type == typeof(bool) => text switch { "true" => true, "false" => false, _ => null },
        _ when key.Type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null,
        _ when key.Type == typeof(Guid) => Guid.TryParseExact(text, "D", out var id) ? id : null,
        _ => text,
    };
}

/// <summary>A header of the answer that the API's description names.</summary>
public sealed record AnswerHeader(string Name, string Description);

public static class ApiRoutes
{
    public static TBuilder WithQuery<TBuilder>(this TBuilder route, IReadOnlyList<QueryKey> keys)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(keys.ToArray<object>());

    public static TBuilder WithAnswerHeader<TBuilder>(this TBuilder route, string name, string description)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AnswerHeader(name, description));

    /// <summary>A list that is answered page by page: see <see cref="ApiPages.Answer"/>.</summary>
    public static RouteHandlerBuilder ListsPages<T>(this RouteHandlerBuilder route) => route.WithQuery(ApiPages.Keys).Produces<IReadOnlyList<T>>()
        .WithAnswerHeader("Link", "Eerste, vorige, volgende en laatste pagina.").WithAnswerHeader("Total-Count", "Aantal gevonden.");

    /// <summary>A call that makes something, and says where it is.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route) =>
        route.Produces<T>(StatusCodes.Status201Created).WithAnswerHeader("Location", "Wat is gemaakt.");

    public static TBuilder WithVersion<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithAnswerHeader("ETag", "De versie; stuur haar bij een wijziging terug als If-Match.");
}
