using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Opening;

internal static class OpeningDeadline
{
    /// <summary>One deadline for all checks together, on the planned opening day; it closes with the last check.</summary>
    public static async Task SetOpeningDeadlineAsync(this DossierChange change, CancellationToken cancel)
    {
        var dossier = change.Dossier;
        await change.Db.Set<OpeningCheck>().Where(c => c.DossierId == dossier.Id).LoadAsync(cancel);
        var settled = change.Db.Set<OpeningCheck>().Local.Count(c => c.DossierId == dossier.Id && c.State != CheckState.ToDo);
        if (dossier is { TargetOpening: { } day, Phase: >= Phase.Building and < Phase.Operation } && settled < Enum.GetValues<OpeningCheckKind>().Length)
            await change.SetDeadlineAsync(LocationDeadlines.OpeningChecks, dossier.Id, new(dossier.Name, day, "afspraak", dossier.LocationManagerId), cancel);
        else
            await change.CloseDeadlinesAsync(dossier.Id, cancel, LocationDeadlines.OpeningChecks);
    }
}
