using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>How the plan does on one requirement.</summary>
/// <param name="Version">The version that the form was made with.</param>
/// <param name="Value">The plan's number, for a requirement with a norm.</param>
/// <param name="Judgement">For a requirement that a person judges, or not applicable.</param>
public sealed record AssessedItem(Guid ItemId, int Version, decimal? Value, Judgement Judgement, string? Remark);

/// <summary>Fills in how the plan does on some requirements of a test, such as those of one subject.</summary>
/// <param name="RestMeets">Of these items, what only a person can judge and was left open is met; what is measured stays open until there is a number.</param>
public sealed record AssessRequirements(Guid DossierId, Guid TestId, IReadOnlyList<AssessedItem> Items, bool RestMeets = false);

public sealed class AssessRequirementsHandler(DossierDesk desk)
{
    /// <returns>How many assessments changed.</returns>
    public Task<Result<int>> HandleAsync(AssessRequirements command, CancellationToken cancel) =>
        desk.ChangeAsync<int>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var (test, fixedNow) = await change.TestToChangeAsync(command.TestId, cancel);
            if (test is null)
                return fixedNow!;
            var ids = command.Items.Select(i => i.ItemId).ToList();
            var stored = await change.Db.Set<PlanTestItem>().Where(i => i.TestId == test.Id && ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
            if (stored.Count != ids.Distinct().Count() || ids.Count != stored.Count)
                return Refusal.NotFound();

            var refusals = new List<Refusal>();
            var changed = new List<PlanTestItem>();
            var lapsed = new List<PlanTestItem>();
            var together = 0;
            foreach (var (index, typed) in command.Items.Index())
            {
                var item = stored[typed.ItemId];
                var isRest = command.RestMeets && typed.Judgement == Judgement.Unknown && !item.IsByNumber;
                var given = isRest ? typed with { Judgement = Judgement.Meets } : typed;
                if (Same(item, given))
                    continue;
                if (DossierChange.WhyNotCurrent(item, given.Version) is { } stale)
                    return stale;
                var before = item.Deviation.State;
                if (item.Assess(given.Value, given.Judgement, given.Remark) is { } refusal)
                    refusals.Add(refusal with { Field = $"Items[{index}].{refusal.Field}" });
                changed.Add(item);
                together += isRest ? 1 : 0;
                if (item.Deviation.State != before)
                    lapsed.Add(item);
            }

            if (refusals.Count > 0)
                return refusals;
            if (changed.Count > 0)
                change.Record(new RequirementsAssessed(
                    test.Number, changed.Select(i => i.Subject).Distinct().ToList(), changed.Count, changed.ConvertAll(i => i.Code), lapsed.ConvertAll(i => i.Code)));
            if (together > 0)
                change.Record(new RestMeetsRequirements(test.Number, together));
            foreach (var item in lapsed)
                change.Record(new DeviationLapsed(test.Number, item.TextDutch));
            return changed.Count;
        }, cancel);

    /// <summary>What was not touched is left alone, whoever changed it since.</summary>
    private static bool Same(PlanTestItem item, AssessedItem given) =>
        item.Value == given.Value
        && item.Judgement == Assessment.Of(item.Comparison, item.Norm, given.Value, given.Judgement)
        && (item.Remark ?? "") == (given.Remark?.Trim() ?? "");
}
