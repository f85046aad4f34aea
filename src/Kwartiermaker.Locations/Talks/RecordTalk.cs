using Kwartiermaker.Common;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Records that a planned talk or visit took place and what was said.</summary>
public sealed record RecordTalk(Guid DossierId, Guid TalkId, int Version, string Report);

public sealed class RecordTalkHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RecordTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var talk = await change.Db.Set<Talk>().SingleOrDefaultAsync(t => t.Id == command.TalkId && t.DossierId == command.DossierId, cancel);
            if (talk is null)
                return Refusal.NotFound();
            if (DossierChange.MustBeCurrent(talk, command.Version) is { } stale)
                return stale;
            if (string.IsNullOrWhiteSpace(command.Report))
                return Refusal.Invalid(nameof(command.Report), "required");
            if (talk.Hold(command.Report, change.Now) is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(talk.Id, cancel);
            change.Record(new TalkHeld(talk.Kind, talk.Subject, talk.With));
            return default(Done);
        }, cancel);
}
