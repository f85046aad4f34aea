using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Advisers;

/// <summary>Adds an external adviser to the building plan, or corrects one.</summary>
/// <param name="AdviserId">Null for a new one.</param>
public sealed record SaveAdviser(Guid DossierId, Guid? AdviserId, int Version, AdviserKind Kind, string Name, string? Firm, string Assignment, string? Contact);

public sealed class SaveAdviserHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(SaveAdviser command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            if (BuildingRules.WhyNotPlan(change.Dossier) is { } refusal)
                return refusal;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Name), command.Name, 120);
            refusals.Text(nameof(command.Firm), command.Firm, 160, required: false);
            refusals.Text(nameof(command.Assignment), command.Assignment, 1_000);
            refusals.Text(nameof(command.Contact), command.Contact, 200, required: false);
            if (refusals.Count > 0)
                return refusals;

            if (command.AdviserId is not { } id)
            {
                var adviser = new Adviser
                {
                    DossierId = command.DossierId,
                    Kind = command.Kind,
                    Name = command.Name.Trim(),
                    Firm = Clean(command.Firm),
                    Assignment = command.Assignment.Trim(),
                    Contact = Clean(command.Contact),
                };
                change.Db.Add(adviser);
                change.Record(new AdviserEngaged(adviser.Name, adviser.Firm, adviser.Assignment));
                return adviser.Id;
            }

            var stored = await change.Db.Set<Adviser>().SingleOrDefaultAsync(a => a.Id == id && a.DossierId == command.DossierId, cancel);
            if (stored is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(stored, command.Version) is { } stale)
                return stale;
            (stored.Kind, stored.Name, stored.Firm, stored.Assignment, stored.Contact) =
                (command.Kind, command.Name.Trim(), Clean(command.Firm), command.Assignment.Trim(), Clean(command.Contact));
            change.Record(new AdviserChanged(stored.Name, stored.Firm));
            return stored.Id;
        }, cancel);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
