namespace Kwartiermaker.Locations.Amendments;

/// <summary>
/// The agreed places by date. A reduction that both sides signed counts from its own day, whether or not somebody let it take
/// effect, so that who plans today does not count on places that are signed away (row B9).
/// </summary>
internal static class AgreedPeriods
{
    /// <param name="now">What the dossier shows now: the agreement with what took effect, and with an announced end.</param>
    /// <param name="amendments">Of this dossier. What is not signed by both, or was called off, counts for nothing.</param>
    public static IReadOnlyList<PlacesInPeriod> Of(PlacesInPeriod now, IEnumerable<Amendment> amendments)
    {
        var signed = amendments.Where(a => a.State is AmendmentState.FullySigned or AmendmentState.InEffect).OrderBy(a => a.Number).ToList();
        var to = signed.FindLast(a => a.State == AmendmentState.FullySigned && a.NewTo > now.To)?.NewTo ?? now.To;
        var reductions = signed.FindAll(a => a.Kind == AmendmentKind.Reduced);
        // Where no reduction took effect, the dossier still shows the places of the beginning.
        var steps = new List<(DateOnly From, int Places)> { (now.From, reductions.Find(a => a.State == AmendmentState.InEffect)?.PreviousPlaces ?? now.Places) };
        foreach (var reduction in reductions)
        {
            var day = reduction.EffectiveOn > now.From ? reduction.EffectiveOn.Value : now.From;
            steps.RemoveAll(s => s.From >= day);
            steps.Add((day, reduction.NewPlaces!.Value));
        }

        steps.RemoveAll(s => s.From > to);
        return [.. steps.Select((step, i) => new PlacesInPeriod(step.Places, step.From, i + 1 < steps.Count ? steps[i + 1].From.AddDays(-1) : to))];
    }
}
