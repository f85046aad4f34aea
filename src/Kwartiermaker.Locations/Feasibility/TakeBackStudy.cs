using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Takes a study back before it is decided, to complete it; with the reason.</summary>
public sealed record TakeBackStudy(Guid DossierId, int Version, string? Reason);

public sealed class TakeBackStudyHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(TakeBackStudy command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.Rule("study.not-started");
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason);
            if (refusals.Count > 0)
                return refusals;
            if (study.Decision is null && DossierChange.WhyNotCurrent(study, command.Version) is { } stale)
                return stale;
            if (study.TakeBack() is { } refusal)
                return refusal;
            await change.CloseDeadlinesAsync(study.Id, cancel);
            change.Record(new StudyTakenBack(), command.Reason);
            return default(Done);
        }, cancel);
}
