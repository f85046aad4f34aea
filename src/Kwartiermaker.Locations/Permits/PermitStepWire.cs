namespace Kwartiermaker.Locations.Permits;

// What is sent to the public API about permits.
public sealed record AntwoordBehoefte(Behoefte? Behoefte, string? Reden)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(DecidePermitNeed.Reason)] = "reden" };

    internal DecidePermitNeed ToCommand(Guid dossierId, PermitKind kind, int version) => new(dossierId, kind, version, (NeedAnswer)Behoefte!, Reden);
}

/// <summary>An application or notification that was sent; without a day of receipt it was received on the day it was sent.</summary>
public sealed record NieuweAanvraag(
    SoortVergunning? Soort, Procedure? Procedure, string? Onderwerp, string? BevoegdGezag, string? Zaaknummer, DateOnly? AangevraagdOp, DateOnly? OntvangenOp, Guid? VorigeId)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(ApplyForPermit.Procedure)] = "procedure",
        [nameof(ApplyForPermit.Subject)] = "onderwerp",
        [nameof(ApplyForPermit.Authority)] = "bevoegdGezag",
        [nameof(ApplyForPermit.CaseNumber)] = "zaaknummer",
        [nameof(ApplyForPermit.AppliedOn)] = "aangevraagdOp",
        [nameof(ApplyForPermit.ReceivedOn)] = "ontvangenOp",
    };

    internal ApplyForPermit ToCommand(Guid dossierId) => new(
        dossierId, (PermitKind)Soort!, (PermitProcedure)Procedure!, Onderwerp ?? "", BevoegdGezag ?? "", Zaaknummer, AangevraagdOp, OntvangenOp, VorigeId);
}

public sealed record NieuweOpschorting(DateOnly? GevraagdOp, string? Wat, DateOnly? AanvullenUiterlijkOp)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(SuspendPermitTerm.RequestedOn)] = "gevraagdOp",
        [nameof(SuspendPermitTerm.What)] = "wat",
        [nameof(SuspendPermitTerm.CompleteBefore)] = "aanvullenUiterlijkOp",
    };

    internal SuspendPermitTerm ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, GevraagdOp, Wat ?? "", AanvullenUiterlijkOp);
}

public sealed record Hervatting(DateOnly? HervatOp, EindeOpschorting? Einde)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(ResumePermitTerm.On)] = "hervatOp" };

    internal ResumePermitTerm ToCommand(Guid dossierId, Guid permit, Guid suspension, int version) => new(dossierId, permit, version, suspension, HervatOp, (SuspensionEnd)Einde!);
}

public sealed record Verlenging(DateOnly? VerlengdOp)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(ExtendPermitTerm.On)] = "verlengdOp" };
}

public sealed record NieuwBesluitVergunning(BesluitVergunning? Besluit, DateOnly? BeslotenOp, string? Toelichting)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(DecidePermit.Decision)] = "besluit",
        [nameof(DecidePermit.On)] = "beslotenOp",
        [nameof(DecidePermit.Note)] = "toelichting",
    };

    internal DecidePermit ToCommand(Guid dossierId, Guid permit, int version) => new(dossierId, permit, version, (PermitDecision?)Besluit, BeslotenOp, Toelichting);
}

public sealed record Bekendmaking(DateOnly? BekendgemaaktOp, DateOnly? LaterInWerkingOp)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(PublishPermit.On)] = "bekendgemaaktOp",
        [nameof(PublishPermit.LaterInForceOn)] = "laterInWerkingOp",
    };
}
