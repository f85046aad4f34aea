using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Feasibility;

// The words of the public API, each beside its English original.
public enum Onderzoeksaspect
{
    Bereikbaarheid = (int)AspectKind.Accessibility,
    Milieu = (int)AspectKind.Environment,
    Eigendom = (int)AspectKind.Ownership,
    Locatiepotentie = (int)AspectKind.Potential,
    Capaciteit = (int)AspectKind.Capacity,
}

public enum AspectOordeel
{
    Open = (int)AspectVerdict.Open,
    Voldoet = (int)AspectVerdict.Fits,
    VoldoetMetRisico = (int)AspectVerdict.AtRisk,
    VoldoetNiet = (int)AspectVerdict.Fails,
}

public enum Risiconiveau
{
    Klein = (int)RiskLevel.Low,
    Middel = (int)RiskLevel.Medium,
    Groot = (int)RiskLevel.High,
}

public enum BesluitOnderzoek
{
    Go = (int)StudyDecision.Go,
    NoGo = (int)StudyDecision.NoGo,
}

/// <summary>A risk on an aspect; its version goes into If-Match.</summary>
public sealed record Risico(
    Guid Id, int Versie, string Tekst, Risiconiveau Kans, Risiconiveau Gevolg, string? Maatregel, Guid? VerantwoordelijkeId, DateOnly? UiterlijkOp, DateOnly? AfgehandeldOp,
    string? Afloop)
{
    internal static Risico Of(RiskRow r) => new(
        r.Id, r.Version, r.Text, (Risiconiveau)r.Likelihood, (Risiconiveau)r.Impact, r.Mitigation, r.ResponsibleId, r.DueOn, r.SettledOn, r.Outcome);
}

/// <summary>One of the five aspects; its version goes into If-Match.</summary>
public sealed record AspectVanOnderzoek(
    Onderzoeksaspect Aspect, int Versie, string Bevindingen, string Onderbouwing, AspectOordeel Oordeel, string? BeoordeeldDoor, DateOnly? BeoordeeldOp,
    IReadOnlyList<Risico> Risicos)
{
    internal static AspectVanOnderzoek Of(AspectRow a) => new(
        (Onderzoeksaspect)a.Kind, a.Version, a.Findings, a.Evidence, (AspectOordeel)a.Verdict, a.JudgedBy, a.JudgedOn, [.. a.Risks.Select(Risico.Of)]);
}

/// <summary>The last round of the feasibility study.</summary>
public sealed record Haalbaarheidsonderzoek(
    Guid Id, int Ronde, DateOnly BegonnenOp, Guid LeiderId, string LeiderGemeente, string FunctieLeiderGemeente, decimal? Investering, string? AangebodenDoor,
    DateOnly? AangebodenOp, BesluitOnderzoek? Besluit, string? BeslotenDoor, DateOnly? BeslotenOp, string? Redenen, IReadOnlyList<AspectVanOnderzoek> Aspecten)
{
    internal static Haalbaarheidsonderzoek Of(StudyView s) => new(
        s.Id, s.Round, s.StartedOn, s.LeadId, s.MunicipalityLead, s.MunicipalityFunction, s.Investment, s.OfferedBy, s.OfferedOn,
        (BesluitOnderzoek?)s.Decision, s.DecidedBy, s.DecidedOn, s.Reasons, [.. s.Aspects.Select(AspectVanOnderzoek.Of)]);
}

public sealed record NieuwHaalbaarheidsonderzoek(
    [Field(nameof(StartStudy.LeadId))] Guid? LeiderId,
    [Field(nameof(StartStudy.MunicipalityLead))] string? LeiderGemeente,
    [Field(nameof(StartStudy.MunicipalityFunction))] string? FunctieLeiderGemeente,
    [Field(nameof(StartStudy.Investment))] decimal? Investering)
{
    internal StartStudy ToCommand(Guid dossierId) => new(dossierId, LeiderId, LeiderGemeente, FunctieLeiderGemeente, Investering);
}

public sealed record BeoordelingAspect(
    [Field(nameof(JudgeAspect.Findings))] string? Bevindingen,
    [Field(nameof(JudgeAspect.Evidence))] string? Onderbouwing,
    [Field(nameof(JudgeAspect.Verdict))] AspectOordeel? Oordeel)
{
    internal JudgeAspect ToCommand(Guid dossierId, AspectKind aspect, int version) => new(dossierId, aspect, version, Bevindingen, Onderbouwing, (AspectVerdict)Oordeel!);
}

public sealed record RisicoGegevens(
    [Field(nameof(RecordRisk.Text))] string? Tekst,
    [Field(nameof(RecordRisk.Likelihood))] Risiconiveau? Kans,
    [Field(nameof(RecordRisk.Impact))] Risiconiveau? Gevolg,
    [Field(nameof(RecordRisk.Mitigation))] string? Maatregel,
    [Field(nameof(RecordRisk.ResponsibleId))] Guid? VerantwoordelijkeId,
    [Field(nameof(RecordRisk.DueOn))] DateOnly? UiterlijkOp)
{
    internal RecordRisk ToCommand(Guid dossierId, AspectKind aspect, Guid? risk = null, int version = 0) => new(
        dossierId, aspect, risk, version, Tekst, (RiskLevel?)Kans, (RiskLevel?)Gevolg, Maatregel, VerantwoordelijkeId, UiterlijkOp);
}

public sealed record AanbiedingOnderzoek([Field(nameof(OfferStudy.DecideBy))] DateOnly? BesluitUiterlijkOp)
{
    internal OfferStudy ToCommand(Guid dossierId, int version) => new(dossierId, version, BesluitUiterlijkOp);
}

public sealed record NieuwBesluitOnderzoek(
    [Field(nameof(DecideStudy.Decision))] BesluitOnderzoek? Besluit,
    [Field(nameof(DecideStudy.Reasons))] string? Redenen,
    [Field(nameof(DecideStudy.Function))] string? Functie,
    [Field(nameof(DecideStudy.DespiteFail))] string? RedenOndanksVoldoetNiet,
    [Field(nameof(DecideStudy.Lessons))] string? Lessen,
    [Field(nameof(DecideStudy.Outlook))] string? Vooruitzicht)
{
    internal DecideStudy ToCommand(Guid dossierId, int version) => new(
        dossierId, version, (StudyDecision?)Besluit, Redenen, Functie, RedenOndanksVoldoetNiet, Lessen, Vooruitzicht);
}
