using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Gates;

/// <summary>Lets a dossier into its next phase, when every condition of the gate is met.</summary>
/// <param name="To">The phase behind the gate, so that a second click or a second person cannot pass two gates.</param>
/// <param name="Reason">Why it can open in spite of a risk; elsewhere it may be left out.</param>
public sealed record PassGate(Guid DossierId, Phase To, string? Reason = null);

public sealed class PassGateHandler(DossierDesk desk, GateKeeper keeper)
{
    public Task<Result<Phase>> HandleAsync(PassGate command, CancellationToken cancel) =>
        desk.ChangeAsync<Phase>(command.DossierId, PermissionFor(command.To), async change =>
        {
            var dossier = change.Dossier;
            if (dossier.Phase >= command.To)
            {
                var passed = await change.Db.Events.AsNoTracking()
                    .Where(e => e.SubjectId == dossier.Id && e.Type == EventName.Of<PhaseEntered>())
                    .OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
                return Refusal.Rule("gate.already-passed", dossier.Phase, passed?.ActorName, passed?.At);
            }

            if (dossier.Phase.Next() != command.To)
                return Refusal.Rule("gate.skipped", command.To, dossier.Phase);

            var conditions = await keeper.CheckAsync(dossier, command.To, change.Today, cancel);
            var missing = conditions.Where(c => c.State == ConditionState.Missing).ToList();
            if (missing.Count > 0)
                return missing.ConvertAll(c => Refusal.Rule($"condition.{c.Code}.{c.Why}", c.Args));

            if (command.To == Phase.Operation && conditions.Any(c => c.State == ConditionState.AtRisk) && string.IsNullOrWhiteSpace(command.Reason))
                return Refusal.Invalid(nameof(command.Reason), "gate.risks-unexplained");
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, TypedText.LongestReason, required: false);
            if (check.Refusals.Count > 0)
                return check.Refusals;

            var from = dossier.Phase;
            dossier.Enter(command.To, change.Today);
            change.Db.Add(new PhaseEntry { DossierId = dossier.Id, Phase = command.To, On = change.Today });
            foreach (var kind in LocationDeadlines.AnsweredBy(command.To))
                await change.CloseDeadlinesAsync(dossier.Id, cancel, kind);
            change.Record(new PhaseEntered(from, command.To), command.Reason.Filled());
            return command.To;
        }, cancel);

    public static string PermissionFor(Phase to) => to switch
    {
        Phase.Operation => LocationsPermissions.Open,
        Phase.Ended or Phase.HandedOver => LocationsPermissions.EndUse,
        _ => LocationsPermissions.Steer,
    };
}
