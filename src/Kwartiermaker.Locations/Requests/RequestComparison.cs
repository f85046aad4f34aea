using System.Collections;

namespace Kwartiermaker.Locations.Requests;

/// <summary>One field that two versions of the request say differently.</summary>
/// <param name="Field">Its name on the screen is <c>word.{Field}</c>.</param>
public sealed record RequestDifference(string Field, object? Before, object? After);

public static class RequestComparison
{
    /// <summary>Every field in which the versions differ, in the order of the form.</summary>
    public static IReadOnlyList<RequestDifference> Between(RequestText before, RequestText after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. Of(before.Choices, after.Choices), .. Of(before.Facts, after.Facts)];
    }

    private static IEnumerable<RequestDifference> Of<T>(T before, T after) =>
        typeof(T).GetProperties()
            .Select(p => new RequestDifference(p.Name, Flat(p.GetValue(before)), Flat(p.GetValue(after))))
            .Where(d => !Equals(d.Before, d.After));

    /// <summary>A list as the lines of one text; an empty text as nothing.</summary>
    private static object? Flat(object? value) => value switch
    {
        "" => null,
        string text => text,
        IEnumerable list => Flat(string.Join('\n', list.Cast<object>())),
        _ => value,
    };
}
