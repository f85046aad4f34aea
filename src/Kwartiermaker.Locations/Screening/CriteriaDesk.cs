using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

/// <summary>The one way to change the list of criteria: right, decision, rows and event in one transaction, with the reason.</summary>
public sealed class CriteriaDesk(Desk desk)
{
    /// <summary>The list as a whole is the subject of its events, so that its history is read in one go.</summary>
    public static readonly Guid List = new("6c6f6361-7469-8000-8000-637269746572");

    internal async Task<Result<Guid>> ChangeAsync(
        string reason, DateOnly? from, Func<AppDbContext, DateOnly, Task<Result<(Guid Id, IEvent What)>>> change, CancellationToken cancel)
    {
        var changed = await desk.ChangeAsync<Guid>(List, LocationsPermissions.ManageCriteria, async at =>
        {
            var refusals = new List<Refusal>();
            if (TypedText.WhyNot("Reason", reason, TypedText.LongestReason) is { } wrong)
                refusals.Add(wrong);
            if (from is null)
                refusals.Add(Refusal.Invalid("From", "required"));
            else if (from < at.Today)
                refusals.Add(Refusal.Invalid("From", "criterion.past", at.Today));
            var result = await change(at.Db, at.Today);
            if (!result.Succeeded)
                refusals.AddRange(result.Refusals.Where(r => refusals.All(known => known.Field is null || known.Field != r.Field)));
            if (refusals.Count > 0)
                return refusals;
            at.Record(result.Value.What, reason);
            return result.Value.Id;
        }, cancel);
        // Two who add the same criterion at once: the second reads that the list changed.
        return changed.Refusals.Any(r => r.Code == "conflict") ? Refusal.Stale() : changed;
    }
}
