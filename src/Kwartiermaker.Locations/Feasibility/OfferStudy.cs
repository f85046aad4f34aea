using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>Offers the finished study for decision; who offers it has prepared it and does not decide on it.</summary>
/// <param name="DecideBy">Day agreed for the decision.</param>
public sealed record OfferStudy(Guid DossierId, int Version, DateOnly? DecideBy);

public sealed class OfferStudyHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(OfferStudy command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.PrepareStudy, async change =>
        {
            if (await change.FindStudyAsync(cancel) is not { } study)
                return Refusal.Rule("study.not-started");
            if (study.WhyNotChange() is { } locked)
                return locked;
            if (DossierChange.WhyNotCurrent(study, command.Version) is { } stale)
                return stale;
            if (command.DecideBy < change.Today)
                return Refusal.Invalid(nameof(command.DecideBy), "study.decide-by-past", change.Today);
            var refusals = study.Offer(await change.FindAspectsAsync(study, cancel), await change.FindRisksAsync(study, cancel), change.User.Id, change.User.Name, change.Today);
            if (refusals.Count > 0)
                return refusals;
            if (command.DecideBy is { } day)
                await change.SetDeadlineAsync(LocationDeadlines.StudyDecision, study.Id, new(change.Dossier.Name, day, "afspraak"), cancel);
            change.Record(new StudyOffered(command.DecideBy));
            return default(Done);
        }, cancel);
}
