namespace Kwartiermaker.Common.Checks;

/// <summary>Collects what is wrong with typed facts, each at its field.</summary>
public sealed class FieldCheck(DateOnly today)
{
    public List<Refusal> Refusals { get; } = [];

    public FieldCheck Text(string field, string? text, int most, bool required = true)
    {
        Refusals.Text(field, text, most, required);
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
