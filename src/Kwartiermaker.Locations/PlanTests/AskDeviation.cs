using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>Asks to build otherwise than a requirement asks.</summary>
/// <param name="Reason">Why the requirement cannot be met.</param>
/// <param name="Measure">What makes up for it.</param>
/// <param name="Approver">Who is asked to decide; anyone else with the right may decide too.</param>
/// <param name="DecideBy">Day before which a decision is needed; with an approver it becomes their deadline.</param>
public sealed record AskDeviation(Guid DossierId, Guid TestId, Guid ItemId, int Version, string Reason, string Measure, Guid? Approver = null, DateOnly? DecideBy = null);

public sealed class AskDeviationHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(AskDeviation command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var (test, fixedNow) = await change.TestToChangeAsync(command.TestId, cancel);
            if (test is null)
                return fixedNow!;
            var item = await change.Db.Set<PlanTestItem>().SingleOrDefaultAsync(i => i.Id == command.ItemId && i.TestId == test.Id, cancel);
            if (item is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(item, command.Version) is { } stale)
                return stale;
            var refusals = Check(command, change);
            if (refusals.Count > 0)
                return refusals;
            if (item.AskDeviation(command.Reason, command.Measure, change.User.Id, change.User.Name, change.Today) is { } refusal)
                return refusal;
            if (command.DecideBy is { } day)
                await change.SetDeadlineAsync(LocationDeadlines.Deviation, item.Id, new(item.TextDutch, day, "afspraak", command.Approver), cancel);
            change.Record(new DeviationAsked(test.Number, item.TextDutch, command.Measure.Trim()), command.Reason);
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(AskDeviation command, DossierChange change)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
        refusals.Text(nameof(command.Measure), command.Measure, 1_000);
        if (command.Approver == change.User.Id)
            refusals.Add(Refusal.Invalid(nameof(command.Approver), "deviation.own"));
        if (command.DecideBy < change.Today)
            refusals.Add(Refusal.Invalid(nameof(command.DecideBy), "deviation.decide-by-past"));
        return refusals;
    }
}
