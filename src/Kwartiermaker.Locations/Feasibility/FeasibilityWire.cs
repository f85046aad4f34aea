namespace Kwartiermaker.Locations.Feasibility;

// The words of the public API, in the order of their English originals.
public enum Onderzoeksaspect
{
    Bereikbaarheid,
    Milieu,
    Eigendom,
    Locatiepotentie,
    Capaciteit,
}

public enum AspectOordeel
{
    Open,
    Voldoet,
    VoldoetMetRisico,
    VoldoetNiet,
}

public enum Risiconiveau
{
    Klein,
    Middel,
    Groot,
}

public enum BesluitOnderzoek
{
    Go,
    NoGo,
}

/// <summary>A risk on an aspect; its version goes into If-Match.</summary>
public sealed record Risico(
    Guid Id, int Versie, string Tekst, Risiconiveau Kans, Risiconiveau Gevolg, string? Maatregel, Guid? VerantwoordelijkeId, DateOnly? UiterlijkOp, DateOnly? AfgehandeldOp, string? Afloop)
{
    internal static Risico Of(RiskRow r) => new(
        r.Id, r.Version, r.Text, (Risiconiveau)r.Likelihood, (Risiconiveau)r.Impact, r.Mitigation, r.ResponsibleId, r.DueOn, r.SettledOn, r.Outcome);
}

/// <summary>One of the five aspects; its version goes into If-Match.</summary>
public sealed record AspectVanOnderzoek(
    Onderzoeksaspect Aspect, int Versie, string Bevindingen, string Onderbouwing, AspectOordeel Oordeel, string? BeoordeeldDoor, DateOnly? BeoordeeldOp, IReadOnlyList<Risico> Risicos)
{
    internal static AspectVanOnderzoek Of(AspectRow a) => new(
        (Onderzoeksaspect)a.Kind, a.Version, a.Findings, a.Evidence, (AspectOordeel)a.Verdict, a.JudgedBy, a.JudgedOn, [.. a.Risks.Select(Risico.Of)]);
}

/// <summary>The last round of the feasibility study.</summary>
public sealed record Haalbaarheidsonderzoek(
    Guid Id, int Ronde, DateOnly BegonnenOp, Guid LeiderId, string LeiderGemeente, string FunctieLeiderGemeente, decimal? Investering, string? AangebodenDoor, DateOnly? AangebodenOp,
    BesluitOnderzoek? Besluit, string? BeslotenDoor, DateOnly? BeslotenOp, string? Redenen, IReadOnlyList<AspectVanOnderzoek> Aspecten)
{
    internal static Haalbaarheidsonderzoek Of(StudyView s) => new(
        s.Id, s.Round, s.StartedOn, s.LeadId, s.MunicipalityLead, s.MunicipalityFunction, s.Investment, s.OfferedBy, s.OfferedOn,
        (BesluitOnderzoek?)s.Decision, s.DecidedBy, s.DecidedOn, s.Reasons, [.. s.Aspects.Select(AspectVanOnderzoek.Of)]);
}

public sealed record NieuwHaalbaarheidsonderzoek(Guid? LeiderId, string? LeiderGemeente, string? FunctieLeiderGemeente, decimal? Investering)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(StartStudy.LeadId)] = "leiderId",
        [nameof(StartStudy.MunicipalityLead)] = "leiderGemeente",
        [nameof(StartStudy.MunicipalityFunction)] = "functieLeiderGemeente",
        [nameof(StartStudy.Investment)] = "investering",
    };

    internal StartStudy ToCommand(Guid dossierId) => new(dossierId, LeiderId, LeiderGemeente, FunctieLeiderGemeente, Investering);
}

public sealed record BeoordelingAspect(string? Bevindingen, string? Onderbouwing, AspectOordeel? Oordeel)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(JudgeAspect.Findings)] = "bevindingen", [nameof(JudgeAspect.Evidence)] = "onderbouwing" };

    internal JudgeAspect ToCommand(Guid dossierId, AspectKind aspect, int version) => new(dossierId, aspect, version, Bevindingen, Onderbouwing, (AspectVerdict)Oordeel!);
}

public sealed record RisicoGegevens(string? Tekst, Risiconiveau? Kans, Risiconiveau? Gevolg, string? Maatregel, Guid? VerantwoordelijkeId, DateOnly? UiterlijkOp)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(RecordRisk.Text)] = "tekst",
        [nameof(RecordRisk.Likelihood)] = "kans",
        [nameof(RecordRisk.Impact)] = "gevolg",
        [nameof(RecordRisk.Mitigation)] = "maatregel",
        [nameof(RecordRisk.ResponsibleId)] = "verantwoordelijkeId",
    };

    internal RecordRisk ToCommand(Guid dossierId, AspectKind aspect, Guid? risk = null, int version = 0) => new(
        dossierId, aspect, risk, version, Tekst, (RiskLevel?)Kans, (RiskLevel?)Gevolg, Maatregel, VerantwoordelijkeId, UiterlijkOp);
}

public sealed record AanbiedingOnderzoek(DateOnly? BesluitUiterlijkOp)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(OfferStudy.DecideBy)] = "besluitUiterlijkOp" };
}

public sealed record NieuwBesluitOnderzoek(BesluitOnderzoek? Besluit, string? Redenen, string? Functie, string? RedenOndanksVoldoetNiet, string? Lessen, string? Vooruitzicht)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(DecideStudy.Decision)] = "besluit",
        [nameof(DecideStudy.Reasons)] = "redenen",
        [nameof(DecideStudy.Function)] = "functie",
        [nameof(DecideStudy.DespiteFail)] = "redenOndanksVoldoetNiet",
        [nameof(DecideStudy.Lessons)] = "lessen",
        [nameof(DecideStudy.Outlook)] = "vooruitzicht",
    };

    internal DecideStudy ToCommand(Guid dossierId, int version) => new(dossierId, version, (StudyDecision?)Besluit, Redenen, Functie, RedenOndanksVoldoetNiet, Lessen, Vooruitzicht);
}
