using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Permits;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Opening;

/// <summary>A location opens on its planned day, within what was agreed, with its permits in force and every check done (row B14).</summary>
internal sealed class OpeningGate(AppDbContext db, IDatedValues values) : IGateConditions
{
    private const string Page = "opening";

    private static readonly PreparedQuery<Guid, OpeningCheck> ChecksOf = new((db, dossier) => db.Set<OpeningCheck>().AsNoTracking().Where(c => c.DossierId == dossier));

    public Phase Gate => Phase.Operation;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var needed = await NeededPermits.LoadAsync(db, dossier.Id, cancel);
        var checks = (await ChecksOf.ListAsync(db, dossier.Id, cancel)).ToDictionary(c => c.Kind);
        return
        [
            Agreed(dossier, today),
            needed.Granted("permits-in-force", values, today),
            needed.Notification(values, dossier.TargetOpening, today),
            .. Enum.GetValues<OpeningCheckKind>().Select(kind => Check(kind, checks.GetValueOrDefault(kind), dossier.TargetOpening ?? today)),
            Day(dossier.TargetOpening, today),
        ];
    }

    public static Condition Day(DateOnly? planned, DateOnly today) => planned switch
    {
        null => new("opening-day", ConditionState.Missing, Page, "none") { Act = new(LocationsPermissions.Open, Page) },
        { } day when day > today => new("opening-day", ConditionState.Missing, Page, "not-yet", day),
        { } day => new("opening-day", ConditionState.Met, Page, "reached", day),
    };

    /// <summary>What was agreed becomes the running location: without agreed places and a period there is nothing to open.</summary>
    public static Condition Agreed(DossierFacts dossier, DateOnly today) => dossier switch
    {
        { AgreedPlaces: null } or { AgreedFrom: null } => new("opening-agreed", ConditionState.Missing, "overeenkomst", "none")
        { Act = new(LocationsPermissions.Negotiate, "overeenkomst") },
        { AgreedTo: { } to } when to < today => new("opening-agreed", ConditionState.Missing, "overeenkomst", "ended", to)
        { Act = new(LocationsPermissions.Negotiate, "einde") },
        { AgreedFrom: { } from } when from > today => new("opening-agreed", ConditionState.AtRisk, "overeenkomst", "not-started", from),
        _ => new("opening-agreed", ConditionState.Met, "overeenkomst", "agreed", dossier.AgreedPlaces),
    };

    /// <param name="opening">The day on which an inspection must still hold.</param>
    public static Condition Check(OpeningCheckKind kind, OpeningCheck? check, DateOnly opening)
    {
        var code = CodeOf(kind);
        return check switch
        {
            null or { State: CheckState.ToDo } => new(code, ConditionState.Missing, Page, "to-do") { Act = new(LocationsPermissions.Open, $"{Page}/{kind}") },
            { State: CheckState.NotApplicable } => new(code, ConditionState.Met, Page, "not-applicable", check.Remark),
            _ when check.HasExpired(opening) => new(code, ConditionState.Missing, Page, "expired", check.ValidUntil)
            { Act = new(LocationsPermissions.Open, $"{Page}/{kind}") },
            _ => new(code, ConditionState.Met, Page, "done", check.DoneOn, check.By),
        };
    }

    public static string CodeOf(OpeningCheckKind kind) => kind switch
    {
        OpeningCheckKind.FireInspection => "opening-fire-inspection",
        OpeningCheckKind.LegionellaRiskAnalysis => "opening-legionella",
        OpeningCheckKind.RiskInventory => "opening-risk-inventory",
        OpeningCheckKind.EmergencyResponse => "opening-emergency-response",
        OpeningCheckKind.ConsultationCommittee => "opening-consultation-committee",
        OpeningCheckKind.Education => "opening-education",
        OpeningCheckKind.InhabitantsInformed => "opening-inhabitants-informed",
        OpeningCheckKind.Furnishing => "opening-furnishing",
        OpeningCheckKind.HealthCare => "opening-health-care",
        _ => "opening-staffing",
    };
}
