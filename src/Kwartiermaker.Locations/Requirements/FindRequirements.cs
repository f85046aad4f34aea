using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requirements;

/// <param name="Norm">Null when a person judges, or when the norm is not set.</param>
public sealed record RequirementRow(
    Guid Id, int Version, string Code, RequirementSubject Subject, string TextDutch, string TextEnglish, Comparison Comparison, decimal? Norm, string? Unit,
    DateOnly? ValidFrom, DateOnly? ValidTo, string Source, string? Confidence)
{
    public string Text => Texts.InEnglish ? TextEnglish : TextDutch;
}

/// <summary>The programme of requirements: as it holds on a day, or every row there is or was.</summary>
public sealed class FindRequirementsHandler(AppDbContext db, CurrentUser user)
{
    /// <param name="on">Null: all rows, the past and the future ones too.</param>
    public async Task<IReadOnlyList<RequirementRow>> HandleAsync(DateOnly? on, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View) && !user.May(LocationsPermissions.ManageCriteria))
            return [];
        var rows = db.Set<Requirement>().AsNoTracking();
        return await (on is { } day ? rows.HoldingOn(day) : rows)
            .OrderBy(r => r.Position).ThenBy(r => r.Code).ThenBy(r => r.ValidFrom != null).ThenBy(r => r.ValidFrom)
            .Select(r => new RequirementRow(
                r.Id, r.Version, r.Code, r.Subject, r.TextDutch, r.TextEnglish, r.Comparison, r.Norm, r.Unit, r.ValidFrom, r.ValidTo, r.Source, r.Confidence))
            .ToListAsync(cancel);
    }
}

internal static class RequirementDates
{
    /// <summary>The rows that hold on that day; the last day of a row still counts.</summary>
    public static IQueryable<Requirement> HoldingOn(this IQueryable<Requirement> rows, DateOnly day) =>
        rows.Where(r => (r.ValidFrom == null || r.ValidFrom <= day) && (r.ValidTo == null || r.ValidTo >= day));
}
