using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.PlanTests;

// The words of the public API, in the order of their English originals.
public enum EisOnderwerp
{
    Slaapkamers,
    Sanitair,
    Keuken,
    Buitenruimte,
    Veiligheid,
    Toegang,
    Installaties,
    Energie,
    Onderwijs,
    Zorg,
    Werkplekken,
    Beveiliging,
    Terrein,
}

public enum Vergelijking
{
    DoorEenMens,
    Minimaal,
    Maximaal,
}

public enum EisOordeel
{
    NogNietBekend,
    Voldoet,
    VoldoetNiet,
    NietVanToepassing,
}

public enum UitkomstEis
{
    Voldoet,
    WijktAfMetGoedkeuring,
    Open,
    NietVanToepassing,
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
        i.Id, i.Version, i.Code, (EisOnderwerp)i.Subject, i.TextDutch, (Vergelijking)i.Comparison, i.Norm, i.Unit, i.Value, (EisOordeel)i.Judgement, (UitkomstEis)i.Outcome, i.Remark);
}

public sealed record NieuwePlantoets(string? Plan, DateOnly? Op, bool? VorigeOvernemen)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(StartPlanTest.Plan)] = "plan", [nameof(StartPlanTest.On)] = "op" };

    internal StartPlanTest ToCommand(Guid dossierId) => new(dossierId, Plan ?? "", Op, VorigeOvernemen ?? false);
}

public sealed record EisBeoordeling(Guid? Id, int? Versie, decimal? Waarde, EisOordeel? Oordeel, string? Opmerking);

/// <summary>How the plan does on some requirements; each carries the version that it changes.</summary>
public sealed record EisBeoordelingen(IReadOnlyList<EisBeoordeling>? Eisen)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        ["Items[].Value"] = "eisen[].waarde",
        ["Items[].Judgement"] = "eisen[].oordeel",
        ["Items[].Remark"] = "eisen[].opmerking",
    };

    internal (string, object?)[] Choices => [.. Eisen.Given().SelectMany((e, i) => new (string, object?)[] { ($"eisen[{i}].id", e.Id), ($"eisen[{i}].versie", e.Versie) })];

    internal AssessRequirements ToCommand(Guid dossierId, Guid testId) => new(
        dossierId, testId, [.. Eisen.Given().Select(e => new AssessedItem(e.Id!.Value, e.Versie!.Value, e.Waarde, (Judgement)(e.Oordeel ?? 0), e.Opmerking))]);
}
