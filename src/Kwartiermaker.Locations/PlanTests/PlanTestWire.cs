using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Locations.PlanTests;

// The words of the public API, each beside its English original.
public enum EisOnderwerp
{
    Slaapkamers = (int)RequirementSubject.Rooms,
    Sanitair = (int)RequirementSubject.Sanitary,
    Keuken = (int)RequirementSubject.Kitchen,
    Buitenruimte = (int)RequirementSubject.Outdoor,
    Veiligheid = (int)RequirementSubject.Safety,
    Toegang = (int)RequirementSubject.Access,
    Installaties = (int)RequirementSubject.Installations,
    Energie = (int)RequirementSubject.Energy,
    Onderwijs = (int)RequirementSubject.Education,
    Zorg = (int)RequirementSubject.Health,
    Werkplekken = (int)RequirementSubject.Office,
    Beveiliging = (int)RequirementSubject.Security,
    Terrein = (int)RequirementSubject.Grounds,
}

public enum Vergelijking
{
    EigenOordeel = (int)Comparison.Judged,
    Minimaal = (int)Comparison.Min,
    Maximaal = (int)Comparison.Max,
}

public enum EisOordeel
{
    NogNietBekend = (int)Judgement.Unknown,
    Voldoet = (int)Judgement.Meets,
    VoldoetNiet = (int)Judgement.Fails,
    NietVanToepassing = (int)Judgement.NotApplicable,
}

public enum UitkomstEis
{
    Voldoet = (int)Outcome.Met,
    WijktAfMetGoedkeuring = (int)Outcome.Deviates,
    Open = (int)Outcome.Open,
    NietVanToepassing = (int)Outcome.NotApplicable,
}

/// <summary>A test of a plan in a list.</summary>
public sealed record PlantoetsKort(Guid Id, int Nummer, string Plan, DateOnly Op, Fase Fase, string GemaaktDoor, int Voldoet, int WijktAf, int Open, int NietVanToepassing)
{
    internal static PlantoetsKort Of(PlanTestRow t) => new(t.Id, t.Number, t.Plan, t.On, (Fase)t.Phase, t.MadeBy, t.Met, t.Deviating, t.Open, t.NotApplicable);
}

/// <summary>A test of a plan against the requirements that held on its day.</summary>
public sealed record Plantoets(Guid Id, int Nummer, string Plan, DateOnly Op, Fase Fase, string GemaaktDoor, bool KanWijzigen, IReadOnlyList<GetoetsteEis> Eisen)
{
    internal static Plantoets Of(PlanTestView t) => new(t.Id, t.Number, t.Plan, t.On, (Fase)t.Phase, t.MadeBy, t.CanChange, [.. t.Items.Select(GetoetsteEis.Of)]);
}

/// <summary>A requirement with how the plan does on it; its version goes back with an assessment.</summary>
public sealed record GetoetsteEis(
    Guid Id, int Versie, string Code, EisOnderwerp Onderwerp, string Tekst, Vergelijking Vergelijking, decimal? Norm, string? Eenheid, decimal? Waarde, EisOordeel Oordeel,
    UitkomstEis Uitkomst, string? Opmerking)
{
    internal static GetoetsteEis Of(PlanTestItemRow i) => new(
        i.Id, i.Version, i.Code, (EisOnderwerp)i.Subject, i.TextDutch, (Vergelijking)i.Comparison, i.Norm, i.Unit, i.Value, (EisOordeel)i.Judgement, (UitkomstEis)i.Outcome,
        i.Remark);
}

public sealed record NieuwePlantoets(
    [Field(nameof(StartPlanTest.Plan))] string? Plan,
    [Field(nameof(StartPlanTest.On))] DateOnly? Op,
    [Field(nameof(StartPlanTest.TakeOver))] bool? VorigeOvernemen)
{
    internal StartPlanTest ToCommand(Guid dossierId) => new(dossierId, Plan ?? "", Op, VorigeOvernemen ?? false);
}

public sealed record EisBeoordeling(
    [Field(nameof(AssessedItem.ItemId))] Guid? Id,
    [Field(nameof(AssessedItem.Version))] int? Versie,
    [Field(nameof(AssessedItem.Value))] decimal? Waarde,
    [Field(nameof(AssessedItem.Judgement))] EisOordeel? Oordeel,
    [Field(nameof(AssessedItem.Remark))] string? Opmerking);

/// <summary>How the plan does on some requirements; each carries the version that it changes.</summary>
public sealed record EisBeoordelingen([Field(nameof(AssessRequirements.Items))] IReadOnlyList<EisBeoordeling>? Eisen)
{
    internal (string, object?)[] Choices =>
        [.. Eisen.Given().SelectMany((e, i) => new (string, object?)[] { ($"{nameof(Eisen)}[{i}].{nameof(e.Id)}", e.Id), ($"{nameof(Eisen)}[{i}].{nameof(e.Versie)}", e.Versie) })];

    internal AssessRequirements ToCommand(Guid dossierId, Guid testId) => new(
        dossierId, testId, [.. Eisen.Given().Select(e => new AssessedItem(e.Id!.Value, e.Versie!.Value, e.Waarde, (Judgement)(e.Oordeel ?? default), e.Opmerking))]);
}
