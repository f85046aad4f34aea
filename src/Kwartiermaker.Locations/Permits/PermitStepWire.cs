using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Permits;

// What is sent to the public API about permits.
public sealed record AntwoordBehoefte([Field(nameof(DecidePermitNeed.Answer))] Behoefte? Behoefte, [Field(nameof(DecidePermitNeed.Reason))] string? Reden)
{
    internal DecidePermitNeed ToCommand(Guid dossierId, PermitKind kind, int version) => new(dossierId, kind, version, (NeedAnswer)Behoefte!, Reden);
}

/// <summary>An application or notification that was sent; without a day of receipt it was received on the day it was sent.</summary>
public sealed record NieuweAanvraag(
    [Field(nameof(ApplyForPermit.Kind))] SoortVergunning? Soort,
    [Field(nameof(ApplyForPermit.Procedure))] Procedure? Procedure,
    [Field(nameof(ApplyForPermit.Subject))] string? Onderwerp,
    [Field(nameof(ApplyForPermit.Authority))] string? BevoegdGezag,
    [Field(nameof(ApplyForPermit.CaseNumber))] string? Zaaknummer,
    [Field(nameof(ApplyForPermit.AppliedOn))] DateOnly? AangevraagdOp,
    [Field(nameof(ApplyForPermit.ReceivedOn))] DateOnly? OntvangenOp,
    [Field(nameof(ApplyForPermit.PreviousId))] Guid? VorigeId)
{
    internal ApplyForPermit ToCommand(Guid dossierId) => new(
        dossierId, (PermitKind)Soort!, (PermitProcedure)Procedure!, Onderwerp ?? "", BevoegdGezag ?? "", Zaaknummer, AangevraagdOp, OntvangenOp, VorigeId);
}

public sealed record NieuweOpschorting(
    [Field(nameof(SuspendPermitTerm.RequestedOn))] DateOnly? GevraagdOp,
    [Field(nameof(SuspendPermitTerm.What))] string? Wat,
    [Field(nameof(SuspendPermitTerm.CompleteBefore))] DateOnly? AanvullenUiterlijkOp)
{
    internal SuspendPermitTerm ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, GevraagdOp, Wat ?? "", AanvullenUiterlijkOp);
}

public sealed record Hervatting([Field(nameof(ResumePermitTerm.On))] DateOnly? HervatOp, [Field(nameof(ResumePermitTerm.How))] EindeOpschorting? Einde)
{
    internal ResumePermitTerm ToCommand(Guid dossierId, Guid permit, Guid suspension, int version) => new(dossierId, permit, version, suspension, HervatOp, (SuspensionEnd)Einde!);
}

public sealed record Verlenging([Field(nameof(ExtendPermitTerm.On))] DateOnly? VerlengdOp)
{
    internal ExtendPermitTerm ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, VerlengdOp);
}

public sealed record NieuwBesluitVergunning(
    [Field(nameof(DecidePermit.Decision))] BesluitVergunning? Besluit,
    [Field(nameof(DecidePermit.On))] DateOnly? BeslotenOp,
    [Field(nameof(DecidePermit.Note))] string? Toelichting)
{
    internal DecidePermit ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, (PermitDecision?)Besluit, BeslotenOp, Toelichting);
}

public sealed record Bekendmaking(
    [Field(nameof(PublishPermit.On))] DateOnly? BekendgemaaktOp,
    [Field(nameof(PublishPermit.LaterInForceOn))] DateOnly? LaterInWerkingOp)
{
    internal PublishPermit ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, BekendgemaaktOp, LaterInWerkingOp);
}
