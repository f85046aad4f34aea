using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>A file that waits for confirmation, every row with its verdict of this moment.</summary>
public sealed record ImportPreview(Guid Id, string FileName, DateTime UploadedAt, ImportSource Source, IReadOnlyList<JudgedRow> Rows)
{
    public IReadOnlyList<JudgedRow> With(RowVerdict verdict) => Rows.Where(r => r.Verdict == verdict).ToList();
}

/// <summary>A file that waits for confirmation, without its rows.</summary>
public sealed record WaitingImport(Guid Id, string FileName, DateTime UploadedAt);

public sealed class GetSiteImportHandler(AppDbContext db, CurrentUser user, RowJudge judge)
{
    /// <returns>Null when it is not there (any more), or is somebody else's.</returns>
    public async Task<ImportPreview?> HandleAsync(Guid id, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.Import)
            || await db.Set<SiteImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.OwnerId == user.Id, cancel) is not { } import)
            return null;
        return new ImportPreview(import.Id, import.FileName, import.UploadedAt, import.UnpackSource(),
            await judge.JudgeAsync(import.Unpack(), cancel));
    }

    /// <summary>The person's own file that still waits, if there is one.</summary>
    public async Task<WaitingImport?> WaitingAsync(CancellationToken cancel) =>
        await db.Set<SiteImport>().AsNoTracking().Where(i => i.OwnerId == user.Id).Select(i => new WaitingImport(i.Id, i.FileName, i.UploadedAt)).SingleOrDefaultAsync(cancel);
}
