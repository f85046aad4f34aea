using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Permits;

/// <summary>An application or notification under the Omgevingswet, from the day it is sent until it is irrevocable (row B13).</summary>
internal sealed class Permit : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required PermitKind Kind { get; init; }

    public required PermitProcedure Procedure { get; init; }

    public string Subject { get; private set; } = "";

    /// <summary>The competent authority: mostly the college, sometimes the province.</summary>
    public string Authority { get; private set; } = "";

    public string? CaseNumber { get; private set; }

    /// <summary>
    /// Authority and case number, whatever the capitals and spaces: one case holds each kind once, as one application can hold several
    /// activities. Null without a case number.
    /// </summary>
    public string? CaseKey { get; private set; }

    public required DateOnly AppliedOn { get; init; }

    /// <summary>The term runs from the day after this one.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The refused or withdrawn application that this one comes after.</summary>
    public Guid? PreviousId { get; init; }

    public List<PermitSuspension> Suspensions { get; } = [];

    public DateOnly? ExtendedOn { get; private set; }

    public PermitDecision? Decision { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionNote { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>A later day that the decision names.</summary>
    public DateOnly? LaterInForceOn { get; private set; }

    public DateOnly? IrrevocableOn { get; private set; }

    /// <summary>Day on which the authority received our notice of default.</summary>
    public DateOnly? NoticeGivenOn { get; private set; }

    public List<PermitObjection> Objections { get; } = [];

    public PermitSuspension? OpenSuspension => Suspensions.Find(s => s.ResumedOn is null);

    public void Describe(string subject, string authority, string? caseNumber)
    {
        (Subject, Authority, CaseNumber) = (subject.Trim(), authority.Trim(), caseNumber.Filled());
        CaseKey = CaseNumber is null ? null : string.Concat(Authority.Append('/').Concat(CaseNumber).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
    }

    public Findable ToFind() => new(DossierId, LocationSteps.Permits, Subject, $"{CaseNumber} {Authority}", OurSideOnly: false);

    /// <summary>Where the decision term stands; null when no term is set for it.</summary>
    public PermitTermOutcome? Term(IDatedValues values, DateOnly today) => TermWith(values, today, Suspensions.Select(s => s.ToTerm()), ExtendedOn);

    public Refusal? WhyNotSuspend(IDatedValues values, DateOnly requestedOn, DateOnly today)
    {
        if (Decision is not null)
            return Refusal.Rule("permit.decided", Decision, DecidedOn);
        if (Procedure == PermitProcedure.Notification)
            return Refusal.Rule("permit.no-term");
        if (OpenSuspension is { } open)
            return Refusal.Rule("permit.already-suspended", open.RequestedOn);
        return Wrong(TermWith(values, today, Suspensions.Select(s => s.ToTerm()).Append(new Suspension(requestedOn, null)), ExtendedOn), nameof(SuspendPermitTerm.RequestedOn));
    }

    public Refusal? Resume(IDatedValues values, PermitSuspension suspension, DateOnly on, SuspensionEnd how, DateOnly today)
    {
        if (suspension.ResumedOn is { } already)
            return Refusal.Rule("permit.already-resumed", already);
        var resumed = Suspensions.Where(s => s != suspension).Select(s => s.ToTerm()).Append(new Suspension(suspension.RequestedOn, on));
        if (Wrong(TermWith(values, today, resumed, ExtendedOn), nameof(ResumePermitTerm.On)) is { } wrong)
            return wrong;
        (suspension.ResumedOn, suspension.EndedBy) = (on, how);
        return null;
    }

    /// <summary>Extends once (Omgevingswet art. 16.64 lid 2; art. 16.66 lid 3).</summary>
    public Refusal? Extend(IDatedValues values, DateOnly announcedOn, DateOnly today)
    {
        if (Decision is not null)
            return Refusal.Rule("permit.decided", Decision, DecidedOn);
        if (PermitLaw.RulesFor(values, Kind, Procedure, ReceivedOn) is null)
            return Refusal.Rule("permit.no-term");
        if (PermitLaw.ExtensionFor(values, Procedure, ReceivedOn) is null)
            return Refusal.Rule("permit.extension-not-set");
        if (ExtendedOn is { } already)
            return Refusal.Rule("permit.already-extended", already);
        if (Wrong(TermWith(values, today, Suspensions.Select(s => s.ToTerm()), announcedOn), nameof(ExtendPermitTerm.On)) is { } wrong)
            return wrong;
        ExtendedOn = announcedOn;
        return null;
    }

    /// <summary>A decision is taken once; a permit that was granted can still be withdrawn.</summary>
    public Refusal? Decide(PermitDecision decision, DateOnly on, string? note)
    {
        if (Decision is { } taken && !(taken == PermitDecision.Granted && decision == PermitDecision.Withdrawn))
            return Refusal.Rule("permit.decided", taken, DecidedOn);
        (Decision, DecidedOn, DecisionNote) = (decision, on, note?.Trim());
        return null;
    }

    public Refusal? Publish(DateOnly on, DateOnly? laterInForceOn)
    {
        if (Decision is null or PermitDecision.Withdrawn || Procedure == PermitProcedure.Notification)
            return Refusal.Rule("permit.nothing-to-publish");
        if (IrrevocableOn is not null || Objections.Count > 0)
            return Refusal.Rule("permit.publication-fixed", PublishedOn);
        (PublishedOn, LaterInForceOn) = (on, laterInForceOn);
        return null;
    }

    /// <summary>An objection ends as a revocation: the permit goes with it (Awb art. 7:11 and 8:72).</summary>
    public void Revoke(DateOnly on) => (Decision, DecidedOn) = (PermitDecision.Withdrawn, on);

    /// <summary>Beyond objection and appeal: the term has passed and nothing is pending.</summary>
    public Refusal? MakeIrrevocable(IDatedValues values, DateOnly today)
    {
        if (WhyNotIrrevocable(values, today) is { } why)
            return why;
        IrrevocableOn = today;
        return null;
    }

    public Refusal? WhyNotIrrevocable(IDatedValues values, DateOnly today)
    {
        if (Decision is null or PermitDecision.Withdrawn || ObjectionEnd(values) is not { } end)
            return Refusal.Rule("permit.not-published");
        if (today <= end)
            return Refusal.Rule("permit.objection-term-runs", end);
        if (Objections.Find(o => o.IsPending) is { } pending)
            return Refusal.Rule("permit.objection-pending", pending.By);
        return null;
    }

    /// <summary>Puts the authority in default when the term has passed (Awb art. 4:17 lid 3).</summary>
    public Refusal? GiveNotice(IDatedValues values, DateOnly on)
    {
        if (Decision is not null)
            return Refusal.Rule("permit.decided", Decision, DecidedOn);
        if (NoticeGivenOn is { } already)
            return Refusal.Rule("permit.notice-given", already);
        switch (Term(values, on))
        {
            case DeadlineKnown { DaysLeft: < 0 }:
                NoticeGivenOn = on;
                return null;
            case DeadlineKnown known:
                return Refusal.Rule("permit.notice-too-early", known.Deadline);
            case TermSuspended suspended:
                return Refusal.Rule("permit.notice-suspended", suspended.Since);
            default:
                return Refusal.Rule("permit.no-term");
        }
    }

    public DateOnly? InForceOn(IDatedValues values) =>
        PublishedOn is { } published ? PermitLaw.InForceOn(values, Procedure, published, LaterInForceOn) : null;

    public DateOnly? ObjectionEnd(IDatedValues values) => PublishedOn is { } published ? PermitLaw.ObjectionEnd(values, published) : null;

    public PermitStatus Status(IDatedValues values, DateOnly today) => Decision switch
    {
        null => Procedure == PermitProcedure.Notification ? PermitStatus.InForce : PermitStatus.Undecided,
        PermitDecision.Refused => PermitStatus.TurnedDown,
        PermitDecision.Withdrawn => PermitStatus.Revoked,
        _ when Procedure == PermitProcedure.Notification => PermitStatus.InForce,
        _ when PublishedOn is null => PermitStatus.Unpublished,
        _ when IrrevocableOn is not null => PermitStatus.Irrevocable,
        _ when !(InForceOn(values) <= today) => PermitStatus.NotYetInForce,
        _ when Objections.Exists(o => o.Outcome == ObjectionOutcome.ReliefGranted) && Objections.Exists(o => o.IsMain && o.IsPending) => PermitStatus.StoppedByCourt,
        _ when Objections.Exists(o => o.IsPending) => PermitStatus.ObjectionPending,
        _ when ObjectionEnd(values) >= today => PermitStatus.ObjectionPeriod,
        _ => PermitStatus.InForce,
    };

    private PermitTermOutcome? TermWith(IDatedValues values, DateOnly today, IEnumerable<Suspension> suspensions, DateOnly? extendedOn) =>
        PermitLaw.RulesFor(values, Kind, Procedure, ReceivedOn) is { } rules
            ? PermitTerm.Of(
                ReceivedOn, rules, [.. suspensions],
                extendedOn is { } on && PermitLaw.ExtensionFor(values, Procedure, ReceivedOn) is { } length ? [new TermExtension(on, length)] : [],
                today, PermitLaw.EquatedDays(values))
            : null;

    /// <param name="field">In which the day was typed that cannot be right.</param>
    private static Refusal? Wrong(PermitTermOutcome? outcome, string field) => outcome is not PermitTermRefused wrong ? null : wrong.Code switch
    {
        PermitTermRefusal.SuspensionBeforeReceipt => Refusal.Invalid(field, "permit.suspension-before-receipt", wrong.On),
        PermitTermRefusal.SuspensionEndsBeforeStart => Refusal.Invalid(field, "permit.suspension-ends-before-start", wrong.On),
        PermitTermRefusal.SuspensionAfterEnd => Refusal.Invalid(field, "permit.suspension-after-end", wrong.On),
        PermitTermRefusal.ExtensionBeforeReceipt => Refusal.Invalid(field, "permit.extension-before-receipt", wrong.On),
        PermitTermRefusal.ExtensionAfterEnd => Refusal.Invalid(field, "permit.extension-after-end", wrong.On),
        PermitTermRefusal.ExtensionAnnouncedTooLate => Refusal.Invalid(field, "permit.extension-announced-too-late", wrong.On),
        _ => Refusal.Rule("permit.already-extended", wrong.On),
    };
}
