namespace Kwartiermaker.Common;

/// <summary>Why a request was refused; decides the HTTP status and where a page shows the sentence.</summary>
public enum RefusalKind
{
    /// <summary>The input itself is wrong; belongs to a field (400).</summary>
    Invalid,

    /// <summary>The input is fine, but a rule of the process says no (409).</summary>
    Rule,

    /// <summary>Someone else changed it in the meantime (412).</summary>
    Stale,

    /// <summary>A change must say which version it changes (428).</summary>
    NoVersion,

    /// <summary>It does not exist, or lies outside the user's scope: the two look the same on purpose (404).</summary>
    NotFound,

    /// <summary>The user lacks the permission (403).</summary>
    NotAllowed,
}

/// <summary>
/// An expected "no". The sentence lives in the language files under <c>refusal.{Code}</c> and may use <see cref="Args"/> as {0}, {1}, …
/// </summary>
/// <param name="Code">Stable, kebab-case with dots, for example <c>position.not-positive</c>.</param>
/// <param name="Field">Name of the command's property the refusal is about, if there is one.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string? Field = null, params object?[] Args)
{
    public static Refusal Invalid(string field, string code, params object?[] args) => new(code, RefusalKind.Invalid, field, args);

    public static Refusal Rule(string code, params object?[] args) => new(code, RefusalKind.Rule, null, args);

    /// <summary>The stored version differs from the one the form was made with.</summary>
    public static Refusal Stale() => new("stale", RefusalKind.Stale);

    public static Refusal NotFound() => new("not-found", RefusalKind.NotFound);

    public static Refusal NotAllowed() => new("not-allowed", RefusalKind.NotAllowed);
}
