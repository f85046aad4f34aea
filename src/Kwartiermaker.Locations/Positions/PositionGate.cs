using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.FollowUps;

namespace Kwartiermaker.Locations.Positions;

/// <summary>The formal request comes only after a positive position (brochure, "Is het antwoord positief, dan …").</summary>
internal sealed class PositionGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.FormalRequest;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel) =>
        [OfPosition(await db.CurrentPositionAsync(dossier.Id, cancel))];

    public static Condition OfPosition(Position? current) => current switch
    {
        null => new("position", ConditionState.Missing, "standpunt", "none") { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt/nieuw") },
        { Outcome: PositionOutcome.Positive } => new("position", ConditionState.Met, "standpunt", "positive", current.TakenOn, current.Reference),
        { Outcome: PositionOutcome.Conditional } => new("position", ConditionState.Met, "standpunt", "conditional", current.TakenOn, current.Reference),
        { Outcome: PositionOutcome.Withdrawn } => new("position", ConditionState.Missing, "standpunt", "withdrawn", current.TakenOn)
        { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt/nieuw") },
        _ => new("position", ConditionState.Missing, "standpunt", "negative", current.TakenOn)
        { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt/nieuw") },
    };
}

/// <summary>After the request the position must still stand, and before the plan its conditions must be settled.</summary>
internal abstract class LaterPositionGate(AppDbContext db, Phase gate) : IGateConditions
{
    public Phase Gate => gate;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        if (await db.CurrentPositionAsync(dossier.Id, cancel) is not { } current)
            return [];
        var open = (await db.FollowUpsOfAsync(current.Id, cancel)).Where(f => f.State == FollowUpState.Open).Select(f => f.DueOn).ToList();
        return OfLaterGate(gate, current.Outcome, current.TakenOn, open, today);
    }

    /// <param name="open">Due dates of the open conditions.</param>
    public static IReadOnlyList<Condition> OfLaterGate(Phase gate, PositionOutcome outcome, DateOnly takenOn, IReadOnlyList<DateOnly> open, DateOnly today)
    {
        var stands = outcome switch
        {
            PositionOutcome.Negative => new Condition("position-stands", ConditionState.Missing, "standpunt", "negative", takenOn)
            { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt/nieuw") },
            PositionOutcome.Withdrawn => new Condition("position-stands", ConditionState.Missing, "standpunt", "withdrawn", takenOn)
            { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt/nieuw") },
            _ => new Condition("position-stands", ConditionState.Met, "standpunt", "stands", takenOn),
        };
        if (outcome != PositionOutcome.Conditional || gate < Phase.Proposal)
            return [stands];
        var late = open.Count(due => due < today);
        var conditions = open.Count == 0 ? new Condition("position-conditions", ConditionState.Met, "standpunt", "settled")
            : gate == Phase.PlanAndPermits ? new Condition("position-conditions", ConditionState.Missing, "standpunt", "open", open.Count)
            { Act = new(LocationsPermissions.RequestOrAnswer, "standpunt") }
            : late > 0 ? new Condition("position-conditions", ConditionState.AtRisk, "standpunt", "late", late)
            : new Condition("position-conditions", ConditionState.Met, "standpunt", "in-time", open.Count, open.Min());
        return [stands, conditions];
    }
}

internal sealed class PositionFeasibilityGate(AppDbContext db) : LaterPositionGate(db, Phase.Feasibility);

internal sealed class PositionProposalGate(AppDbContext db) : LaterPositionGate(db, Phase.Proposal);

internal sealed class PositionAgreementGate(AppDbContext db) : LaterPositionGate(db, Phase.Agreement);

internal sealed class PositionPlanGate(AppDbContext db) : LaterPositionGate(db, Phase.PlanAndPermits);
