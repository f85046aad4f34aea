using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Screening;

/// <summary>
/// A criterion on the list, with the days on which it holds. A change is a new row from its day on, so that what held on an
/// earlier day stays to be read; screenings copy what they judged.
/// </summary>
internal sealed class ListedCriterion : Versioned
{
    /// <summary>The same for all rows that follow each other in time.</summary>
    public required string Code { get; init; }

    /// <summary>Null: since always.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, null while nothing ends it.</summary>
    public DateOnly? ValidTo { get; private set; }

    public Pillar Pillar { get; init; }

    public bool IsKnockOut { get; init; }

    public int Weight { get; init; }

    public IReadOnlyList<SiteKind> Kinds { get; init; } = [];

    public CriterionText Text { get; init; } = null!;

    public SiteMeasure? Measure { get; init; }

    public NormSide? Side { get; init; }

    public string? NormKey { get; init; }

    public decimal? OwnNorm { get; init; }

    public string Source { get; init; } = "";

    public CriterionFacts Facts => new(Pillar, IsKnockOut, Weight, Kinds, Text, Measure, Side, NormKey, OwnNorm, Source);

    public static ListedCriterion Of(string code, CriterionFacts facts, DateOnly? from, DateOnly? to = null) => new()
    {
        Code = code,
        ValidFrom = from,
        ValidTo = to,
        Pillar = facts.Pillar,
        IsKnockOut = facts.IsKnockOut,
        Weight = facts.Weight,
        Kinds = facts.Kinds,
        Text = facts.Text.Completed(),
        Measure = facts.Measure,
        Side = facts.Side,
        NormKey = facts.NormKey,
        OwnNorm = facts.OwnNorm,
        Source = facts.Source.Trim(),
    };

    public bool IsAskedOf(SiteKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    /// <summary>The norm on a day; null when there is none or nobody has set it.</summary>
    public decimal? NormOn(DateOnly day, IDatedValues values) => OwnNorm ?? (NormKey is null ? null : values.Find(NormKey, day)?.Number);

    /// <summary>Ends it: from this day on it holds no longer. What lies behind us is never changed.</summary>
    public Refusal? EndBefore(DateOnly? from, DateOnly today)
    {
        if (from is not { } day)
            return Refusal.Invalid("From", "required");
        if (day < today)
            return Refusal.Invalid("From", "criterion.past", today);
        if (ValidTo is { } ended)
            return Refusal.Rule("criterion.ended", ended);
        if (ValidFrom >= day)
            return Refusal.Invalid("From", "criterion.before-start", ValidFrom);
        ValidTo = day.AddDays(-1);
        return null;
    }
}
