using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Records the evaluation of a binding agreement with the municipality, and what came out of it.</summary>
public sealed record RecordEvaluation(Guid DossierId, int Version, DateOnly? On, string? Outcome);

public sealed class RecordEvaluationHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RecordEvaluation command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.SignedOn is not { } signed)
                return Refusal.Rule("agreement.not-binding");
            if (DossierChange.WhyNotCurrent(agreement, command.Version) is { } stale)
                return stale;
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, signed).Text(nameof(command.Outcome), command.Outcome, 4_000);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            agreement.Evaluate(command.On!.Value, command.Outcome!.Trim());
            await change.CloseDeadlinesAsync(agreement.Id, cancel, LocationDeadlines.AgreementEvaluation);
            change.Record(new AgreementEvaluated(command.On.Value, command.Outcome.Trim()));
            return default(Done);
        }, cancel);
}
