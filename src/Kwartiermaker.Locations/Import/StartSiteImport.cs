using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Reads an uploaded file and keeps its rows for the preview; nothing is registered yet.</summary>
/// <param name="Content">A stream that can seek.</param>
public sealed record StartSiteImport(Stream Content, string FileName, long MaxBytes);

public sealed class StartSiteImportHandler(AppDbContext db, CurrentUser user, TimeProvider time)
{
    /// <summary>More rows than a region has sites in view; a larger file is split.</summary>
    public const int MostRows = 2_000;

    public async Task<Result<Guid>> HandleAsync(StartSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Import))
            return Refusal.NotAllowed();
        var sheet = SheetReader.Read(command.Content, command.FileName, command.MaxBytes, MostRows);
        if (!sheet.Succeeded)
            return sheet.Refusals[0];
        var columns = sheet.Value.Headings.Select(SiteColumns.Find).ToList();
        var refusals = CheckColumns(columns);
        if (refusals.Count > 0)
            return refusals;

        var import = new SiteImport
        {
            OwnerId = user.Id,
            FileName = FileName.Safe(command.FileName),
            UploadedAt = time.GetUtcNow().UtcDateTime,
            UnusedHeadings = string.Join(", ", sheet.Value.Headings.Where((h, i) => columns[i] is null && h.Length > 0)),
            Rows = SiteImport.Pack(sheet.Value.Rows.Select(r => ToRow(r, columns)).ToList()),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<SiteImport>().Where(i => i.OwnerId == user.Id).ExecuteDeleteAsync(cancel);
        db.Add(import);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (Dossiers.DossierDesk.IsUniqueViolation(exception))
        {
            return Refusal.Rule("conflict");
        }

        await transaction.CommitAsync(cancel);
        return import.Id;
    }

    private static List<Refusal> CheckColumns(List<SiteColumn?> columns)
    {
        var refusals = new List<Refusal>();
        var missing = SiteColumns.All.Where(c => c.Required && !columns.Contains(c)).Select(c => c.Heading).ToList();
        if (missing.Count > 0)
            refusals.Add(Refusal.Invalid("File", "site-import.columns-missing", string.Join(", ", missing)));
        var twice = columns.OfType<SiteColumn>().GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key.Heading).ToList();
        if (twice.Count > 0)
            refusals.Add(Refusal.Invalid("File", "site-import.columns-twice", string.Join(", ", twice)));
        return refusals;
    }

    private static ImportRow ToRow(SheetRow row, List<SiteColumn?> columns) => new(
        row.Number,
        columns.Select((column, i) => (column, text: row[i])).Where(c => c.column is not null && c.text.Length > 0).ToDictionary(c => c.column!.Field, c => c.text));
}
