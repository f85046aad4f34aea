using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Registers the chosen rows of a file, all of them or none (row B1).</summary>
/// <param name="Good">Row numbers that were good in the preview.</param>
/// <param name="Doubles">Row numbers that looked like a known site, of which the person says that they are other ones.</param>
public sealed record ConfirmSiteImport(Guid ImportId, IReadOnlyList<int> Good, IReadOnlyList<int> Doubles);

public sealed class ConfirmSiteImportHandler(AppDbContext db, CurrentUser user, IMunicipalities municipalities, EventLog log, TimeProvider time)
{
    /// <returns>The new dossiers in the order of the rows.</returns>
    public async Task<Result<List<Guid>>> HandleAsync(ConfirmSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Import) || !user.May(LocationsPermissions.Register))
            return Refusal.NotAllowed();
        if (command.Good.Count + command.Doubles.Count == 0)
            return Refusal.Rule("site-import.nothing-chosen");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.ChangeTracker.Clear();
        // The turn comes first: what is judged after it stays so until the rows are stored.
        var number = await DossierNumbers.NextAsync(db, cancel);
        if (await db.Set<SiteImport>().SingleOrDefaultAsync(i => i.Id == command.ImportId && i.OwnerId == user.Id, cancel) is not { } import)
            return Refusal.NotFound();
        var rows = await RowJudge.JudgeAsync(db, user, municipalities, import.Unpack(), cancel);
        var chosen = Choose(rows, command);
        if (!chosen.Succeeded)
            return chosen.Refusals.ToList();

        var now = time.GetUtcNow().UtcDateTime;
        var dossiers = new List<Guid>();
        foreach (var row in chosen.Value)
        {
            var dossier = RegisterSiteHandler.Open(new RegisterSite(row.Site, user.Id, Imported: true), municipalities.Find(row.Site.MunicipalityCode)!, number++, now);
            db.Add(dossier);
            log.Add(dossier.Id, new SiteRegistered(dossier.Name, dossier.Town, dossier.PossiblePlaces, Imported: true));
            dossiers.Add(dossier.Id);
        }

        db.Remove(import);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Confirmed at the same moment in another window.
            return Refusal.NotFound();
        }

        await transaction.CommitAsync(cancel);
        return dossiers;
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
