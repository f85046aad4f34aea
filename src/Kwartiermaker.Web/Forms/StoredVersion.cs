using System.Reflection;

namespace Kwartiermaker.Web.Forms;

/// <summary>Input of a form that edits something stored: it carries the version that it was made with.</summary>
public interface IStoredVersion
{
    int Version { get; set; }
}

/// <summary>One field in which what was typed and what is now stored differ; the view shows a person, stored by id, by name.</summary>
/// <param name="Row">Name of the row, on a form with several.</param>
public sealed record FieldConflict(string Field, object? Typed, object? Stored, string? Row = null)
{
    /// <summary>All fields that differ, so that a person can choose with both versions in sight.</summary>
    public static IReadOnlyList<FieldConflict> Between<T>(T typed, T stored)
        where T : IStoredVersion =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not (nameof(IStoredVersion.Version) or nameof(IRowInput.Key)) && !Same(p.GetValue(typed), p.GetValue(stored)))
            .Select(p => new FieldConflict(p.Name, p.GetValue(typed), p.GetValue(stored)))
            .ToList();

    private static bool Same(object? one, object? other) => Equals(one is "" ? null : one, other is "" ? null : other);
}
