using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

// The words of the public API, each beside its English original.
public enum Onderwerp
{
    PlaatsEnCapaciteit = (int)SubjectKind.PlaceAndCapacity,
    Vestigingsduur = (int)SubjectKind.Duration,
    EenmaligeMaatregelen = (int)SubjectKind.OneOffMeasures,
    OrganisatieOpDeLocatie = (int)SubjectKind.Organisation,
    Overlegcommissie = (int)SubjectKind.Committee,
    Onderwijs = (int)SubjectKind.Education,
}

public enum StandOnderwerp
{
    Open = (int)SubjectState.Open,
    Afgesproken = (int)SubjectState.Settled,
    NietVanToepassing = (int)SubjectState.NotApplicable,
}

/// <summary>One of the six subjects; its version goes into If-Match.</summary>
public sealed record OnderwerpVanOvereenkomst(
    Onderwerp Onderwerp, int Versie, StandOnderwerp Stand, string Tekst, string? Reden, string? OrganisatieZegt, string? GemeenteZegt, string? GewijzigdDoor, DateOnly? GewijzigdOp)
{
    internal static OnderwerpVanOvereenkomst Of(SubjectRow s) => new(
        (Onderwerp)s.Kind, s.Version, (StandOnderwerp)s.State, s.Text, s.Reason, s.AgencySays, s.MunicipalitySays, s.ChangedBy, s.ChangedOn);
}

public sealed record Handtekening(Partij Van, string Naam, string Functie, DateOnly Op, int Concept, DateOnly? IngetrokkenOp, string? WaaromEerder)
{
    internal static Handtekening Of(SignatureRow s) => new((Partij)s.Side, s.Name, s.Function, s.SignedOn, s.Draft, s.WithdrawnOn, s.WhyEarlier);
}

/// <summary>The governance agreement: places and period come from the agreed proposal.</summary>
public sealed record Overeenkomst(
    Guid Id, int? VoorstelNummer, int Plaatsen, string Doelgroep, DateOnly Vanaf, DateOnly? TotEnMet, int? VerlengingMaanden, int? BesluitVerlengingMaanden,
    int? OpzegtermijnMaanden, DateOnly? EvaluatieOp, int? OverleggenPerJaar, int? OntruimingWeken, string? OndertekenaarOrganisatie, string? FunctieOrganisatie,
    string? OndertekenaarGemeente, string? FunctieGemeente, int Concept, bool ConceptIsActueel, DateOnly? BindendSinds, bool Overgenomen,
    IReadOnlyList<OnderwerpVanOvereenkomst> Onderwerpen, IReadOnlyList<Handtekening> Handtekeningen)
{
    internal static Overeenkomst Of(AgreementView a) => new(
        a.Id, a.ProposalNumber, a.Places, a.TargetGroup, a.From, a.To, a.ExtensionMonths, a.ExtensionDecideMonths, a.NoticeMonths,
        a.EvaluateOn, a.MeetingsPerYear, a.ClearingWeeks, a.AgencySigner, a.AgencyFunction, a.MunicipalitySigner, a.MunicipalityFunction,
        a.Draft, a.DraftIsCurrent, a.SignedOn, a.IsTakenOver, [.. a.Subjects.Select(OnderwerpVanOvereenkomst.Of)], [.. a.Signatures.Select(Handtekening.Of)]);
}

public sealed record AfspraakOnderwerp(
    [Field(nameof(ChangeSubject.State))] StandOnderwerp? Stand,
    [Field(nameof(ChangeSubject.Text))] string? Tekst,
    [Field(nameof(ChangeSubject.Reason))] string? Reden,
    [Field(nameof(ChangeSubject.AgencySays))] string? OrganisatieZegt,
    [Field(nameof(ChangeSubject.MunicipalitySays))] string? GemeenteZegt)
{
    internal ChangeSubject ToCommand(Guid dossierId, SubjectKind subject, int version) => new(
        dossierId, subject, version, (SubjectState)Stand!, Tekst, Reden, OrganisatieZegt, GemeenteZegt);
}

/// <summary>The terms beside the six subjects, and who will sign.</summary>
public sealed record Bepalingen(
    [Field(nameof(ChangeTerms.ExtensionMonths))] int? VerlengingMaanden,
    [Field(nameof(ChangeTerms.ExtensionDecideMonths))] int? BesluitVerlengingMaanden,
    [Field(nameof(ChangeTerms.NoticeMonths))] int? OpzegtermijnMaanden,
    [Field(nameof(ChangeTerms.EvaluateOn))] DateOnly? EvaluatieOp,
    [Field(nameof(ChangeTerms.MeetingsPerYear))] int? OverleggenPerJaar,
    [Field(nameof(ChangeTerms.ClearingWeeks))] int? OntruimingWeken,
    [Field(nameof(ChangeTerms.AgencySigner))] string? OndertekenaarOrganisatie,
    [Field(nameof(ChangeTerms.AgencyFunction))] string? FunctieOrganisatie,
    [Field(nameof(ChangeTerms.MunicipalitySigner))] string? OndertekenaarGemeente,
    [Field(nameof(ChangeTerms.MunicipalityFunction))] string? FunctieGemeente)
{
    internal ChangeTerms ToCommand(Guid dossierId, int version) => new(
        dossierId, version, VerlengingMaanden, BesluitVerlengingMaanden, OpzegtermijnMaanden, EvaluatieOp, OverleggenPerJaar, OntruimingWeken,
        OndertekenaarOrganisatie, FunctieOrganisatie, OndertekenaarGemeente, FunctieGemeente);
}

/// <summary>A signature; who signs for the own side signs under the own name.</summary>
public sealed record NieuweHandtekening(
    [Field(nameof(SignAgreement.Name))] string? Naam,
    [Field(nameof(SignAgreement.Function))] string? Functie,
    [Field(nameof(SignAgreement.On))] DateOnly? Op,
    [Field(nameof(SignAgreement.WhyEarlier))] string? WaaromEerder = null)
{
    internal SignAgreement ToCommand(Guid dossierId, int version, Side side) => new(dossierId, version, side, Naam, Functie, Op, WaaromEerder);
}
