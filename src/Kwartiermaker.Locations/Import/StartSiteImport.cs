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

        return await desk.ChangeAsync<Guid>(Guid.CreateVersion7(), LocationsPermissions.Import, async change =>
        {
            await change.Db.Set<SiteImport>().Where(i => i.OwnerId == user.Id).ExecuteDeleteAsync(cancel);
            change.Db.Add(new SiteImport
            {
                Id = change.SubjectId,
                OwnerId = user.Id,
                FileName = FileName.Safe(command.FileName),
                UploadedAt = change.Now,
                UnusedHeadings = string.Join(", ", sheet.Value.Headings.Where((h, i) => columns[i] is null && h.Length > 0)),
                Rows = SiteImport.Pack(sheet.Value.Rows.Select(r => ToRow(r, columns)).ToList()),
            });
            return change.SubjectId;
        }, cancel);
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
