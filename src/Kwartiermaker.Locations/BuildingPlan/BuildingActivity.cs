using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.BuildingPlan;

public enum ActivityKind
{
    Rebuilding,
    Furnishing,
    Installations,
    Grounds,
    Access,
    Other,
}

/// <summary>What is planned of an activity.</summary>
/// <param name="PlannedStart">Not before this day; null when only other activities decide.</param>
/// <param name="Days">Calendar days, the first and the last included.</param>
/// <param name="After">Ids of the activities that must be finished first.</param>
/// <param name="ResponsibleId">Whose deadline it is; null for the project director.</param>
/// <param name="Contractor">Who carries it out, as people write it.</param>
public sealed record ActivityFacts(
    string Name, ActivityKind Kind, DateOnly? PlannedStart, int? Days, IReadOnlyList<Guid> After, Guid? ResponsibleId, string? Contractor, bool NeedsPermit)
{
    /// <summary>Longer than any building period; beyond it is a typing error.</summary>
    public const int MostDays = 2_000;

    public List<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(Name), Name, 120);
        if (Days is null)
            refusals.Add(Refusal.Invalid(nameof(Days), "required"));
        else if (Days is < 1 or > MostDays)
            refusals.Add(Refusal.Invalid(nameof(Days), "activity.days", MostDays));
        if (PlannedStart is { Year: < 2000 or > 2200 })
            refusals.Add(Refusal.Invalid(nameof(PlannedStart), "building-plan.year"));
        refusals.Text(nameof(Contractor), Contractor, 200, required: false);
        return refusals;
    }
}

/// <summary>One piece of work in the building plan of a location (row B12).</summary>
internal sealed class BuildingActivity : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>1, 2, 3 … in the dossier: how people name it in a talk and in the table.</summary>
    public required int Number { get; init; }

    public string Name { get; private set; } = "";

    public ActivityKind Kind { get; private set; }

    public DateOnly? PlannedStart { get; private set; }

    public int Days { get; private set; } = 1;

    public Guid? ResponsibleId { get; private set; }

    public string? Contractor { get; private set; }

    public bool NeedsPermit { get; private set; }

    public DateOnly? Started { get; private set; }

    /// <summary>Last day of work.</summary>
    public DateOnly? Finished { get; private set; }

    /// <summary>Takes over checked facts; see <see cref="ActivityFacts.Check"/>. What is finished is no longer planned.</summary>
    public Refusal? Describe(ActivityFacts facts)
    {
        if (Finished is { } done)
            return Refusal.Rule("activity.finished", Name, done);
        (Name, Kind, PlannedStart, Days) = (facts.Name.Trim(), facts.Kind, facts.PlannedStart, facts.Days!.Value);
        (ResponsibleId, NeedsPermit) = (facts.ResponsibleId, facts.NeedsPermit);
        Contractor = string.IsNullOrWhiteSpace(facts.Contractor) ? null : facts.Contractor.Trim();
        return null;
    }

    public void Progress(DateOnly? started, DateOnly? finished) => (Started, Finished) = (started, finished);

    /// <summary>Work that has begun is not taken out of the plan.</summary>
    public Refusal? WhyNotRemove() => Started is { } day ? Refusal.Rule("activity.started", Name, day) : null;
}

/// <summary>The one activity waits for the other.</summary>
internal sealed class ActivityLink
{
    public required Guid ActivityId { get; init; }

    public required Guid AfterId { get; init; }
}
