using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Registers the chosen rows of a file, all of them or none (row B1).</summary>
/// <param name="Good">Row numbers that were good in the preview.</param>
/// <param name="Doubles">Row numbers that looked like a known site, of which the person says that they are other ones.</param>
public sealed record ConfirmSiteImport(Guid ImportId, IReadOnlyList<int> Good, IReadOnlyList<int> Doubles);

public sealed class ConfirmSiteImportHandler(Desk desk, CurrentUser user, IMunicipalities municipalities)
{
    /// <returns>The new dossiers in the order of the rows.</returns>
    public async Task<Result<List<Guid>>> HandleAsync(ConfirmSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Register))
            return Refusal.NotAllowed();
        var confirmed = await desk.ChangeAsync(command.ImportId, LocationsPermissions.Import, change => RegisterAsync(change, command, cancel), cancel);
        // Confirmed at the same moment in another window.
        return confirmed.Refusals.Any(r => r.Kind == RefusalKind.Stale) ? Refusal.NotFound() : confirmed;
    }

    private async Task<Result<List<Guid>>> RegisterAsync(Change change, ConfirmSiteImport command, CancellationToken cancel)
    {
        if (command.Good.Count + command.Doubles.Count == 0)
            return Refusal.Rule("site-import.nothing-chosen");
        // The turn comes first: what is judged after it stays so until the rows are stored.
        var number = await DossierNumbers.NextAsync(change.Db, cancel);
        if (await change.Db.Set<SiteImport>().SingleOrDefaultAsync(i => i.Id == command.ImportId && i.OwnerId == user.Id, cancel) is not { } import)
            return Refusal.NotFound();
        var rows = await RowJudge.JudgeAsync(change.Db, user, municipalities, import.Unpack(), cancel);
        var chosen = Choose(rows, command);
        if (!chosen.Succeeded)
            return chosen.Refusals.ToList();

        change.Db.Remove(import);
        return chosen.Value.ConvertAll(row => RegisterSiteHandler.Open(
            change, Guid.CreateVersion7(), new RegisterSite(row.Site, user.Id, Imported: true), municipalities.Find(row.Site.MunicipalityCode)!, number++).Id);
    }

    private static Result<List<JudgedRow>> Choose(IReadOnlyList<JudgedRow> rows, ConfirmSiteImport command)
    {
        var byNumber = rows.ToDictionary(r => r.Number);
        var chosen = new SortedDictionary<int, JudgedRow>();
        foreach (var number in command.Good.Concat(command.Doubles))
        {
            if (!byNumber.TryGetValue(number, out var row) || row.Verdict == RowVerdict.Wrong)
                return Refusal.Rule("site-import.row-wrong", number);
            // Somebody registered the same site after the preview was made.
            if (row.Verdict == RowVerdict.Duplicate && !command.Doubles.Contains(number))
                return Refusal.Rule("site-import.row-now-double", number);
            chosen[number] = row;
        }

        return chosen.Values.ToList();
    }
}
