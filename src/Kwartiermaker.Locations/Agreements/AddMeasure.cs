using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Adds a one-off measure or payment to the agreement.</summary>
/// <param name="Amount">Euro.</param>
public sealed record AddMeasure(Guid DossierId, string? Description, decimal? Amount, Side? PaidBy, DateOnly? ReadyBy);

public sealed class AddMeasureHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(AddMeasure command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Description), command.Description, 300);
            if (command.Amount is null)
                refusals.Add(Refusal.Invalid(nameof(command.Amount), "required"));
            else if (command.Amount is < 0 or > 1_000_000_000)
                refusals.Add(Refusal.Invalid(nameof(command.Amount), "agreement.amount", 1_000_000_000));
            if (command.PaidBy is null)
                refusals.Add(Refusal.Invalid(nameof(command.PaidBy), "required"));
            if (command.ReadyBy is null)
                refusals.Add(Refusal.Invalid(nameof(command.ReadyBy), "required"));
            if (refusals.Count > 0)
                return refusals;
            var measure = new AgreementMeasure
            {
                AgreementId = agreement.Id,
                Description = command.Description!.Trim(),
                Amount = command.Amount!.Value,
                PaidBy = command.PaidBy!.Value,
                ReadyBy = command.ReadyBy!.Value,
            };
            change.Db.Add(measure);
            agreement.Touch();
            change.Record(new MeasureAdded(measure.Description, measure.Amount, measure.PaidBy));
            return measure.Id;
        }, cancel);
}
