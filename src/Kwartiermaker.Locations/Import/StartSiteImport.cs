using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Reads an uploaded file and keeps its rows for the preview; nothing is registered yet.</summary>
/// <param name="Content">A stream that can seek.</param>
public sealed record StartSiteImport(Stream Content, string FileName, long MaxBytes);

public sealed class StartSiteImportHandler(Desk desk, CurrentUser user)
{
    /// <summary>More rows than a region has sites in view; a larger file is split.</summary>
    public const int MostRows = 2_000;

    private static readonly SemaphoreSlim Reading = new(1);

    public async Task<Result<Guid>> HandleAsync(StartSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Import))
            return Refusal.NotAllowed();
        // Reading is heavy, and nobody is served by several at once.
        if (!await Reading.WaitAsync(TimeSpan.FromSeconds(10), cancel))
            return Refusal.Invalid("File", "sheet.busy");
        Result<Sheet> read;
        try
        {
            read = SheetReader.Read(command.Content, command.FileName, command.MaxBytes, MostRows, h => SiteColumns.Find(h) is not null, cancel);
        }
        finally
        {
            Reading.Release();
        }

        if (!read.Succeeded)
            return read.Refusals[0];
        var sheet = read.Value;
        var columns = sheet.Headings.Select(SiteColumns.Find).ToList();
        var refusals = CheckColumns(sheet, columns);
        if (refusals.Count > 0)
            return refusals;

        return await desk.ChangeAsync<Guid>(Guid.CreateVersion7(), LocationsPermissions.Import, async change =>
        {
            await change.Db.Set<SiteImport>().Where(i => i.OwnerId == user.Id).ExecuteDeleteAsync(cancel);
            change.Db.Add(new SiteImport
            {
                Id = change.SubjectId,
                OwnerId = user.Id,
                FileName = FileName.Safe(command.FileName),
                UploadedAt = change.Now,
                Source = SiteImport.Pack(new ImportSource(
                    sheet.Name, sheet.HeadingRow, sheet.OtherSheets,
                    sheet.Headings.Where((h, i) => columns[i] is null && h.Length > 0 && h != WriteImportFileHandler.FaultHeading).ToList(),
                    sheet.ColumnsWithoutHeading, sheet.HiddenRows)),
                Rows = SiteImport.Pack(sheet.Rows.Select(r => ToRow(r, columns)).ToList()),
            });
            return change.SubjectId;
        }, cancel);
    }

    private static List<Refusal> CheckColumns(Sheet sheet, List<SiteColumn?> columns)
    {
        var refusals = new List<Refusal>();
        var missing = SiteColumns.All.Where(c => c.Required && !columns.Contains(c)).Select(c => c.Heading).ToList();
        if (missing.Count > 0)
        {
            var (names, headings) = (string.Join(", ", missing), string.Join(", ", sheet.Headings.Where(h => h.Length > 0)));
            refusals.Add(sheet.Name is null
                ? Refusal.Invalid("File", "site-import.columns-missing", names, sheet.HeadingRow, headings)
                : Refusal.Invalid("File", "site-import.columns-missing-on-sheet", names, sheet.HeadingRow, headings, sheet.Name));
        }

        var twice = columns.OfType<SiteColumn>().GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key.Heading).ToList();
        if (twice.Count > 0)
            refusals.Add(Refusal.Invalid("File", "site-import.columns-twice", string.Join(", ", twice)));
        return refusals;
    }

    private static ImportRow ToRow(SheetRow row, List<SiteColumn?> columns) => new(
        row.Number,
        columns.Select((column, i) => (column, cell: row[i])).Where(c => c.column is not null && !c.cell.IsEmpty).ToDictionary(c => c.column!.Field, c => c.cell));
}
