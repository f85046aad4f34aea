using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Completion;

public sealed record OpenPointRow(Guid Id, int Version, string Text, DateOnly DueOn, Guid? ResponsibleId, DateOnly? SettledOn, string? Outcome);

public sealed record CompletionView(Guid Id, int Version, DateOnly On, string By, string? Remarks, IReadOnlyList<OpenPointRow> Points);

/// <summary>The delivery with its open points, those still open first; null when nothing was recorded or it is out of scope.</summary>
public sealed class GetCompletionHandler(AppDbContext db, CurrentUser user)
{
    public async Task<CompletionView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var completion = await db.Set<BuildingCompletion>().AsNoTracking()
            .SingleOrDefaultAsync(c => c.DossierId == dossierId && db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).Any(d => d.Id == dossierId), cancel);
        if (completion is null)
            return null;
        var points = await db.Set<OpenPoint>().AsNoTracking().Where(p => p.DossierId == dossierId)
            .OrderBy(p => p.SettledOn != null).ThenBy(p => p.DueOn)
            .Select(p => new OpenPointRow(p.Id, p.Version, p.Text, p.DueOn, p.ResponsibleId, p.SettledOn, p.Outcome)).ToListAsync(cancel);
        return new CompletionView(completion.Id, completion.Version, completion.On, completion.By, completion.Remarks, points);
    }
}
