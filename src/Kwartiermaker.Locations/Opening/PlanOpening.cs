using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Permits;

namespace Kwartiermaker.Locations.Opening;

/// <summary>Says on which day the location is to open; the last day for the notification of use follows from it.</summary>
/// <param name="Version">Of the dossier.</param>
public sealed record PlanOpening(Guid DossierId, int Version, DateOnly? Day);

public sealed class PlanOpeningHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(PlanOpening command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Open, async change =>
        {
            var dossier = change.Dossier;
            if (dossier.WhyNotReached(Phase.PlanAndPermits) is { } early)
                return early;
            if (dossier.OpenedOn is { } opened)
                return Refusal.Rule("opening.already-open", opened);
            if (DossierChange.WhyNotCurrent(dossier, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).Day(nameof(command.Day), command.Day, change.Today)
                .When(command.Day > dossier.AgreedTo, Refusal.Invalid(nameof(command.Day), "opening.after-agreed-end", dossier.AgreedTo));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            dossier.TargetOpening = command.Day;
            await change.SetUseNotificationDeadlineAsync(values, cancel);
            await change.SetOpeningDeadlineAsync(cancel);
            change.Record(new OpeningPlanned(command.Day!.Value));
            return default(Done);
        }, cancel);
}
