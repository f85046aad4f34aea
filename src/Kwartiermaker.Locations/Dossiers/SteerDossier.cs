using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Dossiers;

public enum Steering
{
    PutOnHold,
    Resume,
    Stop,
    Reopen,
}

/// <summary>Puts a dossier on hold, resumes, stops or reopens it, always with the reason.</summary>
public sealed record SteerDossier(Guid DossierId, Steering What, string Reason);

public sealed class SteerDossierHandler(DossierDesk desk)
{
    /// <summary>What can be done with a dossier that stands so; an open location is not stopped but ended.</summary>
    public static IReadOnlyList<Steering> From(Phase phase, Standing standing) => standing switch
    {
        Standing.Stopped => [Steering.Reopen],
        Standing.OnHold => phase < Phase.Operation ? [Steering.Resume, Steering.Stop] : [Steering.Resume],
        _ => phase < Phase.Operation ? [Steering.PutOnHold, Steering.Stop] : [Steering.PutOnHold],
    };

    public Task<Result<Done>> HandleAsync(SteerDossier command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Steer, change =>
        {
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return Task.FromResult<Result<Done>>(wrong);
            var (refusal, what) = Decide(change.Dossier, command, change.Today);
            if (refusal is not null)
                return Task.FromResult<Result<Done>>(refusal);
            change.Record(what, command.Reason);
            return Task.FromResult<Result<Done>>(default(Done));
        }, cancel, evenWhenResting: true);

    private static (Refusal? Refusal, IEvent What) Decide(Dossier dossier, SteerDossier command, DateOnly today) => command.What switch
    {
        Steering.PutOnHold => (dossier.PutOnHold(command.Reason, today), new PutOnHold()),
        Steering.Resume => (dossier.Resume(today), new Resumed()),
        Steering.Stop => (dossier.Stop(command.Reason, today), new Stopped()),
        Steering.Reopen => (dossier.Reopen(today), new Reopened()),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
