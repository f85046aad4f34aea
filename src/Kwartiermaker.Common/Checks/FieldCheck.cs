namespace Kwartiermaker.Common.Checks;

/// <summary>Collects what is wrong with typed facts, each at its field.</summary>
public sealed class FieldCheck(DateOnly today)
{
    /// <summary>The longest reason that somebody gives for a decision, in characters.</summary>
    public const int LongestReason = 1_000;

    public List<Refusal> Refusals { get; } = [];

    /// <summary>For a use case with one typed text: what is wrong with it.</summary>
    /// <param name="most">Characters.</param>
    public static Refusal? WhyNotText(string field, string? text, int most, bool required = true) => string.IsNullOrWhiteSpace(text)
        ? required ? Refusal.Invalid(field, "required") : null
        : text.Length > most ? Refusal.Invalid(field, "too-long", most) : null;

    public FieldCheck Text(string field, string? text, int most, bool required = true)
    {
        if (WhyNotText(field, text, most, required) is { } wrong)
            Refusals.Add(wrong);
        return this;
    }

    public FieldCheck Day(string field, DateOnly? day, DateOnly? notBefore = null)
    {
        if (day is null)
            When(true, Refusal.Invalid(field, "required"));
        else
            When(day < notBefore, Refusal.Invalid(field, "recorded-day.too-early", notBefore));
        return this;
    }

    /// <summary>What is recorded as done has happened: its day lies not in the future, and not before what it follows.</summary>
    public FieldCheck PastDay(string field, DateOnly? day, DateOnly? notBefore = null)
    {
        if (day > today)
            Refusals.Add(Refusal.Invalid(field, "recorded-day.in-future", today));
        else
            Day(field, day, notBefore);
        return this;
    }

    public FieldCheck When(bool wrong, Refusal refusal)
    {
        if (wrong)
            Refusals.Add(refusal);
        return this;
    }
}
