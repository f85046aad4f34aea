using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requirements;

/// <summary>Lets a requirement end on a day from today on, with the reason.</summary>
/// <param name="LastDay">The last day on which it holds.</param>
public sealed record EndRequirement(Guid Id, int Version, DateOnly? LastDay, string Reason);

public sealed class EndRequirementHandler(AppDbContext db, CurrentUser user, EventLog log, TimeProvider time)
{
    public async Task<Result<Done>> HandleAsync(EndRequirement command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.ManageCriteria))
            return Refusal.NotAllowed();
        var requirement = await db.Set<Requirement>().SingleOrDefaultAsync(r => r.Id == command.Id, cancel);
        if (requirement is null)
            return Refusal.NotFound();
        if (requirement.Version != command.Version)
            return Refusal.Stale();
        if (command.LastDay is not { } lastDay)
            return Refusal.Invalid(nameof(command.LastDay), "required");
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Invalid(nameof(command.Reason), "required");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        if (requirement.End(lastDay, today) is { } refusal)
            return refusal;
        log.Add(requirement.Id, new RequirementEnded(requirement.Code, requirement.TextDutch, lastDay), command.Reason);
        try
        {
            await db.SaveChangesAsync(cancel);
            return default(Done);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
    }
}
