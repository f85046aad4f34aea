using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The one way to change a dossier or anything that hangs on it.</summary>
public sealed class DossierDesk(Desk desk, NextStepSignal signal) : ISubjectDesk
{
    public string Module => LocationsModule.Code;

    public string Attach => LocationsPermissions.Attach;

    Task<Result<T>> ISubjectDesk.ChangeAsync<T>(Guid subjectId, string permission, Func<Change, Task<Result<T>>> change, CancellationToken cancel) =>
        ChangeAsync(subjectId, permission, change, cancel);

    /// <param name="permission">The right that the change needs.</param>
    /// <param name="evenWhenResting">Also on a dossier that is on hold or stopped.</param>
    internal async Task<Result<T>> ChangeAsync<T>(
        Guid dossierId, string permission, Func<DossierChange, Task<Result<T>>> change, CancellationToken cancel, bool evenWhenResting = false)
    {
        var result = await desk.ChangeAsync<Dossier, T>(
            dossierId, permission,
            async at =>
            {
                var done = await change(at);
                // In the same transaction: whatever happens afterwards, the next step is worked out again.
                if (done.Succeeded)
                    await at.Db.Set<NextStep>().Where(s => s.DossierId == dossierId && !s.Stale).ExecuteUpdateAsync(s => s.SetProperty(x => x.Stale, true), cancel);
                return done;
            },
            cancel, evenWhenResting);
        if (result.Succeeded)
            signal.Raise();
        return result;
    }

    /// <summary>
    /// The rows of one form in one transaction: all are stored, or none, and then each says what is wrong with it. Each row goes through
    /// its own use case, with its rules, version and event.
    /// </summary>
    /// <param name="field">Name of the list on the form; a refusal is about <c>field[2].Name</c>, or about the whole row.</param>
    internal Task<Result<Done>> EachAsync<T>(
        Guid dossierId, string permission, string field, IReadOnlyList<T> rows, Func<T, Task<IReadOnlyList<Refusal>>> change, CancellationToken cancel) =>
        ChangeAsync<Done>(dossierId, permission, async at =>
        {
            var refusals = new List<Refusal>();
            for (var i = 0; i < rows.Count; i++)
            {
                var refused = await change(rows[i]);
                refusals.AddRange(refused.Select(r => r with { Field = r.Field is null ? $"{field}[{i}]" : $"{field}[{i}].{r.Field}" }));
                // What a refused row had changed already is not stored with the next one.
                if (refused.Count > 0)
                    at.Db.ChangeTracker.Clear();
            }

            return refusals.Count > 0 ? refusals : default(Done);
        }, cancel);
}

internal static class DossierChanges
{
    extension(DossierChange change)
    {
        public Dossier Dossier => change.Root;
    }
}
