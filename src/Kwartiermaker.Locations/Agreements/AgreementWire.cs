using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

// The words of the public API, in the order of their English originals.
public enum Onderwerp
{
    PlaatsEnCapaciteit,
    Vestigingsduur,
    EenmaligeMaatregelen,
    OrganisatieOpDeLocatie,
    Overlegcommissie,
    Onderwijs,
}

public enum StandOnderwerp
{
    Open,
    Afgesproken,
    NietVanToepassing,
}

/// <summary>One of the six subjects; its version goes into If-Match.</summary>
public sealed record OnderwerpVanOvereenkomst(
    Onderwerp Onderwerp, int Versie, StandOnderwerp Stand, string Tekst, string? Reden, string? OrganisatieZegt, string? GemeenteZegt, string? GewijzigdDoor, DateOnly? GewijzigdOp)
{
    internal static OnderwerpVanOvereenkomst Of(SubjectRow s) => new(
        (Onderwerp)s.Kind, s.Version, (StandOnderwerp)s.State, s.Text, s.Reason, s.AgencySays, s.MunicipalitySays, s.ChangedBy, s.ChangedOn);
}

public sealed record Handtekening(Partij Van, string Naam, string Functie, DateOnly Op, int Concept, DateOnly? IngetrokkenOp)
{
    internal static Handtekening Of(SignatureRow s) => new((Partij)s.Side, s.Name, s.Function, s.SignedOn, s.Draft, s.WithdrawnOn);
}

/// <summary>The governance agreement: places and period come from the agreed proposal.</summary>
public sealed record Overeenkomst(
    Guid Id, int? VoorstelNummer, int Plaatsen, string Doelgroep, DateOnly Vanaf, DateOnly? TotEnMet, int? VerlengingMaanden, int? BesluitVerlengingMaanden, int? OpzegtermijnMaanden,
    DateOnly? EvaluatieOp, int? OverleggenPerJaar, int? OntruimingWeken, string? OndertekenaarOrganisatie, string? FunctieOrganisatie, string? OndertekenaarGemeente, string? FunctieGemeente,
    int Concept, bool ConceptIsActueel, DateOnly? BindendSinds, IReadOnlyList<OnderwerpVanOvereenkomst> Onderwerpen, IReadOnlyList<Handtekening> Handtekeningen)
{
    internal static Overeenkomst Of(AgreementView a) => new(
        a.Id, a.ProposalNumber, a.Places, a.TargetGroup, a.From, a.To, a.ExtensionMonths, a.ExtensionDecideMonths, a.NoticeMonths,
        a.EvaluateOn, a.MeetingsPerYear, a.ClearingWeeks, a.AgencySigner, a.AgencyFunction, a.MunicipalitySigner, a.MunicipalityFunction,
        a.Draft, a.DraftIsCurrent, a.SignedOn, [.. a.Subjects.Select(OnderwerpVanOvereenkomst.Of)], [.. a.Signatures.Select(Handtekening.Of)]);
}

public sealed record AfspraakOnderwerp(StandOnderwerp? Stand, string? Tekst, string? Reden, string? OrganisatieZegt, string? GemeenteZegt)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(ChangeSubject.State)] = "stand",
        [nameof(ChangeSubject.Text)] = "tekst",
        [nameof(ChangeSubject.Reason)] = "reden",
        [nameof(ChangeSubject.AgencySays)] = "organisatieZegt",
        [nameof(ChangeSubject.MunicipalitySays)] = "gemeenteZegt",
    };

    internal ChangeSubject ToCommand(Guid dossierId, SubjectKind subject, int version) => new(
        dossierId, subject, version, (SubjectState)Stand!, Tekst, Reden, OrganisatieZegt, GemeenteZegt);
}

/// <summary>The terms beside the six subjects, and who will sign.</summary>
public sealed record Bepalingen(
    int? VerlengingMaanden, int? BesluitVerlengingMaanden, int? OpzegtermijnMaanden, DateOnly? EvaluatieOp, int? OverleggenPerJaar, int? OntruimingWeken,
    string? OndertekenaarOrganisatie, string? FunctieOrganisatie, string? OndertekenaarGemeente, string? FunctieGemeente)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(ChangeTerms.ExtensionMonths)] = "verlengingMaanden",
        [nameof(ChangeTerms.ExtensionDecideMonths)] = "besluitVerlengingMaanden",
        [nameof(ChangeTerms.NoticeMonths)] = "opzegtermijnMaanden",
        [nameof(ChangeTerms.EvaluateOn)] = "evaluatieOp",
        [nameof(ChangeTerms.MeetingsPerYear)] = "overleggenPerJaar",
        [nameof(ChangeTerms.ClearingWeeks)] = "ontruimingWeken",
        [nameof(ChangeTerms.AgencySigner)] = "ondertekenaarOrganisatie",
        [nameof(ChangeTerms.AgencyFunction)] = "functieOrganisatie",
        [nameof(ChangeTerms.MunicipalitySigner)] = "ondertekenaarGemeente",
        [nameof(ChangeTerms.MunicipalityFunction)] = "functieGemeente",
    };

    internal ChangeTerms ToCommand(Guid dossierId, int version) => new(
        dossierId, version, VerlengingMaanden, BesluitVerlengingMaanden, OpzegtermijnMaanden, EvaluatieOp, OverleggenPerJaar, OntruimingWeken,
        OndertekenaarOrganisatie, FunctieOrganisatie, OndertekenaarGemeente, FunctieGemeente);
}

/// <summary>A signature; who signs for the own side signs under the own name.</summary>
public sealed record NieuweHandtekening(string? Naam, string? Functie, DateOnly? Op)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(SignAgreement.Name)] = "naam",
        [nameof(SignAgreement.Function)] = "functie",
        [nameof(SignAgreement.On)] = "op",
    };
}
