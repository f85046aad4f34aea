namespace Kwartiermaker.Locations.Permits;

// The words of the public API, each beside its English original.
public enum SoortVergunning
{
    TechnischeBouwactiviteit = (int)PermitKind.BuildingActivity,
    Omgevingsplanactiviteit = (int)PermitKind.PlanActivity,
    AfwijkenOmgevingsplan = (int)PermitKind.PlanDeviation,
    Gebruiksmelding = (int)PermitKind.UseNotification,
    WijzigingOmgevingsplan = (int)PermitKind.PlanChange,
    Andere = (int)PermitKind.OtherPermit,
}

public enum Procedure
{
    Regulier = (int)PermitProcedure.Regular,
    RegulierMetInstemming = (int)PermitProcedure.RegularWithConsent,
    Uitgebreid = (int)PermitProcedure.Extensive,
    Melding = (int)PermitProcedure.Notification,
}

public enum BesluitVergunning
{
    Verleend = (int)PermitDecision.Granted,
    Geweigerd = (int)PermitDecision.Refused,
    Ingetrokken = (int)PermitDecision.Withdrawn,
}

public enum Behoefte
{
    NogNietBekend = (int)NeedAnswer.NotYetKnown,
    Nodig = (int)NeedAnswer.Needed,
    NietNodig = (int)NeedAnswer.NotNeeded,
}

public enum EindeOpschorting
{
    Aangevuld = (int)SuspensionEnd.Supplemented,
    OngebruiktVerstreken = (int)SuspensionEnd.PassedUnused,
}

public enum StandVergunning
{
    NietAangevraagd = (int)PermitStatus.NotApplied,
    Geweigerd = (int)PermitStatus.TurnedDown,
    Ingetrokken = (int)PermitStatus.Revoked,
    NogNietBeslist = (int)PermitStatus.Undecided,
    NogNietBekendgemaakt = (int)PermitStatus.Unpublished,
    NogNietInWerking = (int)PermitStatus.NotYetInForce,
    GeschorstDoorRechter = (int)PermitStatus.StoppedByCourt,
    BezwaarLoopt = (int)PermitStatus.ObjectionPending,
    BezwaarKanNog = (int)PermitStatus.ObjectionPeriod,
    InOrde = (int)PermitStatus.InForce,
    Onherroepelijk = (int)PermitStatus.Irrevocable,
}

/// <summary>Whether a kind of permit is needed, and why.</summary>
public sealed record Vergunningbehoefte(SoortVergunning Soort, Behoefte Behoefte, string? Reden)
{
    internal static Vergunningbehoefte Of(PermitNeedRow n) => new((SoortVergunning)n.Kind, (Behoefte)n.Answer, n.Reason);
}

/// <summary>Where the decision term stands: it runs until a last day, or it stands still.</summary>
/// <param name="UiterlijkOp">Last day on which the decision is in time; null while the term stands still.</param>
/// <param name="VerschovenVan">The last day by counting alone, when the Algemene termijnenwet moved it.</param>
/// <param name="StaatStilSinds">First day that does not count.</param>
/// <param name="DagenOver">Days left of the term; negative when it has passed.</param>
public sealed record Beslistermijn(DateOnly? UiterlijkOp, DateOnly? VerschovenVan, DateOnly? StaatStilSinds, int DagenOver)
{
    internal static Beslistermijn? Of(PermitTermOutcome? term) => term switch
    {
        DeadlineKnown known => new(known.Deadline, known.Steps.OfType<TermEndMoved>().SingleOrDefault()?.From, null, known.DaysLeft),
        TermSuspended suspended => new(null, null, suspended.Since, suspended.DaysLeft),
        _ => null,
    };
}

public sealed record Opschorting(Guid Id, DateOnly GevraagdOp, string Wat, DateOnly? AanvullenUiterlijkOp, DateOnly? HervatOp, EindeOpschorting? Einde)
{
    internal static Opschorting Of(SuspensionRow s) => new(s.Id, s.RequestedOn, s.What, s.CompleteBefore, s.ResumedOn, (EindeOpschorting?)s.EndedBy);
}

/// <summary>An application or notification, from the day it was sent.</summary>
public sealed record Vergunning(
    Guid Id, SoortVergunning Soort, Procedure Procedure, string Onderwerp, string BevoegdGezag, string? Zaaknummer, DateOnly AangevraagdOp, DateOnly OntvangenOp, Guid? VorigeId,
    StandVergunning Stand, Beslistermijn? Beslistermijn, string? Grondslag, IReadOnlyList<Opschorting> Opschortingen, DateOnly? VerlengdOp, BesluitVergunning? Besluit,
    DateOnly? BeslotenOp, string? ToelichtingBesluit, DateOnly? BekendgemaaktOp, DateOnly? InWerkingOp, DateOnly? BezwaarTotEnMet, DateOnly? OnherroepelijkOp)
{
    internal static Vergunning Of(PermitRow p) => new(
        p.Id, (SoortVergunning)p.Kind, (Procedure)p.Procedure, p.Subject, p.Authority, p.CaseNumber, p.AppliedOn, p.ReceivedOn, p.PreviousId,
        (StandVergunning)p.Status, Beslistermijn.Of(p.Term), p.Ground, [.. p.Suspensions.Select(Opschorting.Of)], p.ExtendedOn, (BesluitVergunning?)p.Decision, p.DecidedOn,
        p.DecisionNote, p.PublishedOn, p.InForceOn, p.ObjectionEnd, p.IrrevocableOn);
}
