using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
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

public sealed class SetRequirementHandler(AppDbContext db, CurrentUser user, EventLog log, TimeProvider time)
{
    public async Task<Result<Guid>> HandleAsync(SetRequirement command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.ManageCriteria))
            return Refusal.NotAllowed();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        var refusals = RequirementCheck.Of(command, today);
        if (refusals.Count > 0)
            return refusals;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rows = (await db.Set<Requirement>().Where(r => r.Code == command.Code).ToListAsync(cancel)).OrderBy(r => r.ValidFrom ?? DateOnly.MinValue).ToList();
        var from = command.From!.Value;
        if (rows.LastOrDefault() is { } last)
        {
            if (last.Subject != command.Subject)
                return Refusal.Invalid(nameof(command.Subject), "requirement.other-subject", last.Subject);
            if (last.ValidFrom >= from || last.ValidTo >= from)
                return Refusal.Invalid(nameof(command.From), "requirement.later-row", last.ValidTo ?? last.ValidFrom);
            if (last.ValidTo is null && last.End(from.AddDays(-1), today) is { } refusal)
                return refusal;
        }

        try
        {
            // First the end of the row before, then the new row: at no moment do two rows go on.
            await db.SaveChangesAsync(cancel);
            var requirement = new Requirement
            {
                Code = command.Code,
                Subject = command.Subject!.Value,
                TextDutch = command.TextDutch.Trim(),
                TextEnglish = command.TextEnglish.Trim(),
                Comparison = command.Comparison,
                Norm = command.Comparison == Comparison.Judged ? null : command.Norm,
                Unit = string.IsNullOrWhiteSpace(command.Unit) ? null : command.Unit.Trim(),
                ValidFrom = from,
                Source = command.Source.Trim(),
                Position = rows.Count > 0 ? rows[^1].Position : await db.Set<Requirement>().MaxAsync(r => (int?)r.Position, cancel) + 1 ?? 1,
            };
            db.Add(requirement);
            log.Add(requirement.Id, new RequirementSet(requirement.Code, requirement.TextDutch, requirement.Norm, from, requirement.Source));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return requirement.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
        catch (DbUpdateException exception) when (DossierDesk.IsUniqueViolation(exception))
        {
            return Refusal.Rule("conflict");
        }
    }
}
