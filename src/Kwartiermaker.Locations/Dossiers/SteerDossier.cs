using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

public enum Steering
{
    PutOnHold,
    Resume,
    Stop,
    Reopen,

    /// <summary>To the phase before: the gate was passed too early.</summary>
    Back,
}

/// <summary>Puts a dossier on hold, resumes, stops or reopens it, or brings it back a phase, always with the reason.</summary>
public sealed record SteerDossier(Guid DossierId, Steering What, string Reason);

public sealed class SteerDossierHandler(DossierDesk desk)
{
    /// <summary>What can be done with a dossier that stands so; an open location is not stopped but ended.</summary>
    /// <param name="takenOverIn">The phase in which it came here: before that is nothing to go back to.</param>
    public static IReadOnlyList<Steering> From(Phase phase, Standing standing, Phase? takenOverIn = null) => standing switch
    {
        Standing.Stopped => [Steering.Reopen],
        Standing.OnHold => phase < Phase.Operation ? [Steering.Resume, Steering.Stop] : [Steering.Resume],
        _ when phase >= Phase.Operation => [Steering.PutOnHold],
        _ => phase > Phase.Exploration && phase != takenOverIn ? [Steering.PutOnHold, Steering.Stop, Steering.Back] : [Steering.PutOnHold, Steering.Stop],
    };

    public Task<Result<Done>> HandleAsync(SteerDossier command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Steer, async change =>
        {
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            var from = change.Dossier.Phase;
            var (refusal, what) = Decide(change.Dossier, command, change.Today);
            if (refusal is not null)
                return refusal;
            // The day on which it entered the phase no longer holds; passing the gate again gives a new one.
            if (command.What == Steering.Back)
                await change.Db.Set<PhaseEntry>().Where(e => e.DossierId == command.DossierId && e.Phase == from).ExecuteDeleteAsync(cancel);
            change.Record(what, command.Reason);
            return default(Done);
        }, cancel, evenWhenResting: true);

    private static (Refusal? Refusal, IEvent What) Decide(Dossier dossier, SteerDossier command, DateOnly today) => command.What switch
    {
        Steering.PutOnHold => (dossier.PutOnHold(command.Reason, today), new PutOnHold()),
        Steering.Resume => (dossier.Resume(today), new Resumed()),
        Steering.Stop => (dossier.Stop(command.Reason, today), new Stopped()),
        Steering.Reopen => (dossier.Reopen(today), new Reopened()),
        Steering.Back => (dossier.GoBack(today), new PhaseLeft(dossier.Phase.Next()!.Value, dossier.Phase)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
