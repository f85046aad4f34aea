using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Who negotiates has seen that the agreement ends, and decides later. The days that decide stay.</summary>
public sealed record NoteWarning(Guid DossierId);

public sealed class NoteWarningHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(NoteWarning command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.CloseDueDeadlinesAsync(cancel, [.. LocationDeadlines.All.Where(k => k.IsWarning)]) is not { } due)
                return Refusal.Rule("end.no-warning");
            change.Record(new WarningNoted(due));
            return default(Done);
        }, cancel);
}
