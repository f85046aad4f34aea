using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Registers the chosen rows of a file, all of them or none (row B1). A row with a phase is of a location that runs already.</summary>
/// <param name="Good">Row numbers that were good in the preview.</param>
/// <param name="Doubles">Row numbers that looked like a known site, of which the person says that they are other ones.</param>
/// <param name="Source">The administration that the rows come from; asked as soon as one of them is of a location that runs already.</param>
public sealed record ConfirmSiteImport(Guid ImportId, IReadOnlyList<int> Good, IReadOnlyList<int> Doubles, string? Source = null);

public sealed class ConfirmSiteImportHandler(Desk desk, CurrentUser user, IMunicipalities municipalities, RowJudge judge, TakeOverSite takeOver)
{
    /// <returns>The new dossiers in the order of the rows.</returns>
    public async Task<Result<List<Guid>>> HandleAsync(ConfirmSiteImport command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Register) && !user.May(LocationsPermissions.TakeOver))
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
        var chosen = Choose(await judge.JudgeAsync(import.Unpack(), cancel), command);
        if (!chosen.Succeeded)
            return chosen.Refusals.ToList();
        if (TypedText.WhyNot(nameof(command.Source), command.Source, TypedText.LongestReason, required: chosen.Value.Exists(r => r.Running is not null)) is { } noSource)
            return noSource;

        change.Db.Remove(import);
        var made = new List<Guid>();
        // All of it is new: looking for what changed at each query would take longer the more there is.
        change.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var row in chosen.Value)
                made.Add(await StoreAsync(change, row, number++, command.Source, cancel));
            return made;
        }
        finally
        {
            change.Db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<Guid> StoreAsync(Change change, JudgedRow row, int number, string? source, CancellationToken cancel)
    {
        var team = row.Team;
        var site = new RegisterSite(row.Site, team.PropertyDirector?.Id ?? user.Id, team.ProjectDirector?.Id, team.CommunicationAdviser?.Id, Imported: true)
        {
            LocationManagerId = team.LocationManager?.Id,
            TargetOpening = team.TargetOpening,
        };
        var (id, municipality) = (Guid.CreateVersion7(), municipalities.Find(row.Site.MunicipalityCode)!);
        if (row.Running is not { } running)
            return RegisterSiteHandler.Open(change, id, site, municipality, number).Id;
        await takeOver.StoreAsync(change, RegisterSiteHandler.Make(change, id, site, municipality, number), running, source!, cancel);
        return id;
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
