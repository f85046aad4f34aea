using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Advisers;

/// <summary>Records an advice and what was done with it, or completes one.</summary>
/// <param name="AdviceId">Null for a new one.</param>
/// <param name="Reason">Required when the advice is not followed, or only in part.</param>
public sealed record RecordAdvice(
    Guid DossierId, Guid AdviserId, Guid? AdviceId, int Version, string Subject, string Text, DateOnly? On, AdviceUptake Followed, string? Reason);

public sealed class RecordAdviceHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(RecordAdvice command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var adviser = await change.Db.Set<Adviser>().SingleOrDefaultAsync(a => a.Id == command.AdviserId && a.DossierId == command.DossierId, cancel);
            if (adviser is null)
                return Refusal.NotFound();
            var refusals = Check(command, change.Today);
            if (refusals.Count > 0)
                return refusals;

            Advice? advice;
            if (command.AdviceId is { } id)
            {
                advice = await change.Db.Set<Advice>().SingleOrDefaultAsync(a => a.Id == id && a.AdviserId == adviser.Id, cancel);
                if (advice is null)
                    return Refusal.NotFound();
                if (DossierChange.WhyNotCurrent(advice, command.Version) is { } stale)
                    return stale;
                (advice.Subject, advice.Text, advice.On) = (command.Subject.Trim(), command.Text.Trim(), command.On!.Value);
            }
            else
            {
                advice = new Advice { AdviserId = adviser.Id, Subject = command.Subject.Trim(), Text = command.Text.Trim(), On = command.On!.Value };
                change.Db.Add(advice);
                change.Record(new AdviceRecorded(adviser.Name, advice.Subject, advice.On));
            }

            var before = advice.Followed;
            if (advice.Follow(command.Followed, command.Reason) is { } withoutReason)
                return withoutReason;
            if (before != advice.Followed && advice.Followed != AdviceUptake.Undecided)
            {
                change.Record(advice.Followed switch
                {
                    AdviceUptake.Yes => new AdviceTakenOver(adviser.Name, advice.Subject),
                    AdviceUptake.Partly => new AdviceTakenOverInPart(adviser.Name, advice.Subject),
                    _ => new AdviceNotTakenOver(adviser.Name, advice.Subject),
                }, advice.Reason);
            }

            return advice.Id;
        }, cancel);

    private static List<Refusal> Check(RecordAdvice command, DateOnly today)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Subject), command.Subject, 200);
        refusals.Text(nameof(command.Text), command.Text, 4_000);
        if (command.On is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
        else if (command.On > today)
            refusals.Add(Refusal.Invalid(nameof(command.On), "advice.in-future"));
        refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason, required: false);
        return refusals;
    }
}
