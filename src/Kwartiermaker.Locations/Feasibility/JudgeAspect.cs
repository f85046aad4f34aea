using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Records findings and evidence of one aspect and judges it; open leaves the judgement for later.</summary>
public sealed record JudgeAspect(Guid DossierId, AspectKind Aspect, int Version, string? Findings, string? Evidence, AspectVerdict Verdict);

public sealed class JudgeAspectHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(JudgeAspect command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.Rule("study.not-started");
            var aspect = await change.Db.Set<StudyAspect>().SingleAsync(a => a.StudyId == study.Id && a.Kind == command.Aspect, cancel);
            if (study.WhyNotChange() is { } locked)
                return locked;
            if (DossierChange.WhyNotCurrent(aspect, command.Version) is { } stale)
                return stale;
            var refusals = Check(command);
            if (refusals.Count > 0)
                return refusals;
            var before = aspect.Verdict;
            aspect.Describe(command.Findings ?? "", command.Evidence ?? "", command.Verdict, change.User.Name, change.Today);
            change.Record(new AspectJudged(aspect.Kind, aspect.Verdict, before, aspect.Findings.FirstLine()));
            return default(Done);
        }, cancel);

    /// <summary>A judgement rests on a finding and on what proves it.</summary>
    private static List<Refusal> Check(JudgeAspect command)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Findings), command.Findings, 4_000, required: command.Verdict != AspectVerdict.Open);
        refusals.Text(nameof(command.Evidence), command.Evidence, 4_000, required: command.Verdict != AspectVerdict.Open);
        return refusals;
    }
}
