using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.BuildingPlan;

// The words of the public API, each beside its English original.
public enum SoortActiviteit
{
    Verbouwing = (int)ActivityKind.Rebuilding,
    Inrichting = (int)ActivityKind.Furnishing,
    Installaties = (int)ActivityKind.Installations,
    Terrein = (int)ActivityKind.Grounds,
    Ontsluiting = (int)ActivityKind.Access,
    Anders = (int)ActivityKind.Other,
}

/// <summary>An activity of the building plan, as it is planned and as it goes.</summary>
public sealed record Activiteit(
    Guid Id, int Nummer, string Naam, SoortActiviteit Soort, DateOnly? NietVoor, int? Dagen, IReadOnlyList<Guid> Na, Guid? VerantwoordelijkeId, string? Uitvoerder,
    bool VergunningNodig, DateOnly? BegonnenOp, DateOnly? GereedOp, DateOnly? VerwachtBegin, DateOnly? VerwachtGereed, bool IsTeLaat)
{
    internal static Activiteit Of(ActivityRow a) => new(
        a.Id, a.Number, a.Facts.Name, (SoortActiviteit)a.Facts.Kind, a.Facts.PlannedStart, a.Facts.Days, a.Facts.After, a.Facts.ResponsibleId, a.Facts.Contractor,
        a.Facts.NeedsPermit, a.Started, a.Finished, a.Planned?.EarliestStart, a.Planned?.EarliestFinish, a.IsLate);
}

/// <summary>When work begins and is ready, and the access while it goes on.</summary>
public sealed record Bouwterrein(
    [Field(nameof(ChangeSitePlan.WorkStart))] DateOnly? BeginWerk,
    [Field(nameof(ChangeSitePlan.PlannedDelivery))] DateOnly? GeplandeOplevering,
    [Field(nameof(ChangeSitePlan.SiteAccess))] string? ToegangTerrein,
    [Field(nameof(ChangeSitePlan.BuildingAccess))] string? ToegangGebouwen,
    [Field(nameof(ChangeSitePlan.GroundsLayout))] string? InrichtingTerrein)
{
    internal static Bouwterrein Of(SitePlanRow? s) => new(s?.WorkStart, s?.PlannedDelivery, s?.SiteAccess, s?.BuildingAccess, s?.GroundsLayout);

    internal ChangeSitePlan ToCommand(Guid dossierId, int version) => new(dossierId, version, BeginWerk, GeplandeOplevering, ToegangTerrein, ToegangGebouwen, InrichtingTerrein);
}

/// <summary>The building plan as a whole.</summary>
/// <param name="VerwachtGereed">Null when there is no activity, or when the plan is not possible.</param>
public sealed record Bouwplan(Bouwterrein Terrein, DateOnly? VerwachtGereed, int? DagenTeLaat, IReadOnlyList<Activiteit> Activiteiten)
{
    internal static Bouwplan Of(BuildingPlanView p) => new(Bouwterrein.Of(p.Site), p.Schedule?.Finish, p.Schedule?.Delay, [.. p.Activities.Select(Activiteit.Of)]);
}

/// <summary>An activity that is added to the plan.</summary>
/// <param name="Na">Ids of the activities that must be ready first.</param>
public sealed record NieuweActiviteit(
    [Field(nameof(ActivityFacts.Name))] string? Naam,
    [Field(nameof(ActivityFacts.Kind))] SoortActiviteit? Soort,
    [Field(nameof(ActivityFacts.PlannedStart))] DateOnly? NietVoor,
    [Field(nameof(ActivityFacts.Days))] int? Dagen,
    [Field(nameof(ActivityFacts.After))] IReadOnlyList<Guid>? Na,
    [Field(nameof(ActivityFacts.ResponsibleId))] Guid? VerantwoordelijkeId,
    [Field(nameof(ActivityFacts.Contractor))] string? Uitvoerder,
    [Field(nameof(ActivityFacts.NeedsPermit))] bool? VergunningNodig)
{
    internal AddActivity ToCommand(Guid dossierId) => new(dossierId, new ActivityFacts(
        Naam ?? "", (ActivityKind)Soort!, NietVoor, Dagen, Na ?? [], VerantwoordelijkeId, Uitvoerder, VergunningNodig ?? false));
}

/// <summary>How far an activity is; leaving a day out takes it back.</summary>
public sealed record Voortgang([Field(nameof(ReportProgress.Started))] DateOnly? BegonnenOp, [Field(nameof(ReportProgress.Finished))] DateOnly? GereedOp)
{
    internal ReportProgress ToCommand(Guid dossierId, Guid activity, int version) => new(dossierId, activity, version, BegonnenOp, GereedOp);
}
