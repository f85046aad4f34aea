using Kwartiermaker.Common;
using Kwartiermaker.Common.Undo;
using System.Text.Json;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Gives a dossier the team back that it had a moment ago.</summary>
public sealed class UndoTeam(GetDossierHandler get, ChangeTeamHandler change) : IUndo
{
    public const string Code = "locations.team";

    public string Kind => Code;

    public static string From(DossierView before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return JsonSerializer.Serialize(new ChangeTeam(
            before.Id, before.Version, before.PropertyDirectorId, before.ProjectDirectorId, before.CommunicationAdviserId, before.LocationManagerId, before.TargetOpening));
    }

    public async Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel) => await get.HandleAsync(subjectId, cancel) is { } now
        ? await change.HandleAsync(JsonSerializer.Deserialize<ChangeTeam>(state)! with { Version = now.Version }, cancel)
        : Refusal.NotFound();
}
