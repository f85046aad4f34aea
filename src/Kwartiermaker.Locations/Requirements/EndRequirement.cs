using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requirements;

/// <summary>Lets a requirement end on a day from today on, with the reason.</summary>
/// <param name="LastDay">The last day on which it holds.</param>
public sealed record EndRequirement(Guid Id, int Version, DateOnly? LastDay, string Reason);

public sealed class EndRequirementHandler(Desk desk)
{
    public Task<Result<Done>> HandleAsync(EndRequirement command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Done>(command.Id, LocationsPermissions.ManageCriteria, async change =>
        {
            var requirement = await change.Db.Set<Requirement>().SingleOrDefaultAsync(r => r.Id == command.Id, cancel);
            if (requirement is null)
                return Refusal.NotFound();
            if (Change.WhyNotCurrent(requirement, command.Version) is { } stale)
                return stale;
            if (command.LastDay is not { } lastDay)
                return Refusal.Invalid(nameof(command.LastDay), "required");
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (requirement.End(lastDay, change.Today) is { } refusal)
                return refusal;
            change.Record(new RequirementEnded(requirement.Code, requirement.TextDutch, lastDay), command.Reason);
            return default(Done);
        }, cancel);
    }
}
