using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requirements;

/// <summary>
/// Adds a requirement, or a new row of an existing one: the row before it ends the day before. What held in the past is not touched.
/// </summary>
/// <param name="Code">Of an existing requirement, or a new one in kebab-case.</param>
/// <param name="From">First day, today at the earliest.</param>
/// <param name="Source">Law, decision or document; always required.</param>
public sealed record SetRequirement(
    string Code, RequirementSubject? Subject, string TextDutch, string TextEnglish, Comparison Comparison, decimal? Norm, string? Unit, DateOnly? From, string Source);

public sealed class SetRequirementHandler(Desk desk)
{
    public Task<Result<Guid>> HandleAsync(SetRequirement command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Guid>(Guid.CreateVersion7(), LocationsPermissions.ManageCriteria, async change =>
        {
            var refusals = RequirementCheck.Of(command, change.Today);
            if (refusals.Count > 0)
                return refusals;
            var rows = (await change.Db.Set<Requirement>().Where(r => r.Code == command.Code).ToListAsync(cancel)).OrderBy(r => r.ValidFrom ?? DateOnly.MinValue).ToList();
            var from = command.From!.Value;
            if (rows.LastOrDefault() is { } last)
            {
                if (last.Subject != command.Subject)
                    return Refusal.Invalid(nameof(command.Subject), "requirement.other-subject", last.Subject);
                if (last.ValidFrom >= from || last.ValidTo >= from)
                    return Refusal.Invalid(nameof(command.From), "requirement.later-row", last.ValidTo ?? last.ValidFrom);
                if (last.ValidTo is null && last.End(from.AddDays(-1), change.Today) is { } refusal)
                    return refusal;
            }

            // First the end of the row before, then the new row: at no moment do two rows go on.
            await change.StoreSoFarAsync(cancel);
            var requirement = new Requirement
            {
                Id = change.SubjectId,
                Code = command.Code,
                Subject = command.Subject!.Value,
                TextDutch = command.TextDutch.Trim(),
                TextEnglish = command.TextEnglish.Trim(),
                Comparison = command.Comparison,
                Norm = command.Comparison == Comparison.Judged ? null : command.Norm,
                Unit = string.IsNullOrWhiteSpace(command.Unit) ? null : command.Unit.Trim(),
                ValidFrom = from,
                Source = command.Source.Trim(),
                Position = rows.Count > 0 ? rows[^1].Position : await change.Db.Set<Requirement>().MaxAsync(r => (int?)r.Position, cancel) + 1 ?? 1,
            };
            change.Db.Add(requirement);
            change.Record(new RequirementSet(requirement.Code, requirement.TextDutch, requirement.Norm, from, requirement.Source));
            return requirement.Id;
        }, cancel);
    }
}
