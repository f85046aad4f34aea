namespace Kwartiermaker.Locations.Proposals;

public enum DifferenceKind
{
    MorePlaces,
    FewerPlaces,
    StartsEarlier,
    StartsLater,
    EndsEarlier,
    EndsLater,
    BecomesIndefinite,
    GetsAnEnd,
    OtherTargetGroup,
    OtherConditions,
}

/// <summary>One difference between two versions, to be said in words: 50 places fewer, ends a year earlier.</summary>
/// <param name="By">How many places or days; null when it cannot be counted.</param>
public sealed record ProposalDifference(DifferenceKind Kind, int? By = null, DateOnly? To = null)
{
    public static IReadOnlyList<ProposalDifference> Between(ProposalRow before, ProposalRow after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var found = new List<ProposalDifference>();
        if (after.Places != before.Places)
            found.Add(new(after.Places > before.Places ? DifferenceKind.MorePlaces : DifferenceKind.FewerPlaces, Math.Abs(after.Places - before.Places)));
        if (after.From != before.From)
            found.Add(new(after.From > before.From ? DifferenceKind.StartsLater : DifferenceKind.StartsEarlier, Math.Abs(after.From.DayNumber - before.From.DayNumber)));
        if (after.To != before.To)
        {
            found.Add((before.To, after.To) switch
            {
                ({ } old, { } now) => new(now > old ? DifferenceKind.EndsLater : DifferenceKind.EndsEarlier, Math.Abs(now.DayNumber - old.DayNumber)),
                (_, null) => new(DifferenceKind.BecomesIndefinite),
                (null, { } end) => new(DifferenceKind.GetsAnEnd, To: end),
            });
        }

        if (!string.Equals(before.TargetGroup, after.TargetGroup, StringComparison.OrdinalIgnoreCase))
            found.Add(new(DifferenceKind.OtherTargetGroup));
        if (before.Conditions != after.Conditions)
            found.Add(new(DifferenceKind.OtherConditions));
        return found;
    }
}
