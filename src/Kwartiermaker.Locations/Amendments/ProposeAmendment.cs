using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Amendments;

/// <summary>Puts an extension or a reduction to both sides.</summary>
/// <param name="NewTo">New last day, of an extension.</param>
/// <param name="NewPlaces">New number of places, of a reduction.</param>
/// <param name="EffectiveOn">Day from which a reduction holds.</param>
public sealed record ProposeAmendment(Guid DossierId, AmendmentKind Kind, DateOnly? NewTo, int? NewPlaces, DateOnly? EffectiveOn, string Reason);

public sealed class ProposeAmendmentHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(ProposeAmendment command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            var dossier = change.Dossier;
            if (dossier.WhyNotReached(Phase.Operation) is { } early)
                return early;
            if (dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            var check = new FieldCheck(change.Today).Text(nameof(command.Reason), command.Reason, 2_000);
            check.Refusals.AddRange(Amendment.Check(dossier, command.Kind, command.NewTo, command.NewPlaces, command.EffectiveOn));
            check.Refusals.AddRange(Amendment.CheckNothingElse(command));
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (await change.Db.Set<Amendment>().AnyAsync(
                a => a.DossierId == dossier.Id && a.Kind == command.Kind && (a.State == AmendmentState.Proposed || a.State == AmendmentState.FullySigned), cancel))
                return Refusal.Rule("amendment.one-at-a-time", command.Kind);
            if (command.Kind == AmendmentKind.Extended && await change.Db.Set<UseEnd>().AnyAsync(e => e.DossierId == dossier.Id && e.RecalledOn == null, cancel))
                return Refusal.Rule("amendment.end-announced");
            var number = await change.Db.Set<Amendment>().CountAsync(a => a.DossierId == dossier.Id, cancel) + 1;
            var amendment = Amendment.Propose(dossier, number, command);
            change.Db.Add(amendment);
            // The last day on which it can still be signed: an extension before the present end, a reduction before its own day.
            await change.SetDeadlineAsync(LocationDeadlines.AmendmentSignatures, amendment.Id,
                new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), command.EffectiveOn ?? dossier.AgreedTo, "afspraak"), cancel);
            change.Record(command.Kind == AmendmentKind.Extended
                ? new ExtensionProposed(number, command.NewTo!.Value)
                : new ReductionProposed(number, command.NewPlaces!.Value, command.EffectiveOn!.Value));
            return amendment.Id;
        }, cancel);
}
