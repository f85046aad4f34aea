using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Opening;

/// <param name="Version">0 when nothing was recorded yet.</param>
public sealed record OpeningCheckRow(Guid? Id, OpeningCheckKind Kind, int Version, CheckState State, DateOnly? DoneOn, string? By, DateOnly? ValidUntil, string? Remark)
{
    public bool HasValidity => CanExpire(Kind);

    public static bool CanExpire(OpeningCheckKind kind) => OpeningCheck.HasValidity(kind);

    /// <summary>Done, and run out by this day.</summary>
    public bool HasExpired(DateOnly on) => OpeningCheck.HasExpired(State, ValidUntil, on);
}

public sealed class FindOpeningChecksHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Every check, in the order of the list, also those of which nothing was recorded.</summary>
    public async Task<IReadOnlyList<OpeningCheckRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var recorded = await db.Set<OpeningCheck>().AsNoTracking()
            .Where(c => c.DossierId == dossierId && db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Any(d => d.Id == dossierId))
            .ToDictionaryAsync(c => c.Kind, c => new OpeningCheckRow(c.Id, c.Kind, c.Version, c.State, c.DoneOn, c.By, c.ValidUntil, c.Remark), cancel);
        return [.. Enum.GetValues<OpeningCheckKind>()
            .Select(kind => recorded.GetValueOrDefault(kind) ?? new OpeningCheckRow(null, kind, 0, CheckState.ToDo, null, null, null, null))];
    }
}
