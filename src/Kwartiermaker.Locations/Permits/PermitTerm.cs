namespace Kwartiermaker.Locations.Permits;

/// <summary>
/// The decision term of a permit application: receipt + length of the procedure + days it stood still (Awb art. 4:15) +
/// at most one extension (Omgevingswet art. 16.64 lid 2, art. 16.66 lid 3), and then the Algemene termijnenwet.
/// </summary>
/// <remarks>
/// Choices where the law is silent. The Algemene termijnenwet is applied once, to the last day of the whole; it is left aside
/// when the decision term or the extension by itself is too long for it (art. 4 under a), so 8 + 6 weeks still moves and 26 + 6
/// weeks does not. An extension adds to the end by counting, not to the moved end; it is in time up to the moved end. Suspension does
/// not lengthen the separate time for announcing an extension.
/// A missed term gives no permit (Omgevingswet art. 16.64 lid 4): it opens the way to a notice of default.
/// </remarks>
internal static class PermitTerm
{
    public static PermitTermOutcome Of(
        DateOnly received,
        PermitTermRules rules,
        IReadOnlyCollection<Suspension> suspensions,
        IReadOnlyCollection<TermExtension> extensions,
        DateOnly today,
        IReadOnlyCollection<DateOnly>? equated = null)
    {
        if (WrongByItself(received, suspensions, extensions) is { } wrong)
        {
            return wrong;
        }

        var count = new PermitTermCount(received, rules, equated);
        var inOrder = suspensions.Select(s => (On: s.RequestedOn, Act: (object)s))
            .Concat(extensions.Select(e => (On: e.AnnouncedOn, Act: (object)e)))
            .OrderBy(fact => fact.On).ThenBy(fact => fact.Act is Suspension);

        foreach (var (on, act) in inOrder)
        {
            var refusal = act is Suspension suspension ? count.Suspend(suspension) : count.Extend((TermExtension)act);
            if (refusal is { } code)
            {
                return new PermitTermRefused(code, on);
            }
        }

        return count.Outcome(today);
    }

    private static PermitTermRefused? WrongByItself(
        DateOnly received, IEnumerable<Suspension> suspensions, IReadOnlyCollection<TermExtension> extensions)
    {
        foreach (var suspension in suspensions.OrderBy(s => s.RequestedOn))
        {
            if (suspension.RequestedOn < received)
            {
                return new(PermitTermRefusal.SuspensionBeforeReceipt, suspension.RequestedOn);
            }

            if (suspension.ResumedOn < suspension.RequestedOn)
            {
                return new(PermitTermRefusal.SuspensionEndsBeforeStart, suspension.RequestedOn);
            }
        }

        var early = extensions.FirstOrDefault(e => e.AnnouncedOn < received);
        return early is null ? null : new(PermitTermRefusal.ExtensionBeforeReceipt, early.AnnouncedOn);
    }
}
