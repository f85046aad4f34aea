using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Gates;

/// <summary>Lets a dossier into its next phase, when every condition of the gate is met.</summary>
/// <param name="To">The phase behind the gate, so that a second click or a second person cannot pass two gates.</param>
public sealed record PassGate(Guid DossierId, Phase To);

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

            var missing = (await keeper.CheckAsync(dossier, command.To, change.Today, cancel)).Where(c => c.State == ConditionState.Missing).ToList();
            if (missing.Count > 0)
                return missing.ConvertAll(c => Refusal.Rule($"condition.{c.Code}.{c.Why}", c.Args));

            var from = dossier.Phase;
            dossier.Enter(command.To, change.Today);
            change.Db.Add(new PhaseEntry { DossierId = dossier.Id, Phase = command.To, On = change.Today });
            change.Record(new PhaseEntered(from, command.To));
            return command.To;
        }, cancel);

    public static string PermissionFor(Phase to) => to switch
    {
        Phase.Operation => LocationsPermissions.Open,
        Phase.Ended or Phase.HandedOver => LocationsPermissions.EndUse,
        _ => LocationsPermissions.Steer,
    };
}
