using Kwartiermaker.Common;
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
            Text(nameof(command.Name), command.Name, 120, required: true);
            Text(nameof(command.Firm), command.Firm, 160);
            Text(nameof(command.Assignment), command.Assignment, 1_000, required: true);
            Text(nameof(command.Contact), command.Contact, 200);
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

            void Text(string field, string? value, int most, bool required = false)
            {
                if (required && string.IsNullOrWhiteSpace(value))
                    refusals.Add(Refusal.Invalid(field, "required"));
                else if (value?.Length > most)
                    refusals.Add(Refusal.Invalid(field, "too-long", most));
            }
        }, cancel);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
