namespace Kwartiermaker.Common.Modules;

/// <summary>A kind of deadline that a module knows; its sentence is <c>deadline.{Code}</c>, with the label as {0}.</summary>
/// <param name="Code">With the module in front: <c>locations.permit-decision</c>. It is stored, and stays.</param>
/// <param name="Page">Where it is dealt with: the part of the address behind the subject's own; empty for the subject's own page.</param>
public sealed record DeadlineKind(string Code, string Page)
{
    /// <summary>The right that shows it; null: whoever sees the subject.</summary>
    public string? SeenWith { get; init; }

    /// <summary>The right of whoever deals with it; null: whoever sees it.</summary>
    public string? DealtWith { get; init; }

    /// <summary>It only tells that something comes: what has to be done has a deadline of its own.</summary>
    public bool IsWarning { get; init; }
}
