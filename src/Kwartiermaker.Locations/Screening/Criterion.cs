namespace Kwartiermaker.Locations.Screening;

/// <summary>Something a site is screened on.</summary>
/// <param name="Pillar">The group in which it is shown and scored, such as accessibility or sustainability.</param>
/// <param name="Weight">1 to 5; 0 for a knock-out, which is not scored.</param>
/// <param name="Kinds">Codes of the kinds of location it applies to; empty: all.</param>
/// <param name="Norm">Judges a measured value when nobody has judged it.</param>
public sealed record Criterion(
    string Code, string Pillar, bool IsKnockOut, int Weight, IReadOnlyCollection<string> Kinds, Norm? Norm = null)
{
    public bool AppliesTo(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    public static Criterion KnockOut(string code, string pillar, Norm? norm = null, params string[] kinds) =>
        new(code, pillar, true, 0, kinds, norm);

    public static Criterion Weighted(string code, string pillar, int weight, Norm? norm = null, params string[] kinds) =>
        new(code, pillar, false, weight, kinds, norm);
}

public enum Verdict
{
    Unknown,
    Fails,
    Partly,
    Meets,
}

/// <param name="Measured">The value found, in the unit of the criterion.</param>
/// <param name="Evidence">Where it shows: a report, a map, a talk.</param>
public sealed record Judgement(string Criterion, Verdict Verdict, decimal? Measured = null, string? Evidence = null);

/// <summary>A norm for a measured value; both ends are allowed.</summary>
/// <param name="Margin">How far outside still counts as partly met.</param>
public sealed record Norm(decimal? Min, decimal? Max, decimal Margin = 0)
{
    public Verdict Judge(decimal? measured) => measured switch
    {
        null => Verdict.Unknown,
        { } value when Lies(value, 0) => Verdict.Meets,
        { } value when Lies(value, Margin) => Verdict.Partly,
        _ => Verdict.Fails,
    };

    private bool Lies(decimal value, decimal margin) => !(value < Min - margin) && !(value > Max + margin);
}
