using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>The one way to change the list of criteria: right, decision, rows and event in one transaction, with the reason.</summary>
public sealed class CriteriaDesk(AppDbContext db, CurrentUser user, EventLog log, TimeProvider time)
{
    /// <summary>The list as a whole is the subject of its events, so that its history is read in one go.</summary>
    public static readonly Guid List = new("6c6f6361-7469-8000-8000-637269746572");

    internal async Task<Result<Guid>> ChangeAsync(
        string reason, DateOnly? from, Func<AppDbContext, DateOnly, Task<Result<(Guid Id, IEvent What)>>> change, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ManageCriteria))
            return Refusal.NotAllowed();
        var refusals = new List<Refusal>();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        if (string.IsNullOrWhiteSpace(reason))
            refusals.Add(Refusal.Invalid("Reason", "required"));
        if (from is null)
            refusals.Add(Refusal.Invalid("From", "required"));
        else if (from < today)
            refusals.Add(Refusal.Invalid("From", "criterion.past", today));

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await change(db, today);
        if (!result.Succeeded)
            refusals.AddRange(result.Refusals.Where(r => refusals.All(known => known.Field is null || known.Field != r.Field)));
        if (refusals.Count > 0)
            return refusals;
        log.Add(List, result.Value.What, reason);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
        catch (DbUpdateException exception) when (DossierDesk.IsUniqueViolation(exception))
        {
            return Refusal.Stale();
        }

        await transaction.CommitAsync(cancel);
        return result.Value.Id;
    }
}
