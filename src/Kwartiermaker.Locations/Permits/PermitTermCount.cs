using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Locations.Permits;

/// <summary>The running count of one decision term; facts come in by date.</summary>
internal sealed class PermitTermCount(DateOnly received, PermitTermRules rules, IReadOnlyCollection<DateOnly>? equated)
{
    private readonly List<DateRange> stoodStill = [];
    private TermExtension? extension;

    /// <summary>Days that the Algemene termijnenwet added to the term before a suspension that began in them.</summary>
    private int moved;

    /// <summary>The end by counting, as far as suspensions have ended.</summary>
    private DateOnly RawEnd => Extended(rules.Decision.After(received).AddDays(moved + stoodStill.Sum(s => s.Days ?? 0)));

    private bool FallsUnderTermsAct => !rules.Decision.IsTooLongToMove && extension?.Length.IsTooLongToMove != true;

    private DateRange? Open => stoodStill is [.., { To: null } last] ? last : null;

    private TermEnd End => LegalTerm.Move(RawEnd, FallsUnderTermsAct, equated);

    public PermitTermRefusal? Suspend(Suspension suspension)
    {
        if (Open is null && suspension.RequestedOn >= End.End)
        {
            return PermitTermRefusal.SuspensionAfterEnd;
        }

        // Suspended on a day that the term has only because its end moved: what is left counts from the moved end.
        if (Open is null && RawEnd <= suspension.RequestedOn)
            moved += End.End.DayNumber - RawEnd.DayNumber;

        if (DateRange.TryCreate(suspension.RequestedOn.AddDays(1), suspension.ResumedOn?.AddDays(-1), out var days))
        {
            Add(days);
        }

        return null;
    }

    public PermitTermRefusal? Extend(TermExtension next)
    {
        if (extension is not null)
        {
            return PermitTermRefusal.SecondExtension;
        }

        if (Open is null && next.AnnouncedOn > End.End)
        {
            return PermitTermRefusal.ExtensionAfterEnd;
        }

        if (rules.ExtendWithin is { } within && next.AnnouncedOn > LegalTerm.End(received, within, equated).End)
        {
            return PermitTermRefusal.ExtensionAnnouncedTooLate;
        }

        extension = next;
        return null;
    }

    public PermitTermOutcome Outcome(DateOnly today)
    {
        var steps = Steps();
        if (Open is { } open)
        {
            var left = RawEnd.DayNumber - open.From.DayNumber + 1;
            return new TermSuspended(open.From, left, [.. steps, new TermStandsStill(open.From, left)]);
        }

        var end = End;
        if (end.IsMoved)
        {
            steps.Add(new TermEndMoved(end.Raw, end.End, end.Skipped));
        }
        else if (end.Reason is { } why)
        {
            steps.Add(new TermEndStands(end.End, why));
        }

        return new DeadlineKnown(end.End, end.End.DayNumber - today.DayNumber, steps);
    }

    private List<TermStep> Steps()
    {
        var end = rules.Decision.After(received);
        var steps = new List<TermStep> { new TermReceived(received), new TermCounted(rules.Decision, end) };
        foreach (var still in stoodStill)
        {
            if (still.Days is { } days)
            {
                end = end.AddDays(still == stoodStill[^1] ? days + moved : days);
                steps.Add(new TermStoodStill(still, days, end));
            }
        }

        if (extension is { } added)
        {
            steps.Add(new TermExtended(added.AnnouncedOn, added.Length, Extended(end)));
        }

        return steps;
    }

    /// <summary>Suspensions come by start, so a new one can only touch the last; days that lie in both count once.</summary>
    private void Add(DateRange days)
    {
        if (stoodStill is [.., var last] && last.Overlaps(days))
        {
            var to = last.To is null || days.To is null ? null : last.To > days.To ? last.To : days.To;
            stoodStill[^1] = new DateRange(last.From, to);
            return;
        }

        stoodStill.Add(days);
    }

    private DateOnly Extended(DateOnly end) => extension?.Length.After(end) ?? end;
}
