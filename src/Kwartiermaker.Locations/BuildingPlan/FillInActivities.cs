using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.BuildingPlan;

/// <summary>An activity as a line of the plan that is filled in as a whole.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Number">By which other lines name it.</param>
/// <param name="Activity">What it waits for is said by number.</param>
/// <param name="WaitsFor">Numbers with commas: "1, 3".</param>
public sealed record ActivityLine(Guid? Id, int Version, int Number, ActivityFacts Activity, string? WaitsFor);

/// <summary>Adds and changes several activities of the building plan together: all of them, or none.</summary>
public sealed record FillInActivities(Guid DossierId, IReadOnlyList<ActivityLine> Rows);

public sealed class FillInActivitiesHandler(AppDbContext db, DossierDesk desk, AddActivityHandler add, ChangeActivityHandler change)
{
    public async Task<Result<Done>> HandleAsync(FillInActivities command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var byNumber = await db.Set<BuildingActivity>().Where(a => a.DossierId == command.DossierId).ToDictionaryAsync(a => a.Number, a => a.Id, cancel);
        return await desk.EachAsync(command.DossierId, LocationsPermissions.Build, nameof(command.Rows), command.Rows, StoreAsync, cancel);

        async Task<IReadOnlyList<Refusal>> StoreAsync(ActivityLine line)
        {
            var after = new List<Guid>();
            foreach (var named in (line.WaitsFor ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !byNumber.TryGetValue(number, out var id))
                    return [Refusal.Invalid(nameof(line.WaitsFor), "activity.unknown-number", named)];
                after.Add(id);
            }

            var facts = line.Activity with { After = after };
            if (line.Id is { } stored)
                return AtField((await change.HandleAsync(new ChangeActivity(command.DossierId, stored, line.Version, facts), cancel)).Refusals);
            var added = await add.HandleAsync(new AddActivity(command.DossierId, facts), cancel);
            if (added.Succeeded)
                byNumber[line.Number] = added.Value;
            return AtField(added.Refusals);
        }
    }

    private static List<Refusal> AtField(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r.Field == nameof(ActivityFacts.After) ? r with { Field = nameof(ActivityLine.WaitsFor) } : r)];
}
